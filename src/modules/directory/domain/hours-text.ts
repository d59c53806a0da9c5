import type { Schedule } from './schedule.ts';
import { timetable } from './timetable.ts';

/**
 * Whether what somebody wrote about their hours says more than the schedules that were read from it: a
 * second spell, "by appointment", hours of the food bank and hours of the office.
 */
export function saysMore(text: string, schedules: readonly Schedule[]): boolean {
  const rest = text
    .replaceAll(written, ' ')
    .replaceAll(days, ' ')
    .replaceAll(/[\s,;:&–-]+|\band\b|\bto\b/gi, '');
  if (rest !== '') return true;
  const told = new Set([...text.matchAll(written)].map(([time]) => clock(time)));
  const known = new Set(
    timetable(schedules).flatMap(({ spells }) =>
      spells.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
    ),
  );
  return [...told].some((time) => !known.has(time)) || spellCount(text) > spellsIn(schedules);
}

const written = /\b\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|noon)\b/gi;
const days =
  /\b(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?\b\.?/gi;

/** 9:00am as 09:00. */
function clock(time: string): string {
  const [, hour = '0', minute = '00', half = ''] = /(\d{1,2})(?:[:.](\d{2}))?\s*(\w+)/.exec(time) ?? [];
  const on24 = (Number(hour) % 12) + (half.toLowerCase() === 'am' ? 0 : 12);
  return `${String(on24).padStart(2, '0')}:${minute}`;
}

function spellCount(text: string): number {
  return Math.floor((text.match(written)?.length ?? 0) / 2);
}

function spellsIn(schedules: readonly Schedule[]): number {
  return timetable(schedules).reduce((count, { spells }) => count + spells.length, 0);
}
