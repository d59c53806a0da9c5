import type { Room, RoomId, Site, sessionTimesBetween } from '#modules/rota';

import type { Slottable } from './domain/needs.ts';

type Found = {
  readonly times: Awaited<ReturnType<typeof sessionTimesBetween>>;
  readonly sites: readonly Site[];
  readonly rooms: readonly Room[];
};

/** Sessions with their rooms and sites. One in a room that is there no more is no place to meet. */
export function placesOf({ times, sites, rooms }: Found): readonly Slottable[] {
  const bySite = new Map(sites.map((site) => [site.id, site]));
  const byRoom = new Map<RoomId, Pick<Slottable, 'room' | 'site'>>();
  for (const room of rooms) {
    const site = bySite.get(room.siteId);
    if (site) byRoom.set(room.id, { room, site });
  }
  return times.flatMap(({ roomId, ...time }) => {
    const at = roomId === null ? nowhere : byRoom.get(roomId);
    return at ? [{ ...time, room: at.room, site: at.site }] : [];
  });
}

const nowhere = { room: null, site: null } as const;
