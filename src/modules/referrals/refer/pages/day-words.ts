import { localeNow } from '#platform/locale.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { dayText } from '#ui/when-text.ts';

/** "Tue 3 March", within a sentence. */
export function dayWords(day: LocalDate): string {
  return dayText(day);
}

/** "27 March 1951": nobody remembers the weekday of a birthday. */
export function birthdayWords(day: LocalDate): string {
  const language = localeNow() === 'cy' ? 'cy' : 'en-GB';
  const look = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, look).format(
    Temporal.Instant.from(`${day}T00:00Z`).epochMilliseconds,
  );
}
