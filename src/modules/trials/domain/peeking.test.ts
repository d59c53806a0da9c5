import assert from 'node:assert/strict';
import { test } from 'node:test';

import { confidenceSequence } from './confidence-sequence.ts';
import { alwaysValidP, evidenceAgainstNone } from './e-process.ts';
import { closestFirstRate, expectedRates, likelihood } from './rates.ts';
import type { Pair } from './pairs.ts';
import { firstFound, mixtureDifferent, naivelyDifferent, simulated } from './simulated.examples.ts';

const trials = 2_000;
const looks = 1_000;

function shareOf(found: readonly (number | null)[]): number {
  return found.filter((at) => at !== null).length / found.length;
}

function inTrials(rates: { first: number; second: number }, pairs: number, count = trials) {
  return Array.from({ length: count }, (_, number) =>
    simulated({ seed: `${rates.first} ${rates.second} ${number}`, pairs, ...rates }),
  );
}

test('looking a thousand times finds a difference that is not there in at most one trial of twenty', (t) => {
  const none = inTrials({ first: 0.8, second: 0.8 }, looks);
  const ours = shareOf(none.map((pairs) => evidenceAgainstNone(pairs, 20).reachedAt));
  const mixture = shareOf(none.map((pairs) => firstFound(pairs, mixtureDifferent)));
  const naive = shareOf(none.map((pairs) => firstFound(pairs, naivelyDifferent)));
  const once = shareOf(none.map((pairs) => firstFound(pairs, oneLook)));

  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  t.diagnostic(
    `False alarms of ${trials} trials without a difference, looked at ${looks} times: this test ${percent(ours)}, ` +
      `mSPRT ${percent(mixture)}, p < 0.05 ${percent(naive)} (at one look ${percent(once)})`,
  );
  assert.ok(ours <= 0.05, `ours ${ours}`);
  assert.ok(ours > 0.01, 'a test that never finds anything would pass as well');
  assert.ok(mixture <= 0.05, `mixture ${mixture}`);
  assert.ok(naive > 0.35 && naive < 0.47, `naive ${naive}`);
  assert.ok(once > 0.03 && once < 0.07, `once ${once}`);
});

function oneLook(looked: Parameters<typeof naivelyDifferent>[0]): boolean {
  return looked.pairs === looks && naivelyDifferent(looked);
}

// The median stops of the reference, for a tenth of its trials.
for (const { first, second, stop, power } of [
  { first: 0.7, second: 0.85, stop: 160, power: 1 },
  { first: 0.75, second: 0.85, stop: 349, power: 1 },
  { first: 0.8, second: 0.85, stop: 1_009, power: 0.73 },
]) {
  test(`${first * 100} % against ${second * 100} % is found after about ${stop} pairs`, (t) => {
    const found = inTrials({ first, second }, 2_000, 400).map(
      (pairs) => evidenceAgainstNone(pairs, 20).reachedAt,
    );
    const stops = found.filter((at) => at !== null).toSorted((a, b) => a - b);
    const median = stops[Math.floor(stops.length / 2)] ?? 0;

    t.diagnostic(`median ${median}, found within 2,000 pairs by ${(shareOf(found) * 100).toFixed(0)} %`);
    assert.ok(Math.abs(median / stop - 1) < 0.15, `median ${median}`);
    assert.ok(Math.abs(shareOf(found) - power) < 0.08, `power ${shareOf(found)}`);
  });
}

test('the true difference is ruled out at some look in at most one trial of twenty', (t) => {
  const rates = { first: 0.75, second: 0.85 };
  const wrong = inTrials(rates, looks, 1_000).filter((pairs) => mostWealthAgainst(pairs, 0.1) >= 20).length;

  t.diagnostic(`${(wrong / 10).toFixed(1)} % of 1,000 trials`);
  assert.ok(wrong / 1_000 <= 0.05);
  assert.ok(wrong / 1_000 > 0.005, 'an interval that rules out nothing would pass as well');
});

/** What a bet against the true difference became at most. */
function mostWealthAgainst(pairs: readonly Pair[], difference: number): number {
  let [wealth, most, rate, firstCame, secondCame] = [1, 1, 0.5, 0, 0];
  for (const [before, pair] of pairs.entries()) {
    const expected = expectedRates(before, firstCame, secondCame);
    rate = closestFirstRate(expected, difference, rate);
    wealth *= likelihood(pair, expected.first, expected.second) / likelihood(pair, rate, rate + difference);
    most = Math.max(most, wealth);
    firstCame += pair >> 1;
    secondCame += pair & 1;
  }
  return most;
}

test('the interval rules out “no difference” exactly when the e-process has found one', () => {
  for (const pairs of inTrials({ first: 0.7, second: 0.85 }, 400, 20)) {
    const { reachedAt } = evidenceAgainstNone(pairs, 20);
    const { track } = confidenceSequence(pairs, { threshold: 20, moments: 400 });
    const ruledOutAt = track.find(({ low, high }) => low >= 0 || high <= 0)?.pairs ?? null;

    assert.equal(ruledOutAt, reachedAt);
  }
});

test('the interval only ever narrows, and holds the difference it is drawn around', () => {
  for (const pairs of inTrials({ first: 0.8, second: 0.82 }, 600, 10)) {
    const { track, now } = confidenceSequence(pairs, { threshold: 20, moments: 40 });

    assert.ok(track.length <= 40);
    assert.deepEqual(track.at(-1), now);
    for (const [index, { low, high }] of track.entries()) {
      const before = track[index - 1] ?? { low: -1, high: 1 };
      assert.ok(low >= before.low && high <= before.high && low < high);
    }
  }
});

test('before anybody has come or missed nothing is ruled out', () => {
  const { now, track } = confidenceSequence([], { threshold: 20, moments: 40 });

  assert.deepEqual(now, { low: -1, high: 1, pairs: 0, difference: 0 });
  assert.deepEqual(track, []);
  assert.equal(alwaysValidP(evidenceAgainstNone([], 20), 1), 1);
});
