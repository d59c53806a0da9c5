import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { HandoverId } from '../domain/referral.ts';
import type { Episode } from './episode-store.ts';
import { db } from './tables.ts';

/** Writes down that some episodes, at least one, were given to a worker. */
export async function addHandovers(
  work: Work,
  episodes: readonly Episode[],
  { toId, note }: { readonly toId: WorkerId; readonly note: string },
): Promise<void> {
  await db(work)
    .insertInto('referrals.handover')
    .values(
      episodes.map((episode) => ({
        network_id: episode.networkId,
        id: newId<HandoverId>(),
        episode_id: episode.id,
        from_id: episode.workerId,
        to_id: toId,
        note,
        handed_by: work.actor.userId,
        handed_at: work.now,
      })),
    )
    .execute();
}
