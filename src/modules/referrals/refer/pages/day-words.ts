import { localeNow } from '#platform/locale.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { dayText } from '#ui/when-text.ts';

/** "Tue 3 March", within a sentence. */
export function dayWords(day: LocalDate): string {
  return dayText(Temporal.PlainDate.from(day), { locale: localeNow() });
}

/** "Tue 3 March 1951" */
export function dayAndYear(day: LocalDate): string {
  return dayText(Temporal.PlainDate.from(day), { locale: localeNow(), year: true });
}
