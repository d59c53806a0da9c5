import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';

import { agoOf } from './ago.ts';

const ago = (day: string, today = '2026-03-02') => {
  const { unit, count } = agoOf(day as LocalDate, today as LocalDate);
  return `${count} ${unit}`;
};

test('under two months are days, under two years months of the calendar, and then years', () => {
  assert.equal(ago('2026-03-02'), '0 day');
  assert.equal(ago('2026-01-02'), '59 day');
  assert.equal(ago('2026-01-01'), '2 month');
  assert.equal(ago('2025-11-02'), '4 month');
  assert.equal(ago('2025-11-03'), '3 month');
  assert.equal(ago('2024-03-03'), '23 month');
  assert.equal(ago('2024-03-02'), '2 year');
});

test('a day that is still to come, of a clock that is wrong, is today', () => {
  assert.equal(ago('2026-03-04'), '0 day');
});
