import { mendHours } from './mend-hours.ts';
import { weekdays } from './schedule.ts';
import type { Weekday } from './schedule.ts';

/** Hours of some days of every week. */
export type WeeklyHours = {
  readonly byDay: readonly Weekday[];
  readonly opensAt: string | null;
  readonly closesAt: string | null;
};

/**
 * Reads hours that somebody wrote in words: "9:00am-5:00pm, Mon-Thur; 9:00am-2:00pm, Fri".
 *
 * @returns The hours, when every word of the text is understood; null when it says anything else, as by
 *   appointment, or the hours of several things: then only the text itself tells them.
 */
export function hoursInText(text: string): readonly WeeklyHours[] | null {
  const segments = text
    .split(/[;\n]/)
    .map(tidy)
    .filter((segment) => segment !== '');
  const hours: WeeklyHours[] = [];
  let waiting: readonly Spell[] = [];
  for (const segment of segments) {
    const read = readSegment(segment);
    if (read === null) return null;
    const spells = [...waiting, ...read.spells];
    waiting = read.byDay.length === 0 ? spells : [];
    if (read.byDay.length > 0) hours.push(...spells.map((spell) => ({ byDay: read.byDay, ...spell })));
  }
  return waiting.length > 0 || hours.length === 0 ? null : hours;
}

type Spell = Pick<WeeklyHours, 'opensAt' | 'closesAt'>;
type Segment = { readonly spells: readonly Spell[]; readonly byDay: readonly Weekday[] };

function tidy(segment: string): string {
  return segment
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s,.]+$/, '')
    .trim();
}

/** "9am-5pm, Mon-Fri": spells, then days. Spells whose days follow in the next segment have none. */
function readSegment(segment: string): Segment | null {
  if (/^24 hours( a day)?,? (7 days a week|daily|every day)$/i.test(segment)) {
    return { spells: [{ opensAt: '00:00', closesAt: '00:00' }], byDay: weekdays };
  }
  const start = segment.search(dayWord);
  const [times, days] = start === -1 ? [segment, ''] : [segment.slice(0, start), segment.slice(start)];
  const spells = tidy(times)
    .split(/ *(?:&|,|\/|\band\b) */i)
    .map(readSpell);
  const byDay = days === '' ? [] : readDays(days);
  if (byDay === null || spells.some((spell) => spell === null)) return null;
  return { spells: spells.filter((spell) => spell !== null), byDay };
}

/** A time alone is when something begins, if it says which half of the day. */
function readSpell(text: string): Spell | null {
  const [opens = '', closes = '', ...more] = text.split(/ *(?:-|–|\bto\b)+ */i);
  const { value, reasons } = mendHours(opens, closes);
  if (more.length > 0 || value.note !== '') return null;
  const { opensAt, closesAt } = value;
  const isSure = reasons.every((reason) => reason.startsWith('mended:'));
  if (isSure) return { opensAt, closesAt };
  return closes === '' && opensAt !== null ? { opensAt, closesAt: null } : null;
}

const dayNames =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const dayWord = new RegExp(`\\b(?:${dayNames}|daily|every day)s?\\b`, 'i');
const oneDay = new RegExp(`^(?:${dayNames})s?\\.?$`, 'i');

/** "Mon-Fri", "Mon, Wed and Fri", "daily"; null when there is anything else. */
function readDays(text: string): readonly Weekday[] | null {
  if (/^(daily|every day)$/i.test(text)) return weekdays;
  const days = new Set<Weekday>();
  for (const part of text.split(/ *(?:,|&|\band\b) */i).filter((one) => one !== '')) {
    const run = readRun(part);
    if (run === null) return null;
    for (const day of run) days.add(day);
  }
  return weekdays.filter((day) => days.has(day));
}

function readRun(text: string): readonly Weekday[] | null {
  const [first = '', last = first, ...more] = text.split(/ *(?:-|–|\bto\b) */i);
  const [from, to] = [dayNamed(first), dayNamed(last)];
  if (from === -1 || to === -1 || more.length > 0) return null;
  return to >= from ? weekdays.slice(from, to + 1) : [...weekdays.slice(from), ...weekdays.slice(0, to + 1)];
}

function dayNamed(text: string): number {
  return oneDay.test(text) ? weekdays.findIndex((day) => text.toUpperCase().startsWith(day)) : -1;
}
