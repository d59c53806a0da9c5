import { m } from '#text';
import { dayOf, timeOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { dayText, timeText } from '#ui/when-text.ts';

export function dayWords(day: LocalDate, year = false): string {
  return dayText(day, { year });
}

export function clockWords(at: Date): string {
  return timeText(timeOf(at));
}

/** "45 minutes", "3 hours 30 minutes" */
export function durationWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 && m.diary_hours({ hours }), rest > 0 && m.diary_minutes({ minutes: rest })];
  return parts.filter(Boolean).join(' ') || m.diary_no_time();
}

/** "9 am to 12.30 pm" */
export function hoursWords(from: Date, to: Date): string {
  return m.diary_from_to({ from: clockWords(from), to: clockWords(to) });
}

/** "Tue 3 March, 9 am to 12.30 pm" */
export function spanWords(from: Date, to: Date): string {
  return m.diary_day_hours({ day: dayWords(dayOf(from)), hours: hoursWords(from, to) });
}
