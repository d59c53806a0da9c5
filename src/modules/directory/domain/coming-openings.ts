import { happensOn } from './opening-times.ts';
import type { Opening } from './opening-times.ts';
import type { Schedule } from './schedule.ts';

/** Far enough for what happens once in two months. */
const daysAhead = 70;

type Coming = {
  /** The first day that counts. */
  readonly from: Temporal.PlainDate;
  readonly most: number;
};

/**
 * The next times of a service, in order. Schedules that give no time of day are left out.
 */
export function comingOpenings(schedules: readonly Schedule[], { from, most }: Coming): readonly Opening[] {
  const openings: Opening[] = [];
  for (let ahead = 0; ahead <= daysAhead && openings.length < most; ahead += 1) {
    openings.push(...openingsOn(schedules, from.add({ days: ahead })));
  }
  return openings.slice(0, most);
}

function openingsOn(schedules: readonly Schedule[], day: Temporal.PlainDate): readonly Opening[] {
  return schedules
    .flatMap((schedule) => {
      const { opensAt, closesAt, timezone } = schedule;
      return opensAt !== null && happensOn(schedule, day)
        ? [{ day: day.toString(), opensAt, closesAt, timezone }]
        : [];
    })
    .toSorted((a, b) => (a.opensAt < b.opensAt ? -1 : 1));
}
