import { RRuleTemporal } from 'rrule-temporal';

import { isBankHoliday } from '#platform/bank-holidays.ts';
import { instantAt, minutesAfter } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import type { Clinic } from './domain/clinic.ts';

type Recurring = Pick<Clinic, 'startsOn' | 'startsAt' | 'minutes' | 'repeats' | 'onBankHolidays' | 'nation'>;

export type Span = { readonly from: LocalDate; readonly until: LocalDate };
export type Occurrence = { readonly day: LocalDate; readonly from: Date; readonly to: Date };

/**
 * When a clinic takes place in a span of days, its last day too: by its rule in the wall time of London, so that it keeps
 * its hour when the clocks change; not on bank holidays unless it says so, and not on the days left out.
 */
export function occurrencesOf(
  clinic: Recurring,
  { from, until }: Span,
  leftOut: ReadonlySet<LocalDate> = new Set(),
): readonly Occurrence[] {
  return daysOf(clinic, { from, until })
    .filter((day) => !leftOut.has(day))
    .filter((day) => clinic.onBankHolidays || !isBankHoliday(day, clinic.nation))
    .map((day) => {
      const starts = instantAt(day, clinic.startsAt);
      return { day, from: starts, to: minutesAfter(starts, clinic.minutes) };
    });
}

/** The days of the rule in a span, bank holidays and all. */
function daysOf({ startsOn, startsAt, repeats }: Recurring, { from, until }: Span): readonly LocalDate[] {
  const first = startsOn > from ? startsOn : from;
  if (first > until) return [];
  if (repeats === null) return startsOn === first ? [startsOn] : [];
  const rule = new RRuleTemporal({
    rruleString: repeats,
    dtstart: inLondon(startsOn, startsAt),
    temporal: Temporal,
  });
  return rule
    .between(inLondon(first, '00:00'), inLondon(until, '23:59'), true)
    .map((at) => at.toPlainDate().toString() as LocalDate);
}

function inLondon(day: string, time: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/London');
}
