import { addDays, dayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

const periodDays = 91;

/** The thirteen weeks that ended yesterday: long enough for a few people, short enough to be about now. */
export function waitPeriod(now: Date): { readonly from: LocalDate; readonly to: LocalDate } {
  const to = addDays(dayOf(now), -1);
  return { from: addDays(to, 1 - periodDays), to };
}
