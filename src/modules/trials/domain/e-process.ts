import { expectedRates, likelihood } from './rates.ts';
import type { Pair } from './pairs.ts';

export type Evidence = {
  /** Natural logarithm of the e-value after the last pair: what a fair bet against "no difference" has become. */
  readonly logE: number;
  /** The largest it ever was. */
  readonly mostLogE: number;
  /** After how many pairs it first reached the threshold; null when it never did. */
  readonly reachedAt: number | null;
};

/**
 * The exact e-process for two rates (Turner and Grünwald): against no difference, one person from each arm at a
 * time, betting on what the past leads one to expect. However often one looks, and whenever one stops, it reaches
 * 1/α with a probability of at most α if there is no difference.
 */
export function evidenceAgainstNone(pairs: readonly Pair[], threshold: number): Evidence {
  const enough = Math.log(threshold);
  let firstCame = 0;
  let secondCame = 0;
  let logE = 0;
  let mostLogE = 0;
  let reachedAt: number | null = null;
  for (const [before, pair] of pairs.entries()) {
    const { first, second } = expectedRates(before, firstCame, secondCame);
    const same = (first + second) / 2;
    logE += Math.log(likelihood(pair, first, second) / likelihood(pair, same, same));
    if (logE > mostLogE) mostLogE = logE;
    if (reachedAt === null && logE >= enough) reachedAt = before + 1;
    firstCame += pair >> 1;
    secondCame += pair & 1;
  }
  return { logE, mostLogE, reachedAt };
}

/** An always-valid p: however often one looked, it is at most α with a probability of at most α. */
export function alwaysValidP({ mostLogE }: Evidence, comparisons: number): number {
  return Math.min(1, comparisons * Math.exp(-mostLogE));
}
