/** What a guess of how long a trial may take stands on. */
export type Assumed = {
  /** How many of a hundred come, over all arms, as a share. */
  readonly rate: number;
  /** The difference that is to be found, as a share. */
  readonly difference: number;
  /** What the e-value must reach. */
  readonly threshold: number;
};

/**
 * About how many pairs the e-process needs until half of such trials have ended: it grows by the information in one
 * pair, less what learning the rates costs. It agrees with simulated trials within a quarter; see the test.
 */
export function pairsToDecide({ rate, difference, threshold }: Assumed): number {
  const gain = informationIn(rate, difference);
  let pairs = 100;
  for (let turn = 0; turn < 30; turn += 1) pairs = (Math.log(threshold) + learningCost(pairs)) / gain;
  return Math.ceil(pairs);
}

/**
 * About how many pairs until every useful difference is ruled out, when there is none: when a bet against a
 * difference just as large has won, on either side.
 */
export function pairsToRuleOut(assumed: Assumed): number {
  return Math.ceil(1.65 * pairsToDecide(assumed));
}

function learningCost(pairs: number): number {
  return Math.max(0, Math.log(Math.max(1, pairs)) / 2 - 0.3);
}

/** Expected logarithm of what a bet with the right rates gains in one pair (Kullback and Leibler). */
function informationIn(rate: number, difference: number): number {
  const half = Math.min(Math.abs(difference) / 2, rate - 0.001, 0.999 - rate);
  return divergence(rate - half, rate) + divergence(rate + half, rate);
}

function divergence(p: number, q: number): number {
  return p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q));
}
