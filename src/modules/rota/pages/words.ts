import { m } from '#text';
import type { LocalDate } from '#platform/local-date.ts';
import { dayOf, timeOf } from '#platform/local-date.ts';
import { localeNow } from '#platform/locale.ts';
import { dayText, timeText } from '#ui/when-text.ts';

import type { Mode } from '../domain/clinic.ts';
import type { LeaveKind } from '../domain/leave.ts';
import { patternOf } from '../domain/pattern.ts';
import type { HowOften } from '../domain/pattern.ts';
import type { Nation } from '../domain/site.ts';

export const modeWords: Readonly<Record<Mode, () => string>> = {
  'face-to-face': m.rota_mode_face_to_face,
  phone: m.rota_mode_phone,
  video: m.rota_mode_video,
  home: m.rota_mode_home,
};

export const kindWords: Readonly<Record<LeaveKind, () => string>> = {
  annual: m.rota_leave_annual,
  sick: m.rota_leave_sick,
  training: m.rota_leave_training,
  other: m.rota_leave_other,
};

export const nationWords: Readonly<Record<Nation, () => string>> = {
  england: m.rota_nation_england,
  wales: m.rota_nation_wales,
  scotland: m.rota_nation_scotland,
  'northern-ireland': m.rota_nation_northern_ireland,
};

export const oftenWords: Readonly<Record<HowOften, () => string>> = {
  weekly: m.rota_often_weekly,
  fortnightly: m.rota_often_fortnightly,
  'every-4-weeks': m.rota_often_every_4_weeks,
  'month-1': m.rota_often_month_1,
  'month-2': m.rota_often_month_2,
  'month-3': m.rota_often_month_3,
  'month-4': m.rota_often_month_4,
  'month-last': m.rota_often_month_last,
};

export const weekdayWords: readonly (() => string)[] = [
  m.rota_monday,
  m.rota_tuesday,
  m.rota_wednesday,
  m.rota_thursday,
  m.rota_friday,
  m.rota_saturday,
  m.rota_sunday,
];

/** "Every week on Tuesday and Thursday, until Fri 3 July 2026" */
export function ruleText(rule: string | null): string {
  const pattern = rule === null ? null : patternOf(rule);
  if (!pattern) return rule === null ? m.rota_once() : m.rota_own_rule();
  const days = listText(pattern.weekdays.map((weekday) => weekdayWords[weekday - 1]?.() ?? ''));
  const text = m.rota_pattern({ often: oftenWords[pattern.often](), days });
  return pattern.until ? m.rota_pattern_until({ pattern: text, day: dayWords(pattern.until, true) }) : text;
}

function listText(words: readonly string[]): string {
  return new Intl.ListFormat(localeNow() === 'cy' ? 'cy' : 'en-GB').format(words);
}

/** "Tue 3 March" */
export function dayWords(day: LocalDate, year = false): string {
  return dayText(day, { year });
}

/** "9 am to 12.30 pm" */
function hoursText(from: Date, to: Date): string {
  return m.rota_from_to({ from: clockText(timeOf(from)), to: clockText(timeOf(to)) });
}

/** "Tue 3 March, 9 am to 12.30 pm" */
export function spanText(from: Date, to: Date): string {
  return m.rota_day_hours({ day: dayWords(dayOf(from)), hours: hoursText(from, to) });
}

/** "12.30 pm" of `12:30` */
export function clockText(time: string): string {
  return timeText(time);
}
