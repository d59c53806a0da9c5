import { isBankHoliday } from '#platform/bank-holidays.ts';
import { addDays, weekdayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

/**
 * Monday to Friday, but not the bank holidays of England and Wales. Those are worked out; a day that is
 * proclaimed once, such as a coronation, is not known.
 */
export function isWorkingDay(day: LocalDate): boolean {
  return weekdayOf(day) <= 5 && !isBankHoliday(day, 'england');
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
