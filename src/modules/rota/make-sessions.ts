import { workerOf } from '#modules/workforce';
import { addDays, dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Clinic } from './domain/clinic.ts';
import { occurrencesOf } from './occurrences.ts';
import type { Occurrence } from './occurrences.ts';
import { exceptionsOf, putMadeUntil } from './store/clinic-store.ts';
import { leaveBetween } from './store/leave-store.ts';
import { roomOf } from './store/room-store.ts';
import { insertSessions } from './store/session-writes.ts';
import { siteOf } from './store/site-store.ts';

/** How far ahead sessions are made: 26 weeks. */
const daysAhead = 182;

export function horizonOf(work: Work): LocalDate {
  return addDays(dayOf(work.now), daysAhead);
}

export type Planned = {
  /** They take place. */
  readonly taking: readonly Occurrence[];
  /** The worker is away, so they are there but closed: when the leave is taken back, they open. */
  readonly away: readonly Occurrence[];
};

/** What a clinic's pattern makes of a span of days, up to its last day. */
export async function plannedOf(work: Work, clinic: Clinic, from: LocalDate): Promise<Planned> {
  const until = await lastDayOf(work, clinic);
  if (until < from) return { taking: [], away: [] };
  const occurrences = occurrencesOf(clinic, { from, until }, await exceptionsOf(work, clinic, from));
  const [first, last] = [occurrences[0], occurrences.at(-1)];
  if (!first || !last) return { taking: [], away: [] };
  const leaves = await leaveBetween(work, { from: first.from, to: last.to, workerIds: [clinic.workerId] });
  const isAway = (one: Occurrence) => leaves.some(({ from: left, to }) => left < one.to && to > one.from);
  return { taking: occurrences.filter((one) => !isAway(one)), away: occurrences.filter(isAway) };
}

/**
 * Makes the sessions of a clinic up to the horizon. Done twice it is done once: a session that is there stays as it is.
 *
 * @returns How many were made.
 */
export async function makeSessions(work: Work, clinic: Clinic): Promise<number> {
  const today = dayOf(work.now);
  const next = addDays(clinic.madeUntil, 1);
  const { taking, away } = await plannedOf(work, clinic, next > today ? next : today);
  const made = await insertSessions(work, clinic, { occurrences: taking, open: true });
  await insertSessions(work, clinic, { occurrences: away, open: false });
  await putMadeUntil(work, clinic, horizonOf(work));
  return made.size;
}

/** The last day of what is made: the horizon, or when the clinic, its worker or its room ends before. */
async function lastDayOf(work: Work, clinic: Clinic): Promise<LocalDate> {
  const { worksTo } = await workerOf(work, clinic.workerId);
  const room = clinic.roomId && (await roomOf(work, clinic.roomId));
  const site = room && (await siteOf(work, room.siteId));
  const withdrawn = [room, site].flatMap((place) =>
    place?.withdrawnOn ? [addDays(place.withdrawnOn, -1)] : [],
  );
  const ends = [horizonOf(work), worksTo, clinic.endedOn, ...withdrawn].filter((day) => day !== null);
  return ends.toSorted()[0] ?? horizonOf(work);
}
