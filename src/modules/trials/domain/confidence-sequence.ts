import { closestFirstRate, expectedRates, likelihood } from './rates.ts';
import type { Rates } from './rates.ts';
import type { Pair } from './pairs.ts';

/** Differences of the second rate from the first: from −1 to 1. */
export type Interval = { readonly low: number; readonly high: number };

export type Moment = Interval & { readonly pairs: number; readonly difference: number };

export type Sequence = {
  readonly now: Moment;
  /** As it was on the way, for a chart: at most `moments`. */
  readonly track: readonly Moment[];
};

type Asked = { readonly threshold: number; readonly moments: number };

/** Half a percentage point. */
const step = 0.005;

/** A difference that has not been ruled out: what the bet against it has become, and where its rates were. */
type Candidate = { readonly difference: number; wealth: number; rate: number };

/**
 * A confidence sequence for the difference: at each moment the differences that no bet has yet ruled out. All of
 * them together are right with 1 − α, however often one looks. It rules out "no difference" when the e-process does.
 */
export function confidenceSequence(pairs: readonly Pair[], { threshold, moments }: Asked): Sequence {
  let candidates = allDifferences();
  let firstCame = 0;
  let secondCame = 0;
  const track: Moment[] = [];
  const every = Math.max(1, Math.ceil(pairs.length / moments));
  let now: Moment = { ...hull(candidates), pairs: 0, difference: 0 };
  for (const [before, pair] of pairs.entries()) {
    const expected = expectedRates(before, firstCame, secondCame);
    if (bet(candidates, pair, expected) >= threshold) candidates = possibleOf(candidates, threshold);
    firstCame += pair >> 1;
    secondCame += pair & 1;
    const number = before + 1;
    if (number % every !== 0 && number !== pairs.length) continue;
    now = { ...hull(candidates), pairs: number, difference: (secondCame - firstCame) / number };
    track.push(now);
  }
  return { now, track };
}

/** @returns The most that any of the bets has become. */
function bet(candidates: readonly Candidate[], pair: Pair, expected: Rates): number {
  let most = 0;
  const stake = likelihood(pair, expected.first, expected.second);
  for (const candidate of candidates) {
    candidate.rate = closestFirstRate(expected, candidate.difference, candidate.rate);
    candidate.wealth *= stake / likelihood(pair, candidate.rate, candidate.rate + candidate.difference);
    if (candidate.wealth > most) most = candidate.wealth;
  }
  return most;
}

/** When all are ruled out, chance was against one of them before: the last that were possible stand. */
function possibleOf(candidates: Candidate[], threshold: number): Candidate[] {
  const left = candidates.filter(({ wealth }) => wealth < threshold);
  return left.length > 0 ? left : candidates;
}

function allDifferences(): Candidate[] {
  const most = Math.round(1 / step) - 1;
  return Array.from({ length: 2 * most + 1 }, (_, index) => {
    const difference = (index - most) * step;
    return { difference, wealth: 1, rate: (1 - difference) / 2 };
  });
}

/** As wide as the nearest differences that are ruled out: what lies between two of them is never claimed. */
function hull(candidates: readonly Candidate[]): Interval {
  const low = (candidates[0]?.difference ?? -1) - step;
  const high = (candidates.at(-1)?.difference ?? 1) + step;
  return { low: Math.max(-1, low), high: Math.min(1, high) };
}
