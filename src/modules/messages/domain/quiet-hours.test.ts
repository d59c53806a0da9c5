import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { timeOf } from '#platform/local-date.ts';

import { civilMoment, usualQuiet } from './quiet-hours.ts';

const civil = (due: string) => civilMoment(new Date(due), usualQuiet).toISOString();

test('what is due by day goes at once, from half past eight until eight in the evening', () => {
  for (const due of ['2026-03-02T08:30:00.000Z', '2026-03-02T19:59:59.000Z']) assert.equal(civil(due), due);
});

test('what is due at night waits until morning', () => {
  assert.equal(civil('2026-03-02T20:00:00Z'), '2026-03-03T08:30:00.000Z');
  assert.equal(civil('2026-03-03T08:29:59Z'), '2026-03-03T08:30:00.000Z');
  assert.equal(civil('2026-12-31T23:59:00Z'), '2027-01-01T08:30:00.000Z');
});

test('it is half past eight by the clock on the wall on the mornings that the clocks change', () => {
  assert.equal(civil('2026-03-28T22:00:00Z'), '2026-03-29T07:30:00.000Z');
  assert.equal(civil('2026-10-24T22:00:00Z'), '2026-10-25T08:30:00.000Z');
  assert.equal(civil('2026-10-25T00:30:00Z'), '2026-10-25T08:30:00.000Z');
});

test('nothing ever goes at night, or before it is due, or more than a night later', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (due) => {
        const at = civilMoment(due, usualQuiet);
        assert.ok(timeOf(at) >= usualQuiet.until && timeOf(at) < usualQuiet.from);
        assert.ok(at >= due && at.getTime() - due.getTime() <= 13.5 * 3_600_000);
      },
    ),
  );
});
