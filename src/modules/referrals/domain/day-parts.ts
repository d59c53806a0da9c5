import type { LocalTime } from '#platform/local-date.ts';
import { timeOf } from '#platform/local-date.ts';

/**
 * The parts of a working day in which people are rung, best first: more people answer late in the morning
 * (a link worker's own experience, which holds until a person's own answers say otherwise).
 */
export const dayParts = [
  'late-morning',
  'afternoon',
  'late-afternoon',
  'lunchtime',
  'early-morning',
] as const;

export type DayPart = (typeof dayParts)[number];

/** Minutes from midnight, Europe/London. `rings`: when in that part to ring, if nothing speaks against it. */
export const bounds: Readonly<
  Record<DayPart, { readonly from: number; readonly until: number; readonly rings: number }>
> = {
  'early-morning': { from: 9 * 60, until: 10 * 60, rings: 9 * 60 + 15 },
  'late-morning': { from: 10 * 60, until: 12 * 60, rings: 10 * 60 + 30 },
  lunchtime: { from: 12 * 60, until: 14 * 60, rings: 12 * 60 + 30 },
  afternoon: { from: 14 * 60, until: 16 * 60, rings: 14 * 60 + 30 },
  'late-afternoon': { from: 16 * 60, until: 18 * 60, rings: 16 * 60 + 15 },
};

/** The part in which an instant falls; what is before nine or after six belongs to the nearest. */
export function partOf(at: Date): DayPart {
  const minute = minuteOf(at);
  const part = dayParts.find((name) => minute >= bounds[name].from && minute < bounds[name].until);
  return part ?? (minute < bounds['early-morning'].from ? 'early-morning' : 'late-afternoon');
}

/** Minutes from midnight in Europe/London, as the clock on the wall shows them. */
export function minuteOf(at: Date): number {
  const [hour = 0, minute = 0] = timeOf(at).split(':').map(Number);
  return hour * 60 + minute;
}

export function timeAt(minute: number): LocalTime {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}` as LocalTime;
}
