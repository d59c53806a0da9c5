/** What is expected of the next pair: how likely each of the two is to come. */
export type Rates = { readonly first: number; readonly second: number };

/** A beta distribution that says little beforehand and wastes little (Turner and Grünwald). */
const prior = 0.18;

/** What the pairs so far lead one to expect: always from the past only, which is what keeps the test honest. */
export function expectedRates(pairs: number, firstCame: number, secondCame: number): Rates {
  const of = pairs + 2 * prior;
  return { first: (firstCame + prior) / of, second: (secondCame + prior) / of };
}

const iterations = 60;
/** Of how far the rates are from certainty: after so short a step of Newton's the answer is off by about its square. */
const closeEnough = 1e-5;

/**
 * Of all rates whose difference is `difference` (second less first), those that what is expected speaks against
 * least: its reverse information projection. For no difference it is the mean of the two.
 *
 * @param start Where to begin looking: the last answer, as expectations move slowly.
 * @returns The first rate; the second is `difference` more.
 */
export function closestFirstRate({ first, second }: Rates, difference: number, start: number): number {
  let low = Math.max(0, -difference);
  let high = Math.min(1, 1 - difference);
  let rate = start > low && start < high ? start : (low + high) / 2;
  for (let turn = 0; turn < iterations; turn += 1) {
    const other = rate + difference;
    const one = rate * (1 - rate);
    const two = other * (1 - other);
    const slope = (rate - first) / one + (other - second) / two;
    if (slope > 0) high = rate;
    else low = rate;
    const bend =
      (rate * rate - 2 * rate * first + first) / (one * one) +
      (other * other - 2 * other * second + second) / (two * two);
    const step = slope / bend;
    const next = rate - step;
    if (Math.abs(step) < closeEnough * one * two) return next > low && next < high ? next : rate;
    rate = next > low && next < high ? next : (low + high) / 2;
  }
  return rate;
}

/** How likely a pair is, if the two come with these rates. */
export function likelihood(pair: number, first: number, second: number): number {
  return (pair & 2 ? first : 1 - first) * (pair & 1 ? second : 1 - second);
}
