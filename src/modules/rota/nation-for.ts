import type { Work } from '#platform/work.ts';

import type { Nation, RoomId } from './domain/site.ts';
import { roomOf } from './store/room-store.ts';
import { sitesWithinReach, siteOf } from './store/site-store.ts';

/** Whose bank holidays are kept: those of the place, and without one those of the first place there is. */
export async function nationFor(work: Work, roomId: RoomId | null): Promise<Nation> {
  if (roomId) return (await siteOf(work, (await roomOf(work, roomId)).siteId)).nation;
  const [first] = await sitesWithinReach(work);
  return first?.nation ?? 'england';
}
