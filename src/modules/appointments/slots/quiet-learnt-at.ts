import { leaveBetween, sessionTimesBetween } from '#modules/rota';
import type { Room, Site, SiteId } from '#modules/rota';
import { minutesAfter } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { takenBetween } from '../store/taken-store.ts';
import { hoursSeenOf } from './domain/hours-seen.ts';
import type { LearntHour, Place } from './domain/needs.ts';
import { quietHoursAmong } from './domain/quiet-learnt.ts';
import { placesOf } from './places-of.ts';

const weeksBack = 8;
const weekMinutes = 7 * 24 * 60;

type Where = { readonly sites: readonly Site[]; readonly rooms: readonly Room[] };

/**
 * The hours in which few people have been booked at each site in the last eight weeks, with their numbers: of whichever
 * practice they are, and nobody says who. Sessions of workers who were away do not count as time in which nobody came.
 */
export async function quietLearntAt(
  work: Work,
  { sites, rooms }: Where,
): Promise<ReadonlyMap<SiteId, ReadonlyMap<string, LearntHour>>> {
  const span = { from: minutesAfter(work.now, -weeksBack * weekMinutes), to: work.now };
  const [times, leave, taken] = await Promise.all([
    sessionTimesBetween(work, span),
    leaveBetween(work, span),
    takenBetween(work, { ...span, but: null }),
  ]);
  const away = Map.groupBy(leave, ({ workerId }) => workerId);
  const places = placesOf({ times, sites, rooms, leave: [], taken }).filter(({ session }) => {
    const over = session.to * 60_000 <= work.now.getTime();
    return over && !away.get(session.workerId)?.some((one) => touches(one, session));
  });
  const bySite = Map.groupBy(places, ({ session }) => session.site?.id ?? null);
  const learnt = new Map<SiteId, ReadonlyMap<string, LearntHour>>();
  for (const [siteId, own] of bySite) if (siteId !== null) learnt.set(siteId, quietIn(own));
  return learnt;
}

function quietIn(places: readonly Place[]): ReadonlyMap<string, LearntHour> {
  const open = places.map(({ session: { from, to } }) => ({ from, to }));
  const begins = places.flatMap(({ taken }) => taken.map(({ from }) => from));
  return quietHoursAmong(hoursSeenOf({ open, begins }));
}

type Leave = { readonly from: Date; readonly to: Date };

function touches(leave: Leave, { from, to }: Place['session']): boolean {
  return leave.from.getTime() < to * 60_000 && from * 60_000 < leave.to.getTime();
}
