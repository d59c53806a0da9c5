import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { Recent } from './recent.ts';

test('of more than there is room for, the one that was asked for longest ago is made again', () => {
  const made: string[] = [];
  const recent = new Recent<string, string>(2);
  const ask = (key: string) =>
    recent.of(key, () => {
      made.push(key);
      return key.toUpperCase();
    });

  assert.deepEqual(['a', 'b', 'a', 'c', 'a', 'b'].map(ask), ['A', 'B', 'A', 'C', 'A', 'B']);
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});

test('whatever is asked for in whatever order, it is what would have been made', () => {
  const keys = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 5 }), (asked, most) => {
      const recent = new Recent<number, number>(most);
      for (const key of asked)
        assert.equal(
          recent.of(key, () => key * key),
          key * key,
        );
    }),
  );
});

test('what is kept is known until it is the oldest, and what is kept again is what it is now', () => {
  const recent = new Recent<string, number>(2);
  recent.keep('a', 1);
  recent.keep('b', 2);
  recent.keep('a', 3);
  recent.keep('c', 4);

  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => recent.known(key)),
    [3, undefined, 4],
  );
});
