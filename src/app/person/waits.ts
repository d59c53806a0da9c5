import { forecastWords, placeInLine } from '#modules/capacity';
import type { Episode } from '#modules/referrals';
import { workerOf } from '#modules/workforce';
import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

/** Somebody's place on the waiting list. */
export type Waits = {
  readonly since: Date;
  /** When their turn is likely to come, or why that is not known; null for whoever sees only a part of the list. */
  readonly turn: string | null;
  /** Who answers for them meanwhile. */
  readonly answers: string;
  /** Where it is said that things got worse; null for whoever may not say so. */
  readonly worse: string | null;
  readonly mayAllocate: boolean;
};

/** Null when they do not wait: they are supported, or the episode is closed. */
export async function waitsOf(work: Work, episode: Episode | null): Promise<Waits | null> {
  if (!episode?.waitingSince || episode.closedAt !== null) return null;
  const { id, waitingSince, workerId } = episode;
  const seesAll = work.actor.practiceIds === null;
  const [found, worker] = await Promise.all([seesAll && placeInLine(work, id), workerOf(work, workerId)]);
  return {
    since: waitingSince,
    turn: found ? forecastWords(found.forecast) : null,
    answers: worker.name,
    worse: may(work.actor, 'referrals.decide') ? `/waiting-list/${id}/worse` : null,
    mayAllocate: may(work.actor, 'referrals.allocate'),
  };
}
