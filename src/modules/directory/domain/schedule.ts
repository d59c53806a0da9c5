/** Monday first, as calendars have it here. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export type Weekday = (typeof weekdays)[number];

/** The pieces of a recurrence rule (RFC 5545). Days are `YYYY-MM-DD`, times wall-clock `HH:MM` in the zone. */
export type Schedule = {
  readonly freq: 'WEEKLY' | 'MONTHLY' | null;
  /** 2 is every second week or month, counted from `startsOn`. */
  readonly interval: number | null;
  /** When monthly, a number may stand before it: 1TU is the first Tuesday, -1FR the last Friday. */
  readonly byDay: readonly string[];
  /** Days of the month; -1 is the last. */
  readonly byMonthDay: readonly number[];
  readonly startsOn: string | null;
  /** The last day on which it happens. */
  readonly until: string | null;
  /** From when and until when the hours are known. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Days on which it does not happen, although all this says so. In order, each once. Left out: none. */
  readonly except?: readonly string[];
  readonly opensAt: string | null;
  /** At or before `opensAt` it is the next day. */
  readonly closesAt: string | null;
  readonly timezone: string;
  /** The same in the words of whoever runs it. */
  readonly description: string | null;
  readonly attendingType: string | null;
  readonly link: string | null;
  readonly notes: string | null;
};

/** A weekly schedule in London, on which only what is given differs. */
export function schedule(given: Partial<Schedule> = {}): Schedule {
  return {
    freq: 'WEEKLY',
    interval: null,
    byDay: [],
    byMonthDay: [],
    startsOn: null,
    until: null,
    validFrom: null,
    validTo: null,
    opensAt: null,
    closesAt: null,
    timezone: 'Europe/London',
    description: null,
    attendingType: null,
    link: null,
    notes: null,
    ...given,
  };
}

/** The last day on which it can happen; null when it goes on. */
export function lastDay({ freq, startsOn, until, validTo }: Schedule): string | null {
  const ends = [until, validTo, freq === null ? startsOn : null].filter((day) => day !== null);
  return ends.toSorted()[0] ?? null;
}

export type DayInMonth = { readonly nth: number; readonly day: Weekday };

/** `1TU` taken apart; without a number `nth` is 0: every such day. */
export function dayInMonth(text: string): DayInMonth | null {
  const [, nth = '', day] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim()) ?? [];
  return day ? { nth: Number(nth || 0), day: day as Weekday } : null;
}
