import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { episodeToChange } from '../caseload/person-in-reach.ts';
import { workerToTake } from '../caseload/worker-to-take.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { giveEpisodeTo, markBegun } from '../store/episode-store.ts';
import { addHandovers } from '../store/handover-store.ts';
import { putNextStep } from '../store/next-step-store.ts';
import { endPlace, lockPlace } from '../store/waiting-list-store.ts';

export type BeginFromList = {
  readonly episodeId: EpisodeId;
  readonly workerId: WorkerId;
  /** What the worker needs to know. */
  readonly note: string;
};

/**
 * Gives somebody who waits to a worker, whose first step it becomes. Part of a command that is sent once.
 *
 * @throws Refusal `referrals.not-waiting` when somebody was quicker.
 */
export async function beginFromList(work: Work, { episodeId, workerId, note }: BeginFromList): Promise<void> {
  requirePermission(work, 'referrals.allocate');

  const episode = await episodeToChange(work, episodeId);
  await lockPlace(work, episodeId);
  const { networkId, personId } = episode;
  const worker = await workerToTake(work, workerId, networkId);
  await endPlace(work, episodeId, 'begun');
  await markBegun(work, episodeId);
  if (worker.id !== episode.workerId) {
    await addHandovers(work, [episode], { toId: worker.id, note });
    await giveEpisodeTo(work, [episode], worker.id);
  }
  await putNextStep(work, { ...episode, workerId: worker.id }, { kind: 'begin', dueAt: work.now, tries: 0 });
  await audit(work, 'referrals.begun-from-list', { type: 'episode', id: episodeId, personId, networkId });
}
