import { m } from '#text';
import { dayOf, timeOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { localeNow } from '#platform/locale.ts';
import { dayText, timeText } from '#ui/when-text.ts';

export function dayWords(day: LocalDate, year = false): string {
  return dayText(Temporal.PlainDate.from(day), { locale: localeNow(), year });
}

export function clockWords(at: Date): string {
  return timeText(Temporal.PlainTime.from(timeOf(at)));
}

/** "9 am to 12.30 pm" */
export function hoursWords(from: Date, to: Date): string {
  return m.diary_from_to({ from: clockWords(from), to: clockWords(to) });
}

/** "Tue 3 March, 9 am to 12.30 pm" */
export function spanWords(from: Date, to: Date): string {
  return m.diary_day_hours({ day: dayWords(dayOf(from)), hours: hoursWords(from, to) });
}
