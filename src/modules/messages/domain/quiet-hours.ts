import { addDays, dayOf, instantAt, timeOf } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';

/** From `from` in the evening until `until` in the morning, in Europe/London. */
export type QuietHours = { readonly from: LocalTime; readonly until: LocalTime };

export const usualQuiet: QuietHours = { from: '20:00' as LocalTime, until: '08:30' as LocalTime };

/** When a message may go that was due at an instant: then, or when the quiet hours it fell into end. */
export function civilMoment(due: Date, { from, until }: QuietHours): Date {
  const time = timeOf(due);
  const day = dayOf(due);
  if (time < until) return instantAt(day, until);
  return time >= from ? instantAt(addDays(day, 1), until) : due;
}
