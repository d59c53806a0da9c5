import { dayInMonth, weekdays } from './schedule.ts';
import type { DayInMonth, Schedule, Weekday } from './schedule.ts';

export type Spell = { readonly opensAt: string | null; readonly closesAt: string | null };

/** Days in a row, of which the last may be the first. */
export type DayRun = { readonly from: Weekday; readonly to: Weekday };

/** When something happens: days that go together, with all their spells. What a sentence is made of. */
export type Line =
  | {
      readonly on: 'weekdays';
      readonly everyWeeks: number;
      readonly runs: readonly DayRun[];
      readonly spells: readonly Spell[];
    }
  | {
      readonly on: 'days-in-month';
      readonly everyMonths: number;
      readonly days: readonly DayInMonth[];
      readonly spells: readonly Spell[];
    }
  | {
      readonly on: 'dates-in-month';
      readonly everyMonths: number;
      readonly dates: readonly number[];
      readonly spells: readonly Spell[];
    }
  | { readonly on: 'one-day'; readonly day: string; readonly spells: readonly Spell[] };

/** Schedules as few lines: days with the same spells together, Monday first, each spell once and in order. */
export function timetable(schedules: readonly Schedule[]): readonly Line[] {
  return [...weekly(schedules), ...monthly(schedules), ...single(schedules)];
}

function weekly(schedules: readonly Schedule[]): readonly Line[] {
  const rows = schedules.filter(({ freq }) => freq === 'WEEKLY');
  const byTurn = Map.groupBy(rows, ({ interval }) => interval ?? 1);
  return [...byTurn]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([everyWeeks, inTurn]) => weekLines(everyWeeks, inTurn));
}

function weekLines(everyWeeks: number, rows: readonly Schedule[]): readonly Line[] {
  const spellsOf = (day: Weekday) => spells(rows.filter((row) => daysOf(row).includes(day)));
  const open = weekdays.filter((day) => spellsOf(day).length > 0);
  const alike = Map.groupBy(open, (day) => JSON.stringify(spellsOf(day)));
  return [...alike.values()].map((days) => ({
    on: 'weekdays',
    everyWeeks,
    runs: runsOf(days),
    spells: spellsOf(days[0] ?? 'MO'),
  }));
}

function daysOf({ byDay, startsOn }: Schedule): readonly Weekday[] {
  if (byDay.length > 0) return byDay.flatMap((text) => dayInMonth(text)?.day ?? []);
  const start = startsOn === null ? undefined : weekdays[Temporal.PlainDate.from(startsOn).dayOfWeek - 1];
  return start ? [start] : [];
}

/** Three days or more in a row are one run; two are named each. */
function runsOf(days: readonly Weekday[]): readonly DayRun[] {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const follows = last && weekdays.indexOf(last.at(-1) ?? 'MO') + 1 === weekdays.indexOf(day);
    if (follows) last.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => {
    const [from = 'MO', to = from] = [run[0], run.at(-1)];
    return run.length > 2 ? [{ from, to }] : run.map((day) => ({ from: day, to: day }));
  });
}

function monthly(schedules: readonly Schedule[]): readonly Line[] {
  const rows = schedules.filter(({ freq }) => freq === 'MONTHLY');
  const alike = Map.groupBy(rows, (row) => JSON.stringify([row.interval ?? 1, row.byDay, monthDates(row)]));
  return [...alike.values()].flatMap((same): readonly Line[] => {
    const [row] = same;
    if (!row) return [];
    const everyMonths = row.interval ?? 1;
    const dates = monthDates(row);
    if (dates.length > 0) return [{ on: 'dates-in-month', everyMonths, dates, spells: spells(same) }];
    const days = row.byDay.flatMap((text) => dayInMonth(text) ?? []);
    return days.length > 0 ? [{ on: 'days-in-month', everyMonths, days, spells: spells(same) }] : [];
  });
}

function monthDates({ byDay, byMonthDay, startsOn }: Schedule): readonly number[] {
  if (byMonthDay.length > 0 || byDay.length > 0 || startsOn === null) return byMonthDay;
  return [Temporal.PlainDate.from(startsOn).day];
}

function single(schedules: readonly Schedule[]): readonly Line[] {
  const rows = schedules.filter(({ freq, startsOn }) => freq === null && startsOn !== null);
  const byDay = Map.groupBy(rows, ({ startsOn }) => startsOn ?? '');
  return [...byDay]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, same]) => ({ on: 'one-day', day, spells: spells(same) }));
}

/** Each spell once, in order. */
export function spells(rows: readonly Schedule[]): readonly Spell[] {
  const all = rows.map(({ opensAt, closesAt }) => ({ opensAt, closesAt }));
  const once = new Map(all.map((spell) => [`${spell.opensAt ?? ''}-${spell.closesAt ?? ''}`, spell]));
  return [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, spell]) => spell);
}
