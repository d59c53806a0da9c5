import { m } from '#text';
import { dayText } from '#ui/when-text.ts';

import { happensOn } from '../domain/opening-times.ts';
import type { Schedule } from '../domain/schedule.ts';
import { joinedWords, spellWords } from './schedule-words.ts';

const daysShown = 12;

/**
 * "Not on Fri 25 December 2026." On a day on which something else of it happens, it says what does not: "Not 10 am to
 * midday on …".
 */
export function daysOffWords(schedules: readonly Schedule[], today: string): readonly string[] {
  const off = new Map<string, string>();
  for (const schedule of schedules) {
    for (const day of (schedule.except ?? []).filter((one) => one >= today)) {
      const at = Temporal.PlainDate.from(day);
      const isAlone = !schedules.some((other) => happensOn(other, at));
      off.set(`${day} ${isAlone ? '' : spellWords(schedule)}`, day);
    }
  }
  const bySpell = Map.groupBy(
    [...off].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, daysShown),
    ([key, day]) => key.slice(day.length + 1),
  );
  return [...bySpell].map(([times, days]) => notOnWords(times, runsIn(days.map(([, day]) => day))));
}

function notOnWords(times: string, runs: readonly string[]): string {
  const days = joinedWords(runs);
  return times === '' ? m.directory_not_on({ days }) : m.directory_not_at({ times, days });
}

/** Three days or more in a row are one: "Thu 24 December to Fri 1 January". */
function runsIn(days: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const before = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
    if (run?.at(-1) === before) run.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => {
    const [from = '', to = from] = [run[0], run.at(-1)];
    return run.length < 3 ? run.map(words) : [m.directory_days_range({ from: words(from), to: words(to) })];
  });
}

function words(day: string): string {
  return dayText(day, { year: true });
}
