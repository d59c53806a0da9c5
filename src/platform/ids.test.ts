import assert from 'node:assert/strict';
import { test } from 'node:test';

import { z } from 'zod';

import { newId } from './ids.ts';

test('ids are in the order in which they were made, also those of one millisecond, and none comes twice', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 1000 });
  const ids = Array.from({ length: 10_000 }, () => newId<string>());
  t.mock.timers.setTime(Date.now() - 500);
  ids.push(newId());
  t.mock.timers.setTime(Date.now() + 5000);
  ids.push(newId());

  assert.deepEqual(ids, ids.toSorted());
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.every((id) => z.uuidv7().safeParse(id).success));
});

test('ids of one millisecond cannot be told from one another', () => {
  const [first, second] = [newId<string>(), newId<string>()];
  assert.notEqual(first.slice(19), second.slice(19));
});
