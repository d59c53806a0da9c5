import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

export type Months = {
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly from: Date;
  readonly to: Date;
};

const midnight = '00:00' as LocalTime;

/** The last twelve whole months: what is shown today is not shown less one day tomorrow. */
export function lastTwelveMonths(now: Date): Months {
  const thisMonth = Temporal.PlainDate.from(dayOf(now)).with({ day: 1 });
  const next = thisMonth.toString() as LocalDate;
  const firstDay = thisMonth.subtract({ months: 12 }).toString() as LocalDate;
  return {
    firstDay,
    lastDay: addDays(next, -1),
    from: instantAt(firstDay, midnight),
    to: instantAt(next, midnight),
  };
}
