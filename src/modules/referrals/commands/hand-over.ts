import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { openEpisodeToChange } from '../caseload/person-in-reach.ts';
import { workerToTake } from '../caseload/worker-to-take.ts';
import { giveEpisodeTo } from '../store/episode-store.ts';
import { addHandovers } from '../store/handover-store.ts';
import { giveNextStepTo } from '../store/next-step-store.ts';

export type HandOver = {
  readonly once: string;
  readonly personId: PersonId;
  /** The version of the episode that the form was made from. */
  readonly version: string | null;
  readonly toId: WorkerId;
  /** What the next one needs to know. */
  readonly note: string;
};

/** Gives somebody to another worker, with what that worker needs to know. What was planned stays planned. */
export async function handOver(work: Work, input: HandOver): Promise<void> {
  requirePermission(work, 'referrals.hand-over');
  const { once: key, ...said } = input;
  if (await answeredBefore(work, { key, command: 'referrals.hand-over', input: said, answer: 'done' }))
    return;

  const { personId, version, toId, note } = input;
  const { episode } = await openEpisodeToChange(work, personId);
  requireUnchanged(episode, version);
  const { id, networkId } = episode;
  await workerToTake(work, toId, networkId);
  if (toId === episode.workerId) throw new Refusal('conflict', 'referrals.already-theirs');
  await addHandovers(work, [episode], { toId, note });
  await giveEpisodeTo(work, [episode], toId);
  await giveNextStepTo(work, [episode], toId);
  await audit(work, 'referrals.handed-over', { type: 'episode', id, personId, networkId });
}
