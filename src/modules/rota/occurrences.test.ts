import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { addDays, dayOf, timeOf, weekdayOf } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import { ruleOf } from './domain/pattern.ts';
import { occurrencesOf } from './occurrences.ts';

const tuesdays = {
  startsOn: '2026-03-03' as LocalDate,
  startsAt: '09:00' as LocalTime,
  minutes: 210,
  repeats: 'FREQ=WEEKLY;BYDAY=TU',
  onBankHolidays: false,
  nation: 'england',
} as const;

const span = (from: string, until: string) => ({ from: from as LocalDate, until: until as LocalDate });

function daysIn(clinic: Parameters<typeof occurrencesOf>[0], from: string, until: string) {
  return occurrencesOf(clinic, span(from, until)).map(({ day }) => day);
}

test('a clinic keeps its hour when the clocks go forward in March and back in October 2026', () => {
  const instants = (from: string, until: string) =>
    occurrencesOf(tuesdays, span(from, until)).map((one) => [one.from.toISOString(), one.to.toISOString()]);

  assert.deepEqual(instants('2026-03-24', '2026-03-31'), [
    ['2026-03-24T09:00:00.000Z', '2026-03-24T12:30:00.000Z'],
    ['2026-03-31T08:00:00.000Z', '2026-03-31T11:30:00.000Z'],
  ]);
  assert.deepEqual(instants('2026-10-20', '2026-10-27'), [
    ['2026-10-20T08:00:00.000Z', '2026-10-20T11:30:00.000Z'],
    ['2026-10-27T09:00:00.000Z', '2026-10-27T12:30:00.000Z'],
  ]);
});

test('on any day of years a clinic starts at the hour that its pattern says, and lasts as long', () => {
  const starts = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01' as LocalDate, days));
  const clock = fc
    .integer({ min: 7, max: 20 })
    .map((hour) => `${String(hour).padStart(2, '0')}:15` as LocalTime);
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  fc.assert(
    fc.property(starts, clock, weekdays, (startsOn, startsAt, days) => {
      const repeats = ruleOf({ often: 'weekly', weekdays: days, until: null });
      const clinic = { ...tuesdays, startsOn, startsAt, repeats, onBankHolidays: true };
      const made = occurrencesOf(clinic, { from: startsOn, until: addDays(startsOn, 27) });
      assert.equal(made.length, days.length * 4);
      for (const { day, from, to } of made) {
        assert.ok(days.includes(weekdayOf(day)));
        assert.deepEqual([dayOf(from), timeOf(from)], [day, startsAt]);
        assert.equal(to.getTime() - from.getTime(), 210 * 60_000);
      }
    }),
    { numRuns: 40 },
  );
});

test('every Tuesday takes place on the leap day 2028-02-29', () => {
  assert.deepEqual(daysIn(tuesdays, '2028-02-22', '2028-03-07'), ['2028-02-22', '2028-02-29', '2028-03-07']);
});

test('every second week counts from the week in which it began, whatever span is asked for', () => {
  const fortnightly = { ...tuesdays, repeats: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' };

  assert.deepEqual(daysIn(fortnightly, '2026-03-10', '2026-04-01'), ['2026-03-17', '2026-03-31']);
});

test('the fifth Friday is the last one of its month', () => {
  const last = { ...tuesdays, startsOn: '2026-01-01' as LocalDate, repeats: 'FREQ=MONTHLY;BYDAY=-1FR' };

  assert.deepEqual(daysIn(last, '2026-01-01', '2026-03-31'), ['2026-01-30', '2026-02-27', '2026-03-27']);
});

test('it does not take place on the bank holidays of its nation, unless it says so', () => {
  const mondays = { ...tuesdays, repeats: 'FREQ=WEEKLY;BYDAY=MO' };

  assert.deepEqual(daysIn(mondays, '2026-04-06', '2026-04-13'), ['2026-04-13']);
  assert.deepEqual(daysIn({ ...mondays, nation: 'scotland' }, '2026-04-06', '2026-04-13'), [
    '2026-04-06',
    '2026-04-13',
  ]);
  assert.deepEqual(daysIn({ ...mondays, onBankHolidays: true }, '2026-04-06', '2026-04-13'), [
    '2026-04-06',
    '2026-04-13',
  ]);
});

test('it ends with the last day of its rule, and days that were left out are left out', () => {
  const until = {
    ...tuesdays,
    repeats: ruleOf({ often: 'weekly', weekdays: [2], until: '2026-03-17' as LocalDate }),
  };
  const leftOut = new Set(['2026-03-10' as LocalDate]);

  assert.deepEqual(
    occurrencesOf(until, span('2026-03-01', '2026-12-31'), leftOut).map(({ day }) => day),
    ['2026-03-03', '2026-03-17'],
  );
});

test('once is once, on its own day', () => {
  const once = { ...tuesdays, repeats: null };

  assert.deepEqual(daysIn(once, '2026-03-01', '2026-03-31'), ['2026-03-03']);
  assert.deepEqual(daysIn(once, '2026-03-04', '2026-03-31'), []);
});
