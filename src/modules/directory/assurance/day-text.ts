import { dayOf } from '#platform/local-date.ts';
import { dayText } from '#ui/when-text.ts';

/** "Tue 3 March 2026", of a day or of an instant. */
export function dayInWords(day: string | Date): string {
  const date = typeof day === 'string' ? day : dayOf(day);
  return dayText(date, { year: true });
}
