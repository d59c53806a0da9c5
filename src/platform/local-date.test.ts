import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  addDays,
  addWorkingDays,
  ageOn,
  dayOf,
  daysBetween,
  instantAt,
  parseDay,
  timeOf,
  weekdayOf,
} from './local-date.ts';
import type { LocalDate, LocalTime } from './local-date.ts';

const day = (text: string) => text as LocalDate;
const time = (text: string) => text as LocalTime;
const anyInstant = fc.date({ min: new Date('1980-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const anyDay = anyInstant.map(dayOf);

test('a day begins at midnight in London, in winter and in summer', () => {
  assert.equal(dayOf(new Date('2026-01-31T23:59:59Z')), '2026-01-31');
  assert.equal(dayOf(new Date('2026-06-30T22:59:59Z')), '2026-06-30');
  assert.equal(dayOf(new Date('2026-06-30T23:00:00Z')), '2026-07-01');
});

test('a time is what a clock in London shows', () => {
  assert.equal(timeOf(new Date('2026-01-15T09:05:59Z')), '09:05');
  assert.equal(timeOf(new Date('2026-07-15T09:05:00Z')), '10:05');
});

test('days and times are those of the calendar of time zones, in every year since there are clocks', () => {
  const since1900 = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(since1900, (instant) => {
      const wall = instant.toTemporalInstant().toZonedDateTimeISO('Europe/London');
      assert.equal(dayOf(instant), wall.toPlainDate().toString());
      assert.equal(timeOf(instant), wall.toPlainTime().toString({ smallestUnit: 'minute' }));
    }),
    { numRuns: 2_000 },
  );
});

test('the hour that spring skips is read an hour later, and the hour that autumn repeats is its first', () => {
  assert.deepEqual(instantAt(day('2026-03-29'), time('01:30')), new Date('2026-03-29T01:30:00Z'));
  assert.equal(timeOf(instantAt(day('2026-03-29'), time('01:30'))), '02:30');
  assert.deepEqual(instantAt(day('2026-10-25'), time('01:30')), new Date('2026-10-25T00:30:00Z'));
});

test('a day and a time lead back to the minute they came from, but in the hour that is repeated', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
      const back = instantAt(dayOf(instant), timeOf(instant)).getTime();
      assert.ok(back === minute || back === minute - 3_600_000);
      assert.equal(dayOf(new Date(back)), dayOf(instant));
      assert.equal(timeOf(new Date(back)), timeOf(instant));
    }),
  );
});

test('days are counted as the calendar has them, also across a change of the clocks', () => {
  assert.equal(addDays(day('2026-03-28'), 2), '2026-03-30');
  assert.equal(addDays(day('2024-02-28'), 1), '2024-02-29');
  assert.equal(daysBetween(day('2026-03-28'), day('2026-03-30')), 2);
  assert.equal(daysBetween(day('2026-03-30'), day('2026-03-28')), -2);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (from, count) => {
      assert.equal(daysBetween(from, addDays(from, count)), count);
      const date = Temporal.PlainDate.from(from).add({ days: count });
      assert.equal(addDays(from, count), date.toString());
      assert.equal(weekdayOf(addDays(from, count)), date.dayOfWeek);
    }),
  );
  assert.throws(() => addDays(day('soon'), 1), RangeError);
});

test('working days leave out Saturday and Sunday', () => {
  assert.equal(addWorkingDays(day('2026-03-06'), 1), '2026-03-09', 'Friday to Monday');
  assert.equal(addWorkingDays(day('2026-03-07'), 1), '2026-03-09', 'Saturday to Monday');
  assert.equal(addWorkingDays(day('2026-03-02'), 5), '2026-03-09');
  assert.equal(addWorkingDays(day('2026-03-07'), 0), '2026-03-07');
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (from, count) => {
      const weekday = Temporal.PlainDate.from(addWorkingDays(from, count)).dayOfWeek;
      assert.ok(weekday <= 5);
    }),
  );
});

test('somebody is a year older on their birthday, and on 1 March when theirs is not in the calendar', () => {
  assert.equal(ageOn(day('1951-03-27'), day('2026-03-26')), 74);
  assert.equal(ageOn(day('1951-03-27'), day('2026-03-27')), 75);
  assert.equal(ageOn(day('2004-02-29'), day('2025-02-28')), 20);
  assert.equal(ageOn(day('2004-02-29'), day('2025-03-01')), 21);
  assert.equal(ageOn(day('2004-02-29'), day('2024-02-29')), 20);
});

test('a text is a day only when the calendar has it', () => {
  for (const text of ['2026-03-02', '2024-02-29', '1951-12-31']) assert.equal(parseDay(text), text);
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-3-2',
    '2 March 2026',
    '',
    '2026-03-02T10:00',
    ' 2026-03-02',
  ]) {
    assert.equal(parseDay(text), null, text);
  }
  fc.assert(fc.property(anyDay, (text) => assert.equal(parseDay(text), text)));
});
