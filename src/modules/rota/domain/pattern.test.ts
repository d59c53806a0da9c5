import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { addDays } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { howOften, patternOf, ruleOf } from './pattern.ts';

test('every week on Tuesday and Thursday until Easter Tuesday is a rule of RFC 5545, its end in UTC', () => {
  const rule = ruleOf({ often: 'weekly', weekdays: [4, 2], until: '2026-04-07' as LocalDate });

  assert.equal(rule, 'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260407T225959Z');
});

test('the last Friday of each month, and every second Monday without end', () => {
  assert.equal(ruleOf({ often: 'month-last', weekdays: [5], until: null }), 'FREQ=MONTHLY;BYDAY=-1FR');
  assert.equal(
    ruleOf({ often: 'fortnightly', weekdays: [1], until: null }),
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
  );
});

test('every choice can be read back from the rule that was made of it', () => {
  const until = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01' as LocalDate, days));
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const patterns = fc
    .tuple(fc.constantFrom(...howOften), weekdays, fc.option(until))
    .map(([often, days, end]) => ({
      often,
      weekdays: days.toSorted((one, other) => one - other),
      until: end,
    }));
  fc.assert(fc.property(patterns, (pattern) => assert.deepEqual(patternOf(ruleOf(pattern)), pattern)));
});

test('a rule that says more than our choices is not read as one of them', () => {
  for (const rule of [
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=3',
    'FREQ=MONTHLY;BYDAY=1TU,2TH',
    'FREQ=WEEKLY;BYDAY=XX',
  ]) {
    assert.equal(patternOf(rule), null);
  }
});
