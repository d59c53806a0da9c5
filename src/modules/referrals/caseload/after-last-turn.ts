import type { Work } from '#platform/work.ts';

import type { EpisodeId } from '../domain/referral.ts';
import { justAfterLastTurn } from '../store/closure-store.ts';

/**
 * The same work at a moment after the episode was last closed or opened again. A clock that stands still, as
 * KITH_NOW makes it, would put both at one moment, and nobody could tell which came first.
 */
export async function afterLastTurn(work: Work, episodeId: EpisodeId): Promise<Work> {
  const after = await justAfterLastTurn(work, episodeId);
  return after === null || work.now >= after ? work : { ...work, now: after };
}
