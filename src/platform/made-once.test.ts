import assert from 'node:assert/strict';
import { test } from 'node:test';

import { madeOnce } from './made-once.ts';

test('what is made of an object is made once for it, and again for another that is the same', () => {
  let times = 0;
  const total = madeOnce((numbers: readonly number[]) => {
    times += 1;
    return numbers.reduce((sum, one) => sum + one, 0);
  });
  const some = [1, 2, 3];

  assert.deepEqual([total(some), total(some), times], [6, 6, 1]);
  assert.deepEqual([total([1, 2, 3]), times], [6, 2]);
});

test('that nothing came of it is remembered as well', () => {
  let times = 0;
  const nothing = madeOnce<object, undefined>(() => {
    times += 1;
    return undefined;
  });
  const one = {};
  nothing(one);
  nothing(one);
  assert.equal(times, 1);
});
