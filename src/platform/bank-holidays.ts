import { addDays, weekdayOf } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

/** The nations of the United Kingdom, by their bank holidays; those of Wales are those of England. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/**
 * Whether a day is a bank holiday of a nation. They are worked out; a day that is proclaimed once, such as a
 * coronation, is not known.
 */
export function isBankHoliday(day: LocalDate, nation: Nation): boolean {
  return bankHolidaysOf(Number(day.slice(0, 4)), nation).has(day);
}

const known = new Map<string, ReadonlySet<LocalDate>>();

function bankHolidaysOf(year: number, nation: Nation): ReadonlySet<LocalDate> {
  const key = `${year} ${nation}`;
  const days = known.get(key) ?? new Set([...everywhere(year), ...only[nation](year)]);
  known.set(key, days);
  return days;
}

function everywhere(year: number): readonly LocalDate[] {
  return [
    addDays(easterOf(year), -2),
    mondayFrom(dayIn(year, 5, 1)),
    mondayFrom(dayIn(year, 5, 25)),
    twoDaysLaterAtWeekends(dayIn(year, 12, 25)),
    twoDaysLaterAtWeekends(dayIn(year, 12, 26)),
  ];
}

const only: Readonly<Record<Nation, (year: number) => readonly LocalDate[]>> = {
  england: southOfScotland,
  wales: southOfScotland,
  scotland: (year) => [
    twoDaysLaterAtWeekends(dayIn(year, 1, 1)),
    twoDaysLaterAtWeekends(dayIn(year, 1, 2)),
    mondayFrom(dayIn(year, 8, 1)),
    mondayAtWeekends(dayIn(year, 11, 30)),
  ],
  'northern-ireland': (year) => [
    ...southOfScotland(year),
    mondayAtWeekends(dayIn(year, 3, 17)),
    mondayAtWeekends(dayIn(year, 7, 12)),
  ],
};

function southOfScotland(year: number): readonly LocalDate[] {
  return [mondayAtWeekends(dayIn(year, 1, 1)), addDays(easterOf(year), 1), mondayFrom(dayIn(year, 8, 25))];
}

/** Of two days in a row: Christmas on a Sunday is taken on the Tuesday, because the Monday is Boxing Day. */
function twoDaysLaterAtWeekends(day: LocalDate): LocalDate {
  return isWeekend(day) ? addDays(day, 2) : day;
}

function mondayAtWeekends(day: LocalDate): LocalDate {
  return isWeekend(day) ? mondayFrom(day) : day;
}

function isWeekend(day: LocalDate): boolean {
  return weekdayOf(day) > 5;
}

function mondayFrom(day: LocalDate): LocalDate {
  return addDays(day, (8 - weekdayOf(day)) % 7);
}

function dayIn(year: number, month: number, day: number): LocalDate {
  return Temporal.PlainDate.from({ year, month, day }).toString() as LocalDate;
}

/** Easter Sunday of the Gregorian calendar (the algorithm published anonymously in Nature, 1876). */
function easterOf(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * late + 114;
  return dayIn(year, Math.floor(sum / 31), (sum % 31) + 1);
}
