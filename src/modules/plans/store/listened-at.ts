import type { EpisodeId } from '#modules/referrals';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

/** When somebody listened in an episode, the first time first, and nothing of what was said. At most 100. */
export async function listenedAt(work: Work, episodeId: EpisodeId): Promise<readonly Date[]> {
  const rows = await db(work)
    .selectFrom('plans.conversation')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', episodeId)
    .select('written_at as writtenAt')
    .orderBy('written_at')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(({ writtenAt }) => writtenAt);
}
