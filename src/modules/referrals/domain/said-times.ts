import { bounds } from './day-parts.ts';

/** Minutes from midnight, Europe/London; `until` is not part of it. */
export type Range = { readonly from: number; readonly until: number };

/** When somebody said they can be rung. Nothing said is nothing wanted and nothing blocked. */
export type SaidTimes = {
  readonly wanted: readonly Range[];
  readonly blocked: readonly Range[];
  /** Monday is 1. Empty: any day. */
  readonly wantedDays: readonly number[];
  readonly blockedDays: readonly number[];
  /** What they cannot on one day of the week. */
  readonly blockedOn?: readonly (Range & { readonly weekday: number })[];
};

export const nothingSaid: SaidTimes = { wanted: [], blocked: [], wantedDays: [], blockedDays: [] };

/**
 * Reads times of day and weekdays out of what was written about ringing somebody, in English or Welsh: "after 3,
 * not Tuesdays", "late morning; school run 8.15-9.15". Words it does not know are ignored: they stay on the
 * page for people to read, and this only orders proposals.
 *
 * @param answers What they said about when they answer.
 * @param caution How not to reach them: only its "not" and "never" are heeded.
 */
export function saidTimes(answers: string | null, caution: string | null): SaidTimes {
  const said = clausesOf(answers);
  const against = clausesOf(caution).filter(isNegative);
  const positive = said.filter((clause) => !isNegative(clause));
  const negative = [...said.filter(isNegative), ...against];
  return {
    wanted: positive.flatMap(rangesIn),
    blocked: negative.flatMap(rangesIn),
    wantedDays: positive.flatMap(daysIn),
    // "not Tuesday mornings" blocks the mornings, not the Tuesdays.
    blockedDays: negative.filter((clause) => rangesIn(clause).length === 0).flatMap(daysIn),
  };
}

/** @param weekday Monday is 1; left out: what holds on every day. */
export function suitsMinute(said: SaidTimes, minute: number, weekday?: number): boolean {
  const { wanted, blocked, blockedOn = [] } = said;
  const within = ({ from, until }: Range) => minute >= from && minute < until;
  const then = blockedOn.filter((range) => range.weekday === weekday);
  return (wanted.length === 0 || wanted.some(within)) && !blocked.some(within) && !then.some(within);
}

export function suitsWeekday({ wantedDays, blockedDays }: SaidTimes, weekday: number): boolean {
  return (wantedDays.length === 0 || wantedDays.includes(weekday)) && !blockedDays.includes(weekday);
}

function clausesOf(text: string | null): readonly string[] {
  return (text ?? '')
    .toLowerCase()
    .split(/[;,\n]|\.(?!\d)|\bbut\b|\bond\b/)
    .map((clause) => clause.trim());
}

const negatives =
  /\b(not|never|no|don[’']t|except|avoid|busy|work|works|school run|dim|ddim|nid|byth|peidiwch|heblaw|ysgol)\b/;

function isNegative(clause: string): boolean {
  return negatives.test(clause);
}

const time = String.raw`(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm|yb|yp)?`;
const between = new RegExp(String.raw`${time}\s*(?:-|–|to|until|till|and|a|ac|tan|i)\s*${time}`);
const oneSided = new RegExp(String.raw`\b(after|from|ar ôl|o|before|until|till|cyn|tan)\s+${time}`);
const endOfDay = 24 * 60;

function rangesIn(clause: string): readonly Range[] {
  const text = inFigures(clause);
  const both = between.exec(text);
  if (both) return proper(minuteIn(both.slice(1, 4)), minuteIn(both.slice(4, 7)));
  const one = oneSided.exec(text);
  if (one) return untilOrFrom(one[1] ?? '', minuteIn(one.slice(2, 5)));
  return Object.entries(partWords)
    .flatMap(([words, range]) => (new RegExp(words).test(text) ? [range] : []))
    .slice(0, 1);
}

function untilOrFrom(word: string, minute: number): readonly Range[] {
  const from = ['after', 'from', 'ar ôl', 'o'].includes(word);
  return from ? proper(minute, endOfDay) : proper(0, minute);
}

function proper(from: number, until: number): readonly Range[] {
  return from < until && until <= endOfDay ? [{ from, until }] : [];
}

/** Without am or pm, one to seven is after midday: nobody is rung at three in the morning. */
function minuteIn([hour = '', minute = '0', half]: readonly (string | undefined)[]): number {
  const figure = Number(hour);
  const afternoon = half ? half === 'pm' || half === 'yp' : figure < 8 || figure === 12;
  if (figure > 12) return figure < 24 ? figure * 60 + Number(minute) : Number.NaN;
  return ((figure % 12) + (afternoon ? 12 : 0)) * 60 + Number(minute);
}

/** The first that is found counts, so what is more exact comes first. */
const partWords: Readonly<Record<string, Range>> = {
  'late morning|diwedd y bore': bounds['late-morning'],
  'late afternoon|diwedd y prynhawn': bounds['late-afternoon'],
  'early morning|yn gynnar': { from: 0, until: 10 * 60 },
  'lunch|amser cinio|midday|\\bnoon': bounds.lunchtime,
  'morning|\\bbore': { from: 0, until: 12 * 60 },
  'afternoon|prynhawn': { from: 12 * 60, until: 18 * 60 },
  "evening|gyda[’']r nos|min nos": { from: 17 * 60, until: endOfDay },
};

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const welshNumbers = [
  'un',
  'dau',
  'tri',
  'pedwar',
  'pump',
  'chwech',
  'saith',
  'wyth',
  'naw',
  'deg',
  'unarddeg',
  'hanner dydd',
];

function inFigures(clause: string): string {
  const figure = (words: readonly string[]) => (text: string) =>
    words.reduce(
      (so, word, index) =>
        so.replace(
          new RegExp(
            String.raw`(after|before|from|until|till|between|and|to|ar ôl|cyn|tan|rhwng|a)\s+${word}\b`,
          ),
          `$1 ${index + 1}`,
        ),
      text,
    );
  return figure(welshNumbers)(figure(numbers)(clause.replace(/\b(midday|noon)\b/, '12')));
}

const dayWords = [
  'monday|\\bllun',
  'tuesday|dydd mawrth',
  'wednesday|mercher',
  'thursday|\\biau',
  'friday|gwener',
];

function daysIn(clause: string): readonly number[] {
  return dayWords.flatMap((words, index) => (new RegExp(words).test(clause) ? [index + 1] : []));
}
