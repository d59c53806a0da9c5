import { audit } from '#platform/audit.ts';
import { enqueue } from '#platform/jobs.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeClosed } from '../announcements.ts';
import { historyIn } from '../caseload/history.ts';
import { episodeToChange } from '../caseload/person-in-reach.ts';
import { requireFairWait } from '../domain/closing.ts';
import type { ClosureReason, RetentionClass } from '../domain/closing.ts';
import { requireOpen } from '../domain/episode.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { addClosure } from '../store/closure-store.ts';
import { markClosed } from '../store/episode-store.ts';
import { dropNextStep } from '../store/next-step-store.ts';
import { endPlace } from '../store/waiting-list-store.ts';

export type CloseEpisode = {
  readonly episodeId: EpisodeId;
  readonly reason: ClosureReason;
  readonly note: string | null;
  readonly retentionClass: RetentionClass;
  /** The version of the episode that the form was made from. */
  readonly seen: string | null;
};

/**
 * Ends the support of a person. Part of a command that is sent once.
 *
 * @throws Refusal `referrals.wait-before-closing` when they were not reached and had no fair time to answer.
 */
export async function closeEpisode(work: Work, input: CloseEpisode): Promise<void> {
  requirePermission(work, 'referrals.close');

  const { episodeId, reason, note, retentionClass, seen } = input;
  const episode = await episodeToChange(work, episodeId);
  requireOpen(episode);
  requireUnchanged(episode, seen);
  requireFairWait(reason, (await historyIn(work, episode)).run, work.now);
  await markClosed(work, episode);
  await addClosure(work, episode, { reason, note, retentionClass });
  await dropNextStep(work, episode);
  await endPlace(work, episodeId, 'closed');
  const { personId, networkId } = episode;
  const details = { reason, retentionClass };
  await audit(work, 'referrals.closed', { type: 'episode', id: episodeId, personId, networkId, details });
  await enqueue(work, episodeClosed, { episodeId });
}
