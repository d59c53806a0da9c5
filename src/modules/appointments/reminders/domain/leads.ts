import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';

/** When people are reminded. */
export type Leads = {
  /** Whole days of the calendar before the appointment. */
  readonly daysBefore: readonly number[];
  /** The hour in Europe/London. */
  readonly at: LocalTime;
};

/** Five days leave time to give the place to somebody else; the day before is what people ask for. */
export const usualLeads: Leads = { daysBefore: [5, 1], at: '10:00' as LocalTime };

export type Due = { readonly daysBefore: number; readonly dueAt: Date };

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * The reminders of an appointment that was booked just now, the earliest first. One that would come less than a day
 * after the booking is left out: they were told a moment ago.
 */
export function remindersFor(
  { from, bookedAt }: { readonly from: Date; readonly bookedAt: Date },
  { daysBefore, at }: Leads,
): readonly Due[] {
  return [...new Set(daysBefore)]
    .toSorted((a, b) => b - a)
    .map((days) => ({ daysBefore: days, dueAt: instantAt(addDays(dayOf(from), -days), at) }))
    .filter(({ dueAt }) => dueAt.getTime() - bookedAt.getTime() >= dayMilliseconds && dueAt < from);
}

/** The leads a network can choose from. */
export const offeredDays = [14, 7, 5, 3, 2, 1] as const;

/** At most so many: a person with more reminders than that is being nagged. */
export const mostReminders = 4;
