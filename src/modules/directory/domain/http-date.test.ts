import assert from 'node:assert/strict';
import { test } from 'node:test';

import { secondsOf } from './http-date.ts';

test('a date of HTTP is read to the second, and what is none is none', () => {
  assert.equal(secondsOf('Sun, 06 Nov 1994 08:49:37 GMT'), 784_111_777);
  for (const none of [
    '',
    'soon',
    'Sun, 31 Feb 2026 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 BST',
    '784111777',
  ])
    assert.equal(secondsOf(none), null, none);
});
