import type { Work } from '#platform/work.ts';

import type { RoomId } from './domain/site.ts';
import { roomsWithinReach } from './store/room-store.ts';
import { allSites } from './store/site-store.ts';

/** "Elm Street Surgery, Room 1" of every room, also of those that were withdrawn. */
export async function placeNames(work: Work): Promise<ReadonlyMap<RoomId, string>> {
  const [rooms, sites] = await Promise.all([roomsWithinReach(work), allSites(work)]);
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  return new Map(rooms.map(({ id, name, siteId }) => [id, `${names.get(siteId) ?? ''}, ${name}`]));
}
