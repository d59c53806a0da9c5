import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { joined, without } from './minutes.ts';
import type { Minutes } from './minutes.ts';

const aPart = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .map(([from, until]): Minutes => ({ from, until }));
const parts = fc.array(aPart, { maxLength: 8 });

function isIn(some: readonly Minutes[], at: number): boolean {
  return some.some(({ from, until }) => at >= from && at < until);
}

test('joining keeps every minute and no other, in order, with gaps between', () => {
  fc.assert(
    fc.property(parts, fc.nat(1439), (some, at) => {
      const whole = joined(some);
      assert.equal(isIn(whole, at), isIn(some, at));
      for (const [index, part] of whole.entries()) {
        assert.ok(part.from < part.until);
        assert.ok(part.from > (whole[index - 1]?.until ?? -1));
      }
    }),
  );
});

test('what is taken away is gone, and nothing else', () => {
  fc.assert(
    fc.property(parts, parts, fc.nat(1439), (some, taken, at) => {
      assert.equal(isIn(without(some, taken), at), isIn(some, at) && !isIn(taken, at));
    }),
  );
});

test('taking away in two goes is taking away all at once', () => {
  fc.assert(
    fc.property(parts, parts, parts, (some, one, other) => {
      assert.deepEqual(without(without(some, one), other), without(some, [...one, ...other]));
    }),
  );
});

test('the order in which times are said does not matter', () => {
  fc.assert(fc.property(parts, (some) => assert.deepEqual(joined(some.toReversed()), joined(some))));
});
