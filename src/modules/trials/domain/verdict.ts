import { alpha } from './compare.ts';
import type { Comparison } from './compare.ts';
import { pairsToDecide, pairsToRuleOut } from './people-needed.ts';

/** More people who might be needed, over all arms, if the difference is as given. */
export type Needed = {
  readonly fewest: number;
  readonly most: number;
  /** What the fewest stand on: a difference in points, as seen so far but no less than is useful. */
  readonly ifDifferent: number;
  /** What both stand on: how many of a hundred come. */
  readonly comeOfHundred: number;
};

export type Verdict =
  /** It brings more people than every other. */
  | { readonly kind: 'keep'; readonly arm: number }
  /** Whatever difference there is between those left is smaller than would be useful. */
  | { readonly kind: 'stop'; readonly left: readonly number[] }
  /** A useful difference one way is ruled out; the other way it is not. */
  | { readonly kind: 'carry-on'; readonly needed: Needed }
  /** A useful difference is possible both ways. */
  | { readonly kind: 'not-enough'; readonly needed: Needed };

export type Asked = {
  readonly comparisons: readonly Comparison[];
  readonly arms: number;
  /** The smallest difference that would be useful, in points. */
  readonly usefulPoints: number;
  readonly attended: number;
  readonly counted: number;
};

export function verdictOf(asked: Asked): Verdict {
  const left = armsLeft(asked);
  const [only] = left;
  if (left.length === 1 && only !== undefined) return { kind: 'keep', arm: only };
  const open = asked.comparisons.filter(({ first, second }) => left.includes(first) && left.includes(second));
  const useful = asked.usefulPoints / 100;
  const small = open.filter(({ sequence: { now } }) => now.low >= -useful && now.high <= useful);
  if (small.length === open.length) return { kind: 'stop', left };
  const unclear = open.filter((each) => !small.includes(each));
  const anyWay = unclear.every(({ sequence: { now } }) => now.low < -useful && now.high > useful);
  return { kind: anyWay ? 'not-enough' : 'carry-on', needed: neededFor(unclear, asked) };
}

/** Those that no other has been found to beat. */
function armsLeft({ comparisons, arms }: Asked): readonly number[] {
  const beaten = new Set(
    comparisons
      .filter(({ evidence }) => evidence.reachedAt !== null)
      .map(({ first, second, sequence }) => (sequence.now.difference > 0 ? first : second)),
  );
  return Array.from({ length: arms }, (_, arm) => arm).filter((arm) => !beaten.has(arm));
}

function neededFor(unclear: readonly Comparison[], asked: Asked): Needed {
  const { arms, usefulPoints, attended, counted } = asked;
  const threshold = asked.comparisons.length / alpha;
  // Four in five come, says the literature; it weighs as much as ten people.
  const rate = Math.min(0.97, Math.max(0.03, (attended + 8) / (counted + 10)));
  const seen = Math.max(...unclear.map(({ sequence }) => Math.abs(sequence.now.difference)), 0);
  const ifDifferent = Math.round(Math.min(4 * usefulPoints, Math.max(usefulPoints, seen * 100)));
  const more = (needed: number) => Math.max(...unclear.map((each) => stillNeeded(needed, each)));
  const useful = { rate, difference: usefulPoints / 100, threshold };
  return {
    fewest: roundUp(arms * more(pairsToDecide({ ...useful, difference: ifDifferent / 100 }))),
    most: roundUp(arms * more(pairsToRuleOut(useful))),
    ifDifferent,
    comeOfHundred: Math.round(rate * 100),
  };
}

/** A trial that ought to have ended and did not is given a quarter more each time one looks, and no promise. */
function stillNeeded(needed: number, { pairs }: Comparison): number {
  return Math.max(needed - pairs, needed / 4);
}

/** Two figures are more than such a guess knows. */
function roundUp(people: number): number {
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, people))) - 1);
  return Math.ceil(people / unit) * unit;
}
