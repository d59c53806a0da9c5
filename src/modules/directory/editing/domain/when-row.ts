import { dayInMonth, schedule, weekdays } from '../../domain/schedule.ts';
import type { Schedule, Weekday } from '../../domain/schedule.ts';

/** `other`: a rule that the form has no words for, which it keeps or removes. `words`: only told in words. */
export const howOften = ['weekly', 'fortnightly', '1', '2', '3', '4', 'last', 'words', 'other'] as const;

export type HowOften = (typeof howOften)[number];

/** One line of when a service happens, as the form asks for it. */
export type WhenRow = {
  readonly id: string;
  readonly often: HowOften;
  readonly days: readonly Weekday[];
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** A day in one of the weeks, if it is every second week. */
  readonly startsOn: string | null;
  readonly words: string | null;
};

export function whenRowOf(given: Schedule & { readonly id: string }): WhenRow {
  const { id, opensAt, closesAt, description: words } = given;
  const often = oftenOf(given);
  return {
    id,
    often,
    days: often === 'other' ? [] : daysOf(given),
    opensAt,
    closesAt,
    startsOn: often === 'fortnightly' ? given.startsOn : null,
    words,
  };
}

/** The schedule of a row, upon what it was before: what the form does not ask stays as it was. */
export function scheduleFrom(row: WhenRow, before: (Schedule & { readonly id: string }) | null): Schedule {
  if (before && (row.often === 'other' || isSame(row, whenRowOf(before)))) return before;
  const stays = before ?? schedule({ freq: null });
  const { opensAt, closesAt, words: description } = row;
  return { ...stays, ...ruleOf(row, stays), byMonthDay: [], opensAt, closesAt, description };
}

function ruleOf({ often, days, startsOn }: WhenRow, stays: Schedule) {
  const weekly = { freq: 'WEEKLY', byDay: days } as const;
  switch (often) {
    case 'weekly':
      return { ...weekly, interval: null };
    case 'fortnightly':
      return { ...weekly, interval: 2, startsOn: startsOn ?? stays.startsOn };
    case 'words':
    case 'other':
      return { freq: null, byDay: [], interval: null };
    default: {
      const nth = often === 'last' ? '-1' : often;
      return { freq: 'MONTHLY', interval: null, byDay: days.map((day) => `${nth}${day}`) } as const;
    }
  }
}

function oftenOf(given: Schedule): HowOften {
  const { freq, interval, byDay, byMonthDay, startsOn, opensAt, closesAt } = given;
  const told = [startsOn, opensAt, closesAt].some((part) => part !== null) || byDay.length > 0;
  if (freq === null) return told || byMonthDay.length > 0 ? 'other' : 'words';
  const numbers = new Set(byDay.map((text) => dayInMonth(text)?.nth));
  const [nth] = numbers;
  if (byMonthDay.length > 0 || numbers.size !== 1 || nth === undefined) return 'other';
  if (freq === 'WEEKLY') return weeklyOf(nth, interval, startsOn);
  return interval === null || interval === 1 ? monthlyOf(nth) : 'other';
}

function weeklyOf(nth: number, interval: number | null, startsOn: string | null): HowOften {
  if (nth !== 0) return 'other';
  if (interval === null || interval === 1) return 'weekly';
  return interval === 2 && startsOn !== null ? 'fortnightly' : 'other';
}

function monthlyOf(nth: number): HowOften {
  if (nth === -1) return 'last';
  return howOften.find((often) => often === String(nth)) ?? 'other';
}

function daysOf({ byDay }: Schedule): readonly Weekday[] {
  const days = new Set(byDay.map((text) => dayInMonth(text)?.day));
  return weekdays.filter((day) => days.has(day));
}

function isSame(one: WhenRow, other: WhenRow): boolean {
  return JSON.stringify({ ...one, id: '' }) === JSON.stringify({ ...other, id: '' });
}
