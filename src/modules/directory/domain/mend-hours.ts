import type { Mended, Reason } from './mended.ts';

/** Wall-clock times, `HH:MM`. A close at or before the opening is on the next day. */
export type Hours = {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  /** What was written behind a time. */
  readonly note: string;
};

/** Longer than this past midnight, it is likelier that a time is wrong. */
const longestNightMinutes = 12 * 60;

/**
 * Reads opening and closing times as people write them: 9am, 830am, 9:00 am, 17:00, 9:00-5:00.
 * Times that cannot be meant are left out, so that nobody goes there at the wrong hour.
 */
export function mendHours(opensRaw: string, closesRaw: string): Mended<Hours> {
  const [opens, closes] = [readClock(opensRaw), readClock(closesRaw)];
  if (opens === 'nothing' && closes === 'nothing') return without('doubtful:no-hours');
  if (opens === 'unreadable' || closes === 'unreadable') return without('doubtful:hours-unreadable');
  const note = [opens, closes]
    .flatMap((clock) => (clock === 'nothing' || !clock.rest ? [] : [clock.rest]))
    .join('; ');
  if (opens === 'nothing')
    return one({ opensAt: null, closesAt: clockText(closes), note }, 'doubtful:opening-missing');
  if (closes === 'nothing')
    return one({ opensAt: clockText(opens), closesAt: null, note }, 'doubtful:closing-missing');
  return bothIn(opens, closes, note);
}

type Clock = {
  /** After midnight. */
  readonly minutes: number;
  readonly half: 'known' | 'unknown';
  readonly tidy: boolean;
  readonly rest: string;
};

function without(reason: Reason): Mended<Hours> {
  return { value: { opensAt: null, closesAt: null, note: '' }, reasons: [reason] };
}

function one(value: Hours, reason: Reason): Mended<Hours> {
  return { value, reasons: [reason] };
}

function bothIn(opens: Clock, closes: Clock, note: string): Mended<Hours> {
  const pair = sensiblePair(opens, closes);
  if (pair === 'ambiguous') return without('doubtful:morning-or-evening');
  if (pair === 'impossible') return without('doubtful:closes-before-opens');
  const reasons: Reason[] = [];
  if (opens.half === 'unknown' || closes.half === 'unknown') reasons.push('mended:morning-or-evening');
  else if (!opens.tidy || !closes.tidy) reasons.push('mended:time-written-oddly');
  return { value: { opensAt: textOf(pair[0]), closesAt: textOf(pair[1]), note }, reasons };
}

/** The one way of reading the unknown halves of the day in which it closes after it opens. */
function sensiblePair(opens: Clock, closes: Clock): readonly [number, number] | 'ambiguous' | 'impossible' {
  const pairs = readings(opens).flatMap((from) => readings(closes).map((to) => [from, to] as const));
  if (pairs.length === 1) return pairs.find(isPossible) ?? 'impossible';
  const inOrder = pairs.filter(([from, to]) => to > from);
  return (inOrder.length === 1 ? inOrder[0] : undefined) ?? 'ambiguous';
}

function isPossible([from, to]: readonly [number, number]): boolean {
  if (to > from || (from === 0 && to === 0)) return true;
  return to + 24 * 60 - from <= longestNightMinutes;
}

function readings({ minutes, half }: Clock): readonly number[] {
  return half === 'known' ? [minutes] : [minutes % 720, (minutes % 720) + 720];
}

function clockText(clock: Clock | 'nothing' | 'unreadable'): string | null {
  return typeof clock === 'string' || clock.half === 'unknown' ? null : textOf(clock.minutes);
}

function readClock(raw: string): Clock | 'nothing' | 'unreadable' {
  const text = raw.trim();
  if (text === '') return 'nothing';
  const named = namedTimes.get(text.toLowerCase());
  if (named !== undefined) return { minutes: named, half: 'known', tidy: true, rest: '' };
  const match = clock.exec(text);
  if (!match) return 'unreadable';
  const [, hourText = '', minuteText, minutesJoined, half = '', rest = ''] = match;
  const [hour, minute] = [Number(hourText), Number((minuteText ?? minutesJoined ?? '0').slice(0, 2))];
  if (hour > 24 || minute > 59) return 'unreadable';
  const on24 = hour > 12 || /^\d{2}:\d{2}/.test(text);
  return { ...timeOf(hour * 60 + minute, half.toLowerCase(), on24), tidy: tidyClock.test(text), rest };
}

const namedTimes: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
]);

/** 9:00am, 9am, 830am, 9:0am, 6:300pm, 8:00m, 17:00:00, and what may stand behind it. */
const clock = /^(\d{1,2}?)(?:[:.](\d{1,3})|(\d{2}))?(?::\d{2})?\s*([apm])?\.?m?\.?(?![a-z\d])\s*(.*)$/i;
const tidyClock = /^\d{1,2}:\d{2}([ap]m|:\d{2})?$/i;

function timeOf(minutes: number, half: string, on24: boolean): Pick<Clock, 'minutes' | 'half'> {
  if (half === 'a' || half === 'p')
    return { minutes: (minutes % 720) + (half === 'p' ? 720 : 0), half: 'known' };
  return { minutes: minutes % 1440, half: on24 ? 'known' : 'unknown' };
}

function textOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
