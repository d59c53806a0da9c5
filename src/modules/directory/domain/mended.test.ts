import assert from 'node:assert/strict';
import { test } from 'node:test';

import { noted, outcomeOf } from './mended.ts';
import type { Remark } from './mended.ts';

test('what became of a record is the worst that was remarked on it', () => {
  assert.equal(outcomeOf([], true), 'taken');
  assert.equal(outcomeOf(['mended:name:was-upper-case'], true), 'mended');
  assert.equal(outcomeOf(['mended:name:was-upper-case', 'doubtful:url:unreadable'], true), 'doubtful');
  assert.equal(outcomeOf(['left-out:number:missing'], false), 'left-out');
  assert.equal(outcomeOf([], false), 'left-out');
});

test('a part that was left out of a record that was taken is a doubt about it', () => {
  assert.equal(outcomeOf(['left-out:number:missing'], true), 'doubtful');
});

test('a remark names the field it is about', () => {
  const remarks: Remark[] = [];

  assert.equal(noted(remarks, 'name', { value: 'Club', reasons: ['mended:was-upper-case'] }), 'Club');
  assert.deepEqual(remarks, ['mended:name:was-upper-case']);
});
