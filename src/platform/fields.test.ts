import assert from 'node:assert/strict';
import { test } from 'node:test';

import { oneText, ticked } from './fields.ts';

test('of what was ticked there is none, one or many, and never more than a page lists', () => {
  assert.deepEqual(ticked.parse(undefined), []);
  assert.deepEqual(ticked.parse('a'), ['a']);
  assert.deepEqual(ticked.parse(['a', 'b']), ['a', 'b']);
  assert.equal(ticked.parse(Array.from({ length: 20_000 }, String)).length, 500);
});

test('what was sent twice under one name is read once', () => {
  assert.deepEqual([oneText.parse(undefined), oneText.parse(['first', 'second'])], ['', 'first']);
});
