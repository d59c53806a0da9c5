import { bounds, dayParts } from './day-parts.ts';
import type { DayPart } from './day-parts.ts';

/** Calls that began in one hour of the day, and how many were answered. */
export type HourTally = { readonly hour: number; readonly tried: number; readonly answered: number };

/** How likely a call is answered in each part of the day, 0 to 1. */
export type Shares = Readonly<Record<DayPart, number>>;

export type BestHour = HourTally;

export type AnsweringHere = {
  readonly shares: Shares;
  /** The hour in which people here answer most; null while that may be chance. */
  readonly best: BestHour | null;
};

/** As link workers found before anything was counted: late in the morning. */
const asUsersFound: Shares = {
  'late-morning': 0.55,
  afternoon: 0.5,
  'late-afternoon': 0.48,
  lunchtime: 0.46,
  'early-morning': 0.44,
};

/** What link workers found counts as so many calls: what is counted soon outweighs it. */
const worthCalls = 20;

/**
 * Learns from every call of a service when people answer. Each part of the day is drawn towards what link workers
 * found as long as it has few calls (the mean of a beta-binomial).
 */
export function answeringHere(tallies: readonly HourTally[]): AnsweringHere {
  const share = (part: DayPart) => {
    const { tried, answered } = total(tallies.filter(({ hour }) => isIn(hour, part)));
    return (answered + asUsersFound[part] * worthCalls) / (tried + worthCalls);
  };
  const shares = Object.fromEntries(dayParts.map((part) => [part, share(part)])) as Shares;
  return { shares, best: bestHour(tallies) };
}

/**
 * How many standard deviations the best of an ordinary day's nine hours must stand out by. With nine to choose from,
 * one stands out by two often enough by chance; by this much in fewer than one service of twenty.
 */
const standsOutBy = 2.6;

/** Fewer calls than this in an hour are not worth a sentence. */
const callsNeeded = 20;

function bestHour(tallies: readonly HourTally[]): BestHour | null {
  const [best] = tallies
    .filter(({ tried }) => tried >= callsNeeded)
    .toSorted((a, b) => b.answered / b.tried - a.answered / a.tried || a.hour - b.hour);
  if (!best) return null;
  const rest = total(tallies.filter(({ hour }) => hour !== best.hour));
  if (rest.tried < callsNeeded) return null;
  const all = total(tallies);
  const common = all.answered / all.tried;
  const deviation = Math.sqrt(common * (1 - common) * (1 / best.tried + 1 / rest.tried));
  const ahead = best.answered / best.tried - rest.answered / rest.tried;
  return ahead > standsOutBy * deviation ? best : null;
}

function total(tallies: readonly HourTally[]): { readonly tried: number; readonly answered: number } {
  return {
    tried: tallies.reduce((sum, { tried }) => sum + tried, 0),
    answered: tallies.reduce((sum, { answered }) => sum + answered, 0),
  };
}

function isIn(hour: number, part: DayPart): boolean {
  const { from, until } = bounds[part];
  return hour * 60 >= from && hour * 60 < until;
}
