import { ownerFor, workersWithinReach } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeToChange } from '../caseload/person-in-reach.ts';
import { requireClosed } from '../domain/episode.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { addReopening } from '../store/closure-store.ts';
import { giveEpisodeTo, lockEpisode, markOpen, openEpisodeOf } from '../store/episode-store.ts';
import type { Episode } from '../store/episode-store.ts';
import { addHandovers } from '../store/handover-store.ts';
import { putNextStep } from '../store/next-step-store.ts';

export type ReopenEpisode = {
  readonly episodeId: EpisodeId;
  readonly reason: string;
  /** The version of the episode that the form was made from. */
  readonly seen: string | null;
};

/**
 * Goes on with somebody whose episode was closed: with the same worker, or when they have left, with whoever looks
 * after the practice. Part of a command that is sent once.
 *
 * @throws Refusal `referrals.episode-open` when the person has another open episode.
 */
export async function reopenEpisode(work: Work, { episodeId, reason, seen }: ReopenEpisode): Promise<void> {
  requirePermission(work, 'referrals.close');

  const closed = await episodeToChange(work, episodeId);
  requireClosed(closed);
  requireUnchanged(closed, seen);
  if (await openEpisodeOf(work, closed.personId)) throw new Refusal('conflict', 'referrals.episode-open');
  await markOpen(work, closed);
  await addReopening(work, closed, reason);
  const episode = await withSomebodyWhoWorks(work, closed, reason);
  await putNextStep(work, episode, { kind: 'ring', dueAt: work.now, tries: 0 });
  const { personId, networkId } = episode;
  await audit(work, 'referrals.reopened', { type: 'episode', id: episodeId, personId, networkId });
}

async function withSomebodyWhoWorks(work: Work, closed: Episode, reason: string): Promise<Episode> {
  const opened = await lockEpisode(work, closed.id);
  const working = await workersWithinReach(work);
  if (working.some(({ id }) => id === closed.workerId)) return opened;
  const actor = working.find(({ id }) => id === (work.actor.userId as string))?.id;
  const toId: WorkerId = actor ?? (await ownerFor(work, closed.practiceId));
  await addHandovers(work, [opened], { toId, note: reason });
  await giveEpisodeTo(work, [opened], toId);
  return lockEpisode(work, closed.id);
}
