import type { WorkerId } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { workerToTake } from '../caseload/worker-to-take.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { giveEpisodeTo, lockOpenEpisodesOf } from '../store/episode-store.ts';
import type { Episode } from '../store/episode-store.ts';
import { addHandovers } from '../store/handover-store.ts';
import { giveNextStepTo } from '../store/next-step-store.ts';

export type HandOverCaseload = {
  readonly once: string;
  readonly workerId: WorkerId;
  /** Who takes whom: everybody on the caseload, each once. */
  readonly shares: readonly Share[];
  /** What all of them need to know. */
  readonly note: string;
};

export type Share = { readonly episodeId: EpisodeId; readonly toId: WorkerId };

/**
 * Gives a whole caseload to others, all of it or nothing.
 *
 * @throws Refusal `referrals.caseload-changed` when it is not made of the same people any more.
 */
export async function handOverCaseload(work: Work, input: HandOverCaseload): Promise<void> {
  requirePermission(work, 'referrals.allocate');
  const { once: key, ...said } = input;
  if (
    await answeredBefore(work, { key, command: 'referrals.hand-over-caseload', input: said, answer: 'done' })
  )
    return;

  const { workerId, shares, note } = input;
  const episodes = await lockOpenEpisodesOf(work, workerId);
  const takers = new Map(shares.map(({ episodeId, toId }) => [episodeId, toId]));
  const onceEach = takers.size === shares.length && takers.size === episodes.length;
  const same = onceEach && episodes.every(({ id }) => takers.has(id));
  if (!same || episodes.length === 0) throw new Refusal('conflict', 'referrals.caseload-changed');
  const given = Map.groupBy(episodes, ({ id }) => takers.get(id) ?? workerId);
  for (const [toId, theirs] of given) await give(work, theirs, { workerId, toId, note });
}

type Giving = { readonly workerId: WorkerId; readonly toId: WorkerId; readonly note: string };

async function give(
  work: Work,
  episodes: readonly Episode[],
  { workerId, toId, note }: Giving,
): Promise<void> {
  if (toId === workerId) throw new Refusal('conflict', 'referrals.already-theirs');
  for (const networkId of new Set(episodes.map((episode) => episode.networkId))) {
    await workerToTake(work, toId, networkId);
  }
  await addHandovers(work, episodes, { toId, note });
  await giveEpisodeTo(work, episodes, toId);
  await giveNextStepTo(work, episodes, toId);
  for (const { id, personId, networkId } of episodes) {
    await audit(work, 'referrals.handed-over', {
      type: 'episode',
      id,
      personId,
      networkId,
      details: { caseload: true },
    });
  }
}
