import { wallMinute } from '#platform/local-date.ts';

import type { Stretch } from './free-time.ts';
import { keyOf } from './quiet-learnt.ts';
import type { HourSeen } from './quiet-learnt.ts';

/** When people could be met at a site, and when those who were booked there began. Minutes since 1970. */
type SiteSeen = {
  /** In any order; two workers at once are one time at which the site was open. */
  readonly open: readonly Stretch[];
  readonly begins: readonly number[];
};

const hourMinutes = 60;
const dayMinutes = 1440;

/** What was seen of a site, by hours of the week on the wall clock. Hours in which nobody could be met are left out. */
export function hoursSeenOf({ open, begins }: SiteSeen): readonly HourSeen[] {
  const hours = new Map<string, Counted>();
  for (const stretch of merged(open)) countOpen(hours, stretch);
  for (const minute of begins) {
    const hour = hours.get(keyOf(placeOf(minute)));
    if (hour) hour.booked += 1;
  }
  return [...hours.values()].map(({ weekday, hour, days, minutes, booked }) => ({
    weekday,
    hour,
    weeks: days.size,
    hoursOpen: minutes / hourMinutes,
    booked,
  }));
}

type Counted = {
  readonly weekday: number;
  readonly hour: number;
  readonly days: Set<number>;
  minutes: number;
  booked: number;
};

/** Each hour that a time touches: whole hours of the wall clock begin at whole hours of UTC, in London. */
function countOpen(hours: Map<string, Counted>, { from, to }: Stretch): void {
  for (let at = from; at < to;) {
    const until = Math.min(to, (Math.floor(at / hourMinutes) + 1) * hourMinutes);
    const { weekday, hour, day } = placeOf(at);
    const key = keyOf({ weekday, hour });
    const counted = hours.get(key) ?? { weekday, hour, days: new Set(), minutes: 0, booked: 0 };
    counted.days.add(day);
    counted.minutes += until - at;
    hours.set(key, counted);
    at = until;
  }
}

function placeOf(minute: number) {
  const shows = wallMinute(minute);
  const day = Math.floor(shows / dayMinutes);
  // The first of January 1970 was a Thursday.
  return { day, weekday: ((day + 3) % 7) + 1, hour: Math.floor((shows % dayMinutes) / hourMinutes) };
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && from <= last.to) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else whole.push({ from, to });
  }
  return whole;
}
