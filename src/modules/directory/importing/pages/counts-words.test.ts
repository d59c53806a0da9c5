import assert from 'node:assert/strict';
import { test } from 'node:test';

import { countsWords } from './counts-words.ts';

test('the numbers of a reading add up: what was left out is said, and only then', () => {
  const counts = { added: 2, changed: 0, unchanged: 0 };

  assert.equal(countsWords({ ...counts, read: 2 }), '2 services: 2 new, 0 changed, 0 as they were');
  assert.equal(
    countsWords({ ...counts, read: 3 }),
    '3 services: 2 new, 0 changed, 0 as they were, 1 left out',
  );
  assert.equal(countsWords({}), '0 services: 0 new, 0 changed, 0 as they were');
});
