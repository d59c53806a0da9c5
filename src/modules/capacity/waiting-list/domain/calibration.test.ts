import assert from 'node:assert/strict';
import { test } from 'node:test';

import { calibrationOf } from './calibration.ts';

test('of fewer than ten people nothing is said', () => {
  assert.equal(calibrationOf({ people: 9, inside: 9 }), null);
  assert.ok(calibrationOf({ people: 10, inside: 9 }));
});

// Wilson's interval as tables of it have it: 8 of 10 is 49.0 % to 94.3 %, 80 of 100 is 71.1 % to 86.7 %.
test('the share has the interval of Wilson', () => {
  assert.deepEqual(calibrationOf({ people: 10, inside: 8 }), {
    people: 10,
    inside: 8,
    share: 80,
    from: 49,
    to: 94,
  });
  assert.deepEqual(calibrationOf({ people: 100, inside: 80 }), {
    people: 100,
    inside: 80,
    share: 80,
    from: 71,
    to: 87,
  });
});

test('the interval never leaves what is possible', () => {
  assert.deepEqual(calibrationOf({ people: 12, inside: 12 })?.to, 100);
  assert.deepEqual(calibrationOf({ people: 12, inside: 0 })?.from, 0);
});
