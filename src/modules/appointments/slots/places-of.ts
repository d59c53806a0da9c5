import type { Leave, Room, RoomId, SessionId, Site, sessionTimesBetween } from '#modules/rota';

import type { Stretch } from './domain/free-time.ts';
import type { Place, Slottable } from './domain/needs.ts';
import { minutesSince1970 } from './domain/wall-clock.ts';

type Found = {
  readonly times: Awaited<ReturnType<typeof sessionTimesBetween>>;
  readonly sites: readonly Site[];
  readonly rooms: readonly Room[];
  readonly leave: readonly Pick<Leave, 'workerId' | 'from' | 'to'>[];
  readonly taken: ReadonlyMap<SessionId, readonly Stretch[]>;
};

/** Sessions with their rooms and sites, and what takes time of them. One in a room that is there no more is no place to meet. */
export function placesOf({ times, sites, rooms, leave, taken }: Found): readonly Place[] {
  const at = roomsAt(sites, rooms);
  const away = Map.groupBy(leave, ({ workerId }) => workerId);
  const places: Place[] = [];
  for (const time of times) {
    const where = time.roomId === null ? nowhere : at.get(time.roomId);
    if (!where) continue;
    const { id, workerId, mode, from, to, bufferMinutes, travelMinutes } = time;
    const session = { id, workerId, mode, from, to, bufferMinutes, travelMinutes, ...where };
    const booked = taken.get(id) ?? nothing;
    const gone = away.get(workerId);
    places.push({ session, taken: gone ? [...booked, ...gone.map(stretchOf)] : booked });
  }
  return places;
}

const nowhere = { room: null, site: null } as const;
const nothing: readonly Stretch[] = [];

type Where = Pick<Slottable, 'room' | 'site'>;

/** Rooms of sites that are in use. */
function roomsAt(sites: readonly Site[], rooms: readonly Room[]): ReadonlyMap<RoomId, Where> {
  const bySite = new Map(sites.map((site) => [site.id, site]));
  const byRoom = new Map<RoomId, Where>();
  for (const room of rooms) {
    const site = bySite.get(room.siteId);
    if (site) byRoom.set(room.id, { room, site });
  }
  return byRoom;
}

/** The whole minutes that a time touches. */
export function stretchOf({ from, to }: { readonly from: Date; readonly to: Date }): Stretch {
  return { from: minutesSince1970(from), to: Math.ceil(to.getTime() / 60_000) };
}
