import { pairOf } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { seeded } from './seeded.ts';

type Simulated = {
  readonly seed: string;
  readonly pairs: number;
  readonly first: number;
  readonly second: number;
};

/** A trial in which the people of the two arms come with these rates. The same for the same seed. */
export function simulated({ seed, pairs, first, second }: Simulated): readonly Pair[] {
  const chance = seeded(seed);
  return Array.from({ length: pairs }, () => pairOf(chance() < first, chance() < second));
}

type Looked = { readonly pairs: number; readonly firstCame: number; readonly secondCame: number };

/** What a test for one look says, asked after every pair: when it first finds a difference. */
export function firstFound(pairs: readonly Pair[], finds: (looked: Looked) => boolean): number | null {
  let firstCame = 0;
  let secondCame = 0;
  for (const [before, pair] of pairs.entries()) {
    firstCame += pair >> 1;
    secondCame += pair & 1;
    if (finds({ pairs: before + 1, firstCame, secondCame })) return before + 1;
  }
  return null;
}

/** p < 0.05 of the usual test of two rates, from 20 pairs on: right for one look, and wrong for more. */
export function naivelyDifferent({ pairs, firstCame, secondCame }: Looked): boolean {
  const variance = varianceOf({ pairs, firstCame, secondCame });
  if (pairs < 20) return false;
  return Math.abs(secondCame - firstCame) / pairs > 1.959_964 * Math.sqrt(variance);
}

/** The mixture sequential probability ratio test, with τ = 0.05 and no look before 20 pairs; Λ ≥ 20. */
export function mixtureDifferent({ pairs, firstCame, secondCame }: Looked): boolean {
  const variance = varianceOf({ pairs, firstCame, secondCame });
  if (pairs < 20 || variance === 0) return false;
  const difference = (secondCame - firstCame) / pairs;
  const mixed = variance + 0.05 ** 2;
  const exponent = (0.05 ** 2 * difference ** 2) / (2 * variance * mixed);
  return Math.sqrt(variance / mixed) * Math.exp(exponent) >= 20;
}

function varianceOf({ pairs, firstCame, secondCame }: Looked): number {
  const rate = (firstCame + secondCame) / (2 * pairs);
  return (rate * (1 - rate) * 2) / pairs;
}
