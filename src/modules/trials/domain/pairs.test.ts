import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { pairOf, pairsOf } from './pairs.ts';
import type { Came } from './pairs.ts';

const came = fc.record({ stratum: fc.nat(3), arm: fc.nat(2), came: fc.boolean() });

test('people are compared with people of the same worker, the first with the first', () => {
  const settled: readonly Came[] = [
    { stratum: 1, arm: 0, came: true },
    { stratum: 2, arm: 1, came: false },
    { stratum: 1, arm: 0, came: false },
    { stratum: 1, arm: 1, came: false },
    { stratum: 1, arm: 1, came: true },
    { stratum: 2, arm: 0, came: false },
  ];

  assert.deepEqual(pairsOf(settled, 0, 1), [pairOf(true, false), pairOf(false, true), pairOf(false, false)]);
  assert.deepEqual(pairsOf(settled, 1, 0), [pairOf(false, true), pairOf(true, false), pairOf(false, false)]);
});

test('who comes later changes nothing in the pairs there are: what was concluded stays so', () => {
  fc.assert(
    fc.property(fc.array(came), fc.array(came), (before, after) => {
      const then = pairsOf(before, 0, 1);
      const now = pairsOf([...before, ...after], 0, 1);

      assert.deepEqual(now.slice(0, then.length), then);
    }),
  );
});

test('there are as many pairs as each worker has people in both arms', () => {
  fc.assert(
    fc.property(fc.array(came), (settled) => {
      const count = (stratum: number, arm: number) =>
        settled.filter((one) => one.stratum === stratum && one.arm === arm).length;
      const expected = [0, 1, 2, 3].reduce(
        (sum, stratum) => sum + Math.min(count(stratum, 0), count(stratum, 1)),
        0,
      );

      assert.equal(pairsOf(settled, 0, 1).length, expected);
    }),
  );
});
