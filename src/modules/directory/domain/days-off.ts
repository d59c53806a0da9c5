import { happensOn } from './opening-times.ts';
import { schedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';

/** Days that are not as usual: closed when it opens at no time, else open at other times. */
export type Holiday = {
  readonly days: readonly string[];
  readonly opensAt: string | null;
  readonly closesAt: string | null;
};

/** Longer is no holiday: a season, which its schedules say by their own days. */
const mostDays = 120;

/** More days off are told of no schedule. */
const mostExcepted = 400;

/** All days from one to another; none when they are in the wrong order or too many. */
export function daysBetween(from: string, to: string): readonly string[] {
  const first = Temporal.PlainDate.from(from);
  const { days } = first.until(Temporal.PlainDate.from(to), { largestUnit: 'days' });
  if (days < 0 || days >= mostDays) return [];
  return Array.from({ length: days + 1 }, (_, ahead) => first.add({ days: ahead }).toString());
}

/** Schedules that do not happen on some days; days on which they would not anyway are not kept. */
export function withDaysOff<Usual extends Schedule>(
  usual: readonly Usual[],
  days: readonly string[],
): readonly Usual[] {
  if (days.length === 0) return usual;
  return usual.map((one) => {
    const off = days.filter((day) => happensOn(one, Temporal.PlainDate.from(day)));
    const except = [...new Set([...(one.except ?? []), ...off])].toSorted().slice(-mostExcepted);
    return { ...one, except };
  });
}

/** What happens on holidays on which it is open at other times, each day on its own. */
export function holidayOpenings(holidays: readonly Holiday[], timezone: string): readonly Schedule[] {
  return holidays.flatMap(({ days, opensAt, closesAt }) =>
    opensAt === null
      ? []
      : days.map((day) => schedule({ freq: null, startsOn: day, opensAt, closesAt, timezone })),
  );
}

/** Days off in words, for those who read a feed and know no other place for them. */
export function daysOffSentence(days: readonly string[]): string | null {
  return days.length === 0 ? null : `Not on ${days.join(', ')}.`;
}

/** Notes without such a sentence: read again, it is no word of the source. */
export function withoutDaysOffSentence(notes: string): string {
  return notes.replace(/\n?^Not on (?:\d{4}-\d\d-\d\d(?:, )?)+\.$/m, '').trim();
}
