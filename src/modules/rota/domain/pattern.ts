import { instantAt, parseDay } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

export const howOften = [
  'weekly',
  'fortnightly',
  'every-4-weeks',
  'month-1',
  'month-2',
  'month-3',
  'month-4',
  'month-last',
] as const;
export type HowOften = (typeof howOften)[number];

/** How a clinic repeats, in the choices that are offered. */
export type Pattern = {
  readonly often: HowOften;
  /** Monday is 1. At least one. */
  readonly weekdays: readonly number[];
  /** The last day on which it may take place; null: until it is ended. */
  readonly until: LocalDate | null;
};

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const beginnings: Readonly<Record<HowOften, string>> = {
  weekly: 'FREQ=WEEKLY',
  fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
  'every-4-weeks': 'FREQ=WEEKLY;INTERVAL=4',
  'month-1': 'FREQ=MONTHLY',
  'month-2': 'FREQ=MONTHLY',
  'month-3': 'FREQ=MONTHLY',
  'month-4': 'FREQ=MONTHLY',
  'month-last': 'FREQ=MONTHLY',
};

const inMonth: Readonly<Partial<Record<HowOften, string>>> = {
  'month-1': '1',
  'month-2': '2',
  'month-3': '3',
  'month-4': '4',
  'month-last': '-1',
};

/** The pattern as a recurrence rule of RFC 5545. */
export function ruleOf({ often, weekdays, until }: Pattern): string {
  const which = inMonth[often] ?? '';
  const days = [...new Set(weekdays)].toSorted((a, b) => a - b).map((day) => `${which}${dayCodes[day - 1]}`);
  const end = until === null ? '' : `;UNTIL=${endOf(until)}`;
  return `${beginnings[often]};BYDAY=${days.join(',')}${end}`;
}

/** The pattern that a rule was made of; null when it was made elsewhere and says more. */
export function patternOf(rule: string): Pattern | null {
  const [, begin = '', days = '', until] =
    /^(FREQ=(?:WEEKLY|MONTHLY)(?:;INTERVAL=[24])?);BYDAY=([-\d,A-Z]+?)(?:;UNTIL=(\d{8})T\d{6}Z)?$/.exec(
      rule,
    ) ?? [];
  const parts = days.split(',').map((text) => /^(-?\d)?([A-Z]{2})$/.exec(text));
  const which = parts[0]?.[1] ?? '';
  const often = howOften.find((one) => beginnings[one] === begin && (inMonth[one] ?? '') === which);
  const weekdays = parts.map((part) => dayCodes.findIndex((code) => code === part?.[2]) + 1);
  const isPlain = parts.every((part) => (part?.[1] ?? '') === which) && !weekdays.includes(0);
  if (!often || !isPlain) return null;
  return { often, weekdays, until: until ? lastDay(until) : null };
}

/** The last minute of a day in London, in UTC as RFC 5545 wants it. */
function endOf(day: LocalDate): string {
  const instant = instantAt(day, '23:59' as LocalTime).toISOString();
  return `${instant.slice(0, 16).replaceAll(/[-:]/g, '')}59Z`;
}

/** In summer the last minute of a day in London is still that day in UTC, so the day can be read off. */
function lastDay(until: string): LocalDate | null {
  return parseDay(`${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`);
}
