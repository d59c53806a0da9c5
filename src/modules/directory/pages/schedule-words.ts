import { m } from '#text';
import { localeNow } from '#platform/locale.ts';
import { madeOnce } from '#platform/made-once.ts';
import { dayText, timeText } from '#ui/when-text.ts';

import { weekdays } from '../domain/schedule.ts';
import type { DayInMonth, Schedule, Weekday } from '../domain/schedule.ts';
import { timetable } from '../domain/timetable.ts';
import type { DayRun, Line, Spell } from '../domain/timetable.ts';

/** "Monday to Friday, 9 am to 5 pm": a line for all days that are alike. */
export function scheduleWords(schedules: readonly Schedule[]): readonly string[] {
  return linesIn[localeNow()](schedules);
}

/** The schedules of a card that is remembered are the same each time it is found. */
const linesIn = { en: madeOnce(linesOf), cy: madeOnce(linesOf) };

function linesOf(schedules: readonly Schedule[]): readonly string[] {
  return timetable(schedules).map((line) => capitalised(lineWords(line, zoneOf(schedules))));
}

function lineWords(line: Line, zone: string | null): string {
  const days = daysWords(line);
  const times = line.spells.map(spellWords).filter((words) => words !== '');
  if (times.length === 0) return days;
  const together = joined(times, (first, last) => m.directory_times_and({ first, last }));
  return m.directory_days_and_times({
    days,
    times: zone ? m.directory_in_zone({ times: together, zone }) : together,
  });
}

/** Only where the wall clocks are not those of London. */
function zoneOf(schedules: readonly Schedule[]): string | null {
  const elsewhere = schedules.find(({ timezone }) => timezone !== 'Europe/London');
  return elsewhere?.timezone.split('/').at(-1)?.replaceAll('_', ' ') ?? null;
}

function daysWords(line: Line): string {
  switch (line.on) {
    case 'weekdays':
      return weekWords(line.runs, line.everyWeeks);
    case 'days-in-month':
      return monthWords(line.days.map(dayInMonthWords), line.everyMonths);
    case 'dates-in-month':
      return monthWords(line.dates.map(dateWords), line.everyMonths);
    case 'one-day':
      return dayText(line.day, { year: true });
  }
}

function weekWords(runs: readonly DayRun[], everyWeeks: number): string {
  const days = joinedWords(runs.map(runWords));
  if (everyWeeks === 2) return m.directory_weeks_other({ days });
  if (everyWeeks > 2) return m.directory_weeks_every({ count: everyWeeks, days });
  const [run] = runs;
  if (runs.length !== 1 || !run) return days;
  if (run.from === 'MO' && run.to === 'SU') return m.directory_days_all();
  return run.from === run.to ? m.directory_day_every({ day: dayName(run.from) }) : days;
}

function runWords({ from, to }: DayRun): string {
  return from === to ? dayName(from) : m.directory_days_range({ from: dayName(from), to: dayName(to) });
}

function monthWords(days: readonly string[], everyMonths: number): string {
  if (everyMonths > 1) return m.directory_of_every_months({ days: joinedWords(days), count: everyMonths });
  return m.directory_of_the_month({ days: joinedWords(days) });
}

function dayInMonthWords({ nth, day: weekday }: DayInMonth): string {
  const day = dayName(weekday);
  const names = [
    null,
    m.directory_nth_1,
    m.directory_nth_2,
    m.directory_nth_3,
    m.directory_nth_4,
    m.directory_nth_5,
  ];
  if (nth < 0) return m.directory_nth_last({ day });
  return names[nth]?.({ day }) ?? m.directory_day_every({ day });
}

function dateWords(date: number): string {
  return date < 0 ? m.directory_date_last() : m.directory_date_in_month({ date });
}

export function spellWords({ opensAt, closesAt }: Spell): string {
  const [opens, closes] = [opensAt && clockWords(opensAt), closesAt && clockWords(closesAt)];
  if (opens && opensAt === closesAt) return m.directory_times_all_day();
  if (opens && closes) return m.directory_times({ opens, closes });
  if (opens) return m.directory_times_from({ opens });
  return closes ? m.directory_times_until({ closes }) : '';
}

/** "2 pm", which no line breaks in two. */
function clockWords(time: string): string {
  return timeText(time).replaceAll(' ', '\u00A0');
}

export function dayName(day: Weekday): string {
  const names = [
    m.directory_day_1,
    m.directory_day_2,
    m.directory_day_3,
    m.directory_day_4,
    m.directory_day_5,
    m.directory_day_6,
    m.directory_day_7,
  ];
  return names[weekdays.indexOf(day)]?.() ?? '';
}

/** "Tuesday, Thursday and Friday". */
export function joinedWords(words: readonly string[]): string {
  return joined(words, (first, last) => m.directory_list_and({ first, last }));
}

function joined(words: readonly string[], both: (first: string, last: string) => string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : both(words.slice(0, -1).join(', '), last);
}

/** Welsh names of days begin small in a sentence. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());
}
