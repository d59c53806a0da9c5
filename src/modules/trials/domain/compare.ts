import { confidenceSequence } from './confidence-sequence.ts';
import type { Sequence } from './confidence-sequence.ts';
import { alwaysValidP, evidenceAgainstNone } from './e-process.ts';
import type { Evidence } from './e-process.ts';
import { pairsOf } from './pairs.ts';
import type { Came } from './pairs.ts';

/** One wrong answer in twenty trials, over all comparisons of a trial together. */
export const alpha = 0.05;

/** Enough for a chart. */
const moments = 40;

/** Two arms, side by side. A difference is the second less the first. */
export type Comparison = {
  readonly first: number;
  readonly second: number;
  readonly pairs: number;
  readonly evidence: Evidence;
  readonly p: number;
  readonly sequence: Sequence;
};

/**
 * Every arm with every other. With more than two, each comparison has its share of α (the union bound), so that all
 * of them together are wrong in no more than one trial of twenty.
 */
export function compareArms(settled: readonly Came[], arms: number): readonly Comparison[] {
  const couples = couplesOf(arms);
  const threshold = couples.length / alpha;
  return couples.map(([first, second]) => {
    const pairs = pairsOf(settled, first, second);
    const evidence = evidenceAgainstNone(pairs, threshold);
    return {
      first,
      second,
      pairs: pairs.length,
      evidence,
      p: alwaysValidP(evidence, couples.length),
      sequence: confidenceSequence(pairs, { threshold, moments }),
    };
  });
}

function couplesOf(arms: number): readonly (readonly [number, number])[] {
  const all = Array.from({ length: arms }, (_, arm) => arm);
  return all.flatMap((first) => all.slice(first + 1).map((second) => [first, second] as const));
}
