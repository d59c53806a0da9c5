import type { LearntHour } from './needs.ts';

/** What was seen of one hour of a weekday at a site. */
export type HourSeen = {
  /** Monday is 1. */
  readonly weekday: number;
  readonly hour: number;
  /** Weeks in which people could be met there at that hour. */
  readonly weeks: number;
  /** For how many hours in all: half an hour a week is half as many. */
  readonly hoursOpen: number;
  /** Appointments that began in it. */
  readonly booked: number;
};

/** Of fewer weeks than this nothing is said. */
const weeksNeeded = 4;
/** Quiet is at most half as many people as elsewhere in the week: a little fewer is not what somebody asked for. */
const quietShare = 0.5;
/** A site at which nothing is quiet has an hour called quiet by chance in at most so many of a hundred. */
const mistakes = 0.05;

/**
 * The hours of a week in which fewer people are booked at a site than its other hours explain. The bookings of a site
 * fall into its hours by chance if none is quieter: an hour is named when so few would fall into it too seldom, also
 * considering how many hours there are to choose from (the exact binomial tail, after Bonferroni).
 *
 * @returns By `weekday:hour`, with the numbers it was learnt from.
 */
export function quietHoursAmong(seen: readonly HourSeen[]): ReadonlyMap<string, LearntHour> {
  const known = seen.filter(({ weeks, hoursOpen }) => weeks >= weeksNeeded && hoursOpen > 0);
  const open = known.reduce((sum, { hoursOpen }) => sum + hoursOpen, 0);
  const booked = known.reduce((sum, hour) => sum + hour.booked, 0);
  const isQuiet = (hour: HourSeen) => {
    const expected = (booked * hour.hoursOpen) / open;
    if (hour.booked > expected * quietShare) return false;
    return atMost(hour.booked, booked, hour.hoursOpen / open) < mistakes / known.length;
  };
  return new Map(
    known.filter(isQuiet).map((hour) => [keyOf(hour), { weeks: hour.weeks, booked: hour.booked }]),
  );
}

export function keyOf({ weekday, hour }: Pick<HourSeen, 'weekday' | 'hour'>): string {
  return `${weekday}:${hour}`;
}

/** How likely at most some of many fall where each falls with a likelihood of its own: the tail of a binomial. */
function atMost(some: number, many: number, likelihood: number): number {
  if (likelihood >= 1) return some >= many ? 1 : 0;
  const odds = Math.log(likelihood / (1 - likelihood));
  let logTerm = many * Math.log1p(-likelihood);
  let sum = Math.exp(logTerm);
  for (let count = 1; count <= some; count += 1) {
    logTerm += Math.log((many - count + 1) / count) + odds;
    sum += Math.exp(logTerm);
  }
  return sum;
}
