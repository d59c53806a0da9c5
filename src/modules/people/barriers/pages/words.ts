import { m } from '#text';
import { localeNow } from '#platform/locale.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { timeText } from '#ui/when-text.ts';

import type { BarrierSaid, TimeReason, WishedLength } from '../domain/barrier.ts';
import type { PhraseGroup, PhraseName } from '../domain/phrases.ts';

type Words = () => string;

export const phraseWords: Readonly<Record<PhraseName, Words>> = {
  'school-run': m.barriers_say_school_run,
  'bus-pass': m.barriers_say_bus_pass,
  cannot: m.barriers_say_cannot,
  can: m.barriers_say_can,
  shifts: m.barriers_say_shifts,
  'quiet-waiting': m.barriers_say_quiet_waiting,
  'prefers-phone': m.barriers_say_prefers_phone,
  'leaving-home': m.barriers_say_leaving_home,
  'bus-cost': m.barriers_say_bus_cost,
  'step-free': m.barriers_say_step_free,
  carer: m.barriers_say_carer,
  worker: m.barriers_say_worker,
  'not-worker': m.barriers_say_not_worker,
  short: m.barriers_say_short,
  long: m.barriers_say_long,
  other: m.barriers_say_other,
};

export const groupWords: Readonly<Record<PhraseGroup, Words>> = {
  times: m.barriers_group_times,
  coming: m.barriers_group_coming,
  whom: m.barriers_group_whom,
};

export const reasonWords: Readonly<Record<TimeReason, Words>> = {
  'school-run': m.barriers_why_school_run,
  shift: m.barriers_why_shift,
  caring: m.barriers_why_caring,
  'morning-hard': m.barriers_why_morning_hard,
  faith: m.barriers_why_faith,
  other: m.barriers_why_other,
};

export const lengthWords: Readonly<Record<WishedLength, Words>> = {
  short: m.barriers_say_short,
  long: m.barriers_say_long,
};

/**
 * One line, as it is read: "Mon to Fri, 8.15 am to 9.15 am: school run".
 *
 * @param nameOf The name of a worker; null when it is not known here.
 */
export function barrierWords(said: BarrierSaid, nameOf: (id: string) => string | null): string {
  switch (said.kind) {
    case 'cannot':
      return said.why === 'other'
        ? m.barriers_line_cannot({ when: whenWords(said) })
        : m.barriers_line_cannot_why({ when: whenWords(said), why: reasonWords[said.why]().toLowerCase() });
    case 'can':
      return m.barriers_line_can({ when: whenWords(said) });
    case 'bus-pass':
      return m.barriers_line_bus_pass({ time: clockWords(said.from) });
    case 'worker':
      return m.barriers_line_worker({ name: nameOf(said.workerId) ?? m.barriers_somebody() });
    case 'not-worker':
      return m.barriers_line_not_worker({ name: nameOf(said.workerId) ?? m.barriers_somebody() });
    case 'length':
      return lengthWords[said.length]();
    default:
      return phraseWords[said.kind]();
  }
}

type When = { readonly weekdays: readonly number[]; readonly from: LocalTime; readonly to: LocalTime };

function whenWords({ weekdays, from, to }: When): string {
  const hours = hoursWords(from, to);
  const days = weekdays.length === 0 ? null : daysWords(weekdays);
  return [days, hours].filter((part) => part !== null).join(', ') || m.barriers_every_day();
}

function hoursWords(from: LocalTime, to: LocalTime): string | null {
  const fromStart = from === '00:00';
  const toEnd = to === '24:00';
  if (fromStart && toEnd) return null;
  if (fromStart) return m.barriers_before({ time: clockWords(to) });
  if (toEnd) return m.barriers_after({ time: clockWords(from) });
  return m.barriers_between({ from: clockWords(from), to: clockWords(to) });
}

/** "Mon to Fri" for days in a row, "Tue, Thu" otherwise. */
function daysWords(weekdays: readonly number[]): string {
  const [first = 1] = weekdays;
  const last = weekdays.at(-1) ?? first;
  const inARow = weekdays.length > 2 && last - first === weekdays.length - 1;
  if (inARow) return m.barriers_days_to({ from: weekdayName(first), to: weekdayName(last) });
  return weekdays.map((day) => weekdayName(day)).join(', ');
}

/** @param day Monday is 1. */
export function weekdayName(day: number, length: 'short' | 'long' = 'short'): string {
  const language = localeNow() === 'cy' ? 'cy' : 'en-GB';
  const key = `${language} ${length}`;
  const names = weekdayNames.get(key) ?? namesOfWeekdays(language, length);
  weekdayNames.set(key, names);
  return names[day - 1] ?? '';
}

/** By language and length: making what formats a day takes a hundred times longer than saying its name. */
const weekdayNames = new Map<string, readonly string[]>();

function namesOfWeekdays(language: string, length: 'short' | 'long'): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' });
  const monday = Temporal.PlainDate.from('2024-01-01').toZonedDateTime('UTC');
  return [0, 1, 2, 3, 4, 5, 6].map((days) => format.format(monday.add({ days }).epochMilliseconds));
}

function clockWords(time: LocalTime): string {
  return timeText(time);
}
