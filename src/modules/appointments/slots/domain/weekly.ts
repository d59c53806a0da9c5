import type { LocalTime } from '#platform/local-date.ts';

/** Minutes of a week on the wall clock in which something is so. */
export type Weekly = {
  /** How many of the minutes from one up to, but without, another of a weekday are so. Monday is 1. */
  readonly within: (weekday: number, from: number, to: number) => number;
  readonly none: boolean;
};

export type WeeklyTime = {
  /** Monday is 1; null: every day. */
  readonly weekday: number | null;
  readonly from: LocalTime;
  readonly to: LocalTime;
};

const dayMinutes = 1440;

export function weeklyOf(times: readonly WeeklyTime[]): Weekly {
  if (times.length === 0) return never;
  const before = Array.from({ length: 7 }, (_, day) => countsOf(times, day + 1));
  const upTo = (weekday: number, minute: number) =>
    before[weekday - 1]?.[Math.min(Math.max(minute, 0), dayMinutes)] ?? 0;
  return {
    within: (weekday, from, to) => upTo(weekday, to) - upTo(weekday, from),
    none: false,
  };
}

const never: Weekly = { within: () => 0, none: true };

/** Minutes from midnight; `24:00` is 1440. */
export function minuteOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** How many minutes before each minute of a day are so: a stretch is asked for by two of them. */
function countsOf(times: readonly WeeklyTime[], weekday: number): Int16Array {
  const so = new Int16Array(dayMinutes + 1);
  for (const time of times) {
    if (time.weekday !== null && time.weekday !== weekday) continue;
    so.fill(1, minuteOf(time.from), Math.min(minuteOf(time.to), dayMinutes));
  }
  let count = 0;
  for (let minute = 0; minute <= dayMinutes; minute += 1) {
    const here = so[minute] ?? 0;
    so[minute] = count;
    count += here;
  }
  return so;
}
