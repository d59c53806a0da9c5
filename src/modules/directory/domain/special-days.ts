import { happensOn } from './opening-times.ts';
import type { Schedule } from './schedule.ts';
import { spells } from './timetable.ts';
import type { Spell } from './timetable.ts';

/** Days that are not as usual, all alike: nothing happens on them when there is no spell. */
export type SpecialDays = {
  readonly from: string;
  readonly to: string;
  readonly spells: readonly Spell[];
};

/** A year of bank holidays and school holidays; what is later is told later. */
const mostDays = 120;

/**
 * Days to come on which something is off that happens as a rule, or happens that does not, each with all that is on
 * that day. Days on which something happens at a time that nobody knows are not told: they are neither.
 */
export function specialDays(schedules: readonly Schedule[], today: string): readonly SpecialDays[] {
  const runs: SpecialDays[] = [];
  for (const day of daysNamed(schedules, today)) {
    const on = schedules.filter((one) => happensOn(one, Temporal.PlainDate.from(day)));
    if (on.some(({ opensAt }) => opensAt === null)) continue;
    const alike = spells(on);
    const last = runs.at(-1);
    if (last && follows(day, last.to) && JSON.stringify(last.spells) === JSON.stringify(alike))
      runs.splice(-1, 1, { ...last, to: day });
    else runs.push({ from: day, to: day, spells: alike });
  }
  return runs;
}

function daysNamed(schedules: readonly Schedule[], today: string): readonly string[] {
  const named = schedules.flatMap(({ freq, startsOn, except = [] }) =>
    freq === null && startsOn !== null ? [...except, startsOn] : except,
  );
  return [...new Set(named.filter((day) => day >= today))].toSorted().slice(0, mostDays);
}

function follows(day: string, before: string): boolean {
  return Temporal.PlainDate.from(before).add({ days: 1 }).toString() === day;
}
