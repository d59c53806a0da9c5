import assert from 'node:assert/strict';
import { test } from 'node:test';

import { wilson } from './wilson.ts';

// Newcombe 1998, table I.
for (const [some, all, low, high] of [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
] as const) {
  test(`${some} of ${all}: between ${low} and ${high}`, () => {
    const interval = wilson(some, all);

    assert.ok(interval && Math.abs(interval.low - low) < 5e-5 && Math.abs(interval.high - high) < 5e-5);
  });
}

test('of nobody nothing is known', () => {
  assert.equal(wilson(0, 0), null);
});
