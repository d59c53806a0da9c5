import { addDays } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

/**
 * Monday to Friday, but not the bank holidays of England and Wales. Those are worked out; a day that is
 * proclaimed once, such as a coronation, is not known.
 */
export function isWorkingDay(day: LocalDate): boolean {
  return weekdayOf(day) <= 5 && !bankHolidaysOf(Number(day.slice(0, 4))).has(day);
}

/** The n-th working day after a day. */
export function workingDayAfter(day: LocalDate, days: number): LocalDate {
  let date = day;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(day: LocalDate): LocalDate {
  return isWorkingDay(day) ? day : workingDayAfter(day, 1);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: LocalDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

const known = new Map<number, ReadonlySet<LocalDate>>();

function bankHolidaysOf(year: number): ReadonlySet<LocalDate> {
  const days = known.get(year) ?? workedOut(year);
  known.set(year, days);
  return days;
}

function workedOut(year: number): ReadonlySet<LocalDate> {
  const easter = easterOf(year);
  const newYear = dayIn(year, 1, 1);
  return new Set([
    isWeekend(newYear) ? mondayFrom(newYear) : newYear,
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(dayIn(year, 5, 1)),
    mondayFrom(dayIn(year, 5, 25)),
    mondayFrom(dayIn(year, 8, 25)),
    twoDaysLaterAtWeekends(dayIn(year, 12, 25)),
    twoDaysLaterAtWeekends(dayIn(year, 12, 26)),
  ]);
}

/** Christmas on a Sunday is taken on the Tuesday, because the Monday is Boxing Day; every other case is two days too. */
function twoDaysLaterAtWeekends(day: LocalDate): LocalDate {
  return isWeekend(day) ? addDays(day, 2) : day;
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
