import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { closestFirstRate, expectedRates, likelihood } from './rates.ts';

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const differences = fc.double({ min: -0.99, max: 0.99, noNaN: true });

test('for no difference the closest rates are the mean of what is expected of the two', () => {
  fc.assert(
    fc.property(share, share, share, (first, second, start) => {
      assert.ok(Math.abs(closestFirstRate({ first, second }, 0, start) - (first + second) / 2) < 1e-7);
    }),
  );
});

test('a bet gains nothing on average where its difference is the true one, whatever the rates are', () => {
  fc.assert(
    fc.property(share, share, differences, share, (first, second, difference, at) => {
      const low = Math.max(0, -difference);
      const high = Math.min(1, 1 - difference);
      const truth = low + at * (high - low);
      const rate = closestFirstRate({ first, second }, difference, 0.5);
      const gain = [0, 1, 2, 3].reduce((sum, pair) => {
        const odds = likelihood(pair, first, second) / likelihood(pair, rate, rate + difference);
        return sum + likelihood(pair, truth, truth + difference) * odds;
      }, 0);

      assert.ok(gain <= 1 + 1e-6, `${gain}`);
    }),
    { numRuns: 500 },
  );
});

test('the closest rates do not depend on where one begins to look', () => {
  fc.assert(
    fc.property(share, share, differences, share, (first, second, difference, start) => {
      const expected = { first, second };
      const one = closestFirstRate(expected, difference, start);
      const other = closestFirstRate(expected, difference, -1);

      assert.ok(Math.abs(one - other) < 1e-7);
      assert.ok(one > Math.max(0, -difference) - 1e-12 && one < Math.min(1, 1 - difference) + 1e-12);
    }),
  );
});

test('what is expected stands on the past, and is never certain', () => {
  assert.deepEqual(expectedRates(0, 0, 0), { first: 0.5, second: 0.5 });
  const { first, second } = expectedRates(10, 10, 0);
  assert.ok(Math.abs(first - 10.18 / 10.36) < 1e-12 && first < 1);
  assert.ok(Math.abs(second - 0.18 / 10.36) < 1e-12 && second > 0);
});
