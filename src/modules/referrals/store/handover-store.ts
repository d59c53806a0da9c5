import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import type { UserId } from '#platform/ids.ts';
import { newId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { EpisodeId, HandoverId } from '../domain/referral.ts';
import type { Episode } from './episode-store.ts';
import { db } from './tables.ts';

/** An episode given from one worker to another, with what the next one needs to know. */
export type Handover = {
  readonly id: HandoverId;
  readonly episodeId: EpisodeId;
  readonly fromId: WorkerId;
  readonly toId: WorkerId;
  readonly note: string;
  readonly handedBy: UserId;
  readonly handedAt: Date;
};

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

/** The handovers of some episodes, the newest first: at most 100. */
export function handoversOf(work: Work, episodeIds: readonly EpisodeId[]): Promise<readonly Handover[]> {
  return db(work)
    .selectFrom('referrals.handover')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', sql<EpisodeId>`any(${episodeIds}::uuid[])`)
    .select([
      'id',
      'episode_id as episodeId',
      'from_id as fromId',
      'to_id as toId',
      'note',
      'handed_by as handedBy',
      'handed_at as handedAt',
    ])
    .orderBy('handed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}
