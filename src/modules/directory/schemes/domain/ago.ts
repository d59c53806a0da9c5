import { daysBetween } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

/** How long ago a day was, in the largest unit that still says enough. */
export type Ago = { readonly unit: 'day' | 'month' | 'year'; readonly count: number };

export function agoOf(day: LocalDate, today: LocalDate): Ago {
  const days = Math.max(0, daysBetween(day, today));
  if (days < 60) return { unit: 'day', count: days };
  const { months } = Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(today), {
    largestUnit: 'months',
  });
  return months < 24 ? { unit: 'month', count: months } : { unit: 'year', count: Math.floor(months / 12) };
}
