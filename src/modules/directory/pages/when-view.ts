import { m } from '#text';
import { dayOf } from '#platform/local-date.ts';
import { dayText } from '#ui/when-text.ts';

import { comingOpenings } from '../domain/coming-openings.ts';
import { lastDay } from '../domain/schedule.ts';
import type { Schedule } from '../domain/schedule.ts';
import type { Service } from '../domain/service.ts';
import { textBlocks } from '../domain/text-blocks.ts';
import type { TextBlock } from '../domain/text-blocks.ts';
import { daysOffWords } from './days-off-words.ts';
import { nextWords } from './notice-words.ts';
import { scheduleWords, spellWords } from './schedule-words.ts';

/** Times that hold together: always, or only between some days. */
export type Times = { readonly lines: readonly string[]; readonly only: string | null };

export type WhenView = {
  readonly times: readonly Times[];
  /** Days on which it does not happen, although it usually would. */
  readonly daysOff: readonly string[];
  readonly next: string | null;
  /** The next dates, where a rule is hard to follow by heart. */
  readonly coming: readonly string[];
  readonly ownWords: readonly TextBlock[];
  readonly notes: readonly string[];
};

const datesShown = 4;

/** When it happens, in words. What is over is left out. */
export function whenView({ schedules }: Pick<Service, 'schedules'>, now: Date): WhenView {
  const today = dayOf(now);
  const open = schedules.filter((one) => (lastDay(one) ?? '9999') >= today);
  const alike = Map.groupBy(open, (one) => onlyWords(one, today) ?? '');
  const texts = (of: (one: Schedule) => string | null) => [...new Set(open.flatMap((one) => of(one) ?? []))];
  return {
    times: [...alike]
      .map(([only, same]) => ({ lines: scheduleWords(same), only: only || null }))
      .filter(({ lines }) => lines.length > 0),
    daysOff: daysOffWords(open, today),
    next: nextWords(open, now),
    coming: isEasy(open) ? [] : comingWords(open, today),
    ownWords: texts(({ description }) => description).flatMap((text) => textBlocks(text)),
    notes: texts(({ notes }) => notes),
  };
}

/** Every week the same is known by heart. */
function isEasy(schedules: readonly Schedule[]): boolean {
  return schedules.every(({ freq, interval }) => freq === 'WEEKLY' && (interval ?? 1) === 1);
}

function comingWords(schedules: readonly Schedule[], today: string): readonly string[] {
  const from = Temporal.PlainDate.from(today);
  return comingOpenings(schedules, { from, most: datesShown }).map(({ day, opensAt, closesAt }) =>
    m.directory_coming({ day: words(day), times: spellWords({ opensAt, closesAt }) }),
  );
}

/** "Until Fri 18 December 2026." Null when it always holds. */
function onlyWords(schedule: Schedule, today: string): string | null {
  if (schedule.freq === null) return null;
  const from = [schedule.startsOn ?? '', schedule.validFrom ?? ''].toSorted().at(-1) ?? '';
  const last = lastDay(schedule);
  if (from > today && last !== null) return m.directory_only_between({ from: words(from), to: words(last) });
  if (from > today) return m.directory_only_from({ day: words(from) });
  return last === null ? null : m.directory_only_until({ day: words(last) });
}

function words(day: string): string {
  return dayText(day, { year: true });
}
