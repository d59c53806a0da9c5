import assert from 'node:assert/strict';
import { test } from 'node:test';

import { typedTime } from './typed-time.ts';

test('a time is read as people type it, in English and in Welsh', () => {
  const typed = {
    '9': '09:00',
    '9.30': '09:30',
    '9:30': '09:30',
    '0930': '09:30',
    '3pm': '15:00',
    '3 yp': '15:00',
  };
  for (const [text, time] of Object.entries(typed)) assert.equal(typedTime(text), time, text);
  assert.equal(typedTime(' 2.45pm '), '14:45');
  assert.deepEqual([typedTime('12am'), typedTime('12pm'), typedTime('12 yh')], ['00:00', '12:00', '12:00']);
});

test('what is no time is none', () => {
  for (const text of ['', 'noonish', '24', '9.75', '13pm', '0am', '9-10'])
    assert.equal(typedTime(text), null, text);
});
