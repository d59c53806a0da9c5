import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { addDays, weekdayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { isWorkingDay, workingDayAfter, workingDayFrom } from './working-days.ts';

const published: Readonly<Record<string, readonly string[]>> = {
  // gov.uk/bank-holidays, England and Wales. 2021, 2022 and 2027 have the awkward Christmases.
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
};

for (const [year, holidays] of Object.entries(published)) {
  test(`the bank holidays of ${year} are those that were published`, () => {
    const first = `${year}-01-01` as LocalDate;
    const days = Array.from({ length: 365 }, (_, index) => addDays(first, index));
    const found = days.filter((day) => weekdayOf(day) <= 5 && !isWorkingDay(day));

    assert.deepEqual(
      found,
      holidays.map((day) => `${year}-${day}`),
    );
  });
}

test('new year on a Saturday or a Sunday is taken on the Monday', () => {
  assert.equal(isWorkingDay('2022-01-03' as LocalDate), false);
  assert.equal(isWorkingDay('2023-01-02' as LocalDate), false);
});

test('Christmas on a Sunday: Monday is Boxing Day and Tuesday is for Christmas', () => {
  assert.equal(workingDayAfter('2022-12-23' as LocalDate, 1), '2022-12-28');
});

test('the n-th working day after any day is a working day, with n - 1 working days between', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((after) => addDays('2000-01-01' as LocalDate, after));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 12 }), (day, ahead) => {
      const found = workingDayAfter(day, ahead);
      let between = 0;
      for (let date = addDays(day, 1); date < found; date = addDays(date, 1))
        between += isWorkingDay(date) ? 1 : 0;

      assert.ok(isWorkingDay(found));
      assert.equal(between, ahead - 1);
      assert.equal(workingDayFrom(found), found);
    }),
    { numRuns: 300 },
  );
});
