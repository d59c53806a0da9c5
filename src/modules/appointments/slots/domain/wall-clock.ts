import { wallMinute } from '#platform/local-date.ts';

import type { Stretch } from './free-time.ts';

/** What the clock on the wall shows in the course of a session. */
export type WallClock = {
  /** Days of the calendar since 1970 began. */
  readonly day: number;
  /** Monday is 1. */
  readonly weekday: number;
  /** Minutes from midnight of that day that it shows in some minutes from a minute since 1970. Past midnight it counts on. */
  readonly shown: (from: number, minutes: number) => Stretch;
};

const dayMinutes = 1440;

/** Asked for by its two ends: only in a night in which the clocks change is every minute looked at. */
export function wallClockOf({ from, to }: Stretch): WallClock {
  const shows = wallMinute(from);
  const day = Math.floor(shows / dayMinutes);
  // The first of January 1970 was a Thursday.
  const weekday = ((day + 3) % 7) + 1;
  const ahead = shows - from - day * dayMinutes;
  const straight = (minute: number, minutes: number) => ({
    from: minute + ahead,
    to: minute + ahead + minutes,
  });
  if (wallMinute(to) - to === shows - from) return { day, weekday, shown: straight };
  const minuteAt = (minute: number) => wallMinute(minute) - day * dayMinutes;
  return { day, weekday, shown: (minute, minutes) => hullOf(minute, minutes, minuteAt) };
}

export function minutesSince1970(instant: Date): number {
  return Math.floor(instant.getTime() / 60_000);
}

/** An hour that is skipped is nothing; an hour that comes twice is named once. */
function hullOf(from: number, minutes: number, minuteAt: (minute: number) => number): Stretch {
  const shown = Array.from({ length: minutes }, (_, later) => minuteAt(from + later));
  return { from: Math.min(...shown), to: Math.max(...shown) + 1 };
}
