import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { addDays, dayOf, instantAt, timeOf } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import type { WeeklyTime } from './barrier.ts';
import { minuteOf, spansOn } from './spans.ts';

const forward = '2026-03-29' as LocalDate;
const back = '2026-10-25' as LocalDate;
const hour = 3_600_000;

function clock(minutes: number): LocalTime {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` as LocalTime;
}

const weekly = fc
  .tuple(
    fc.option(fc.integer({ min: 1, max: 7 })),
    fc.integer({ min: 0, max: 1439 }),
    fc.integer({ min: 1, max: 1440 }),
  )
  .map(([weekday, from, length]): WeeklyTime => {
    return { weekday, from: clock(from), to: clock(Math.min(1440, from + length)) };
  });
const someDay = fc.oneof(
  fc.constantFrom(forward, back, '2028-02-29' as LocalDate),
  fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01' as LocalDate, days)),
);

test('a moment is in what was said exactly when the clock on the wall says so, on days of clock changes too', () => {
  fc.assert(
    fc.property(
      someDay,
      fc.array(weekly, { maxLength: 5 }),
      fc.integer({ min: 0, max: 25 * 60 }),
      (day, times, at) => {
        const moment = new Date(instantAt(day, '00:00' as LocalTime).getTime() + at * 60_000);
        fc.pre(dayOf(moment) === day);
        const weekday = Temporal.PlainDate.from(day).dayOfWeek;
        const shown = minuteOf(timeOf(moment));
        const said = times.some(
          (time) =>
            (time.weekday ?? weekday) === weekday &&
            shown >= minuteOf(time.from) &&
            shown < minuteOf(time.to),
        );
        assert.equal(
          spansOn(day, times).some(({ from, to }) => moment >= from && moment < to),
          said,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('spans are in order and never touch', () => {
  fc.assert(
    fc.property(someDay, fc.array(weekly, { maxLength: 6 }), (day, times) => {
      const spans = spansOn(day, times);
      for (const [index, { from, to }] of spans.entries()) {
        assert.ok(from < to);
        assert.ok(from.getTime() > (spans[index - 1]?.to.getTime() ?? Number.NEGATIVE_INFINITY));
      }
    }),
  );
});

test('the hour that spring skips is nothing, and the hour that autumn repeats counts twice', () => {
  const night = [{ weekday: null, from: '01:00' as LocalTime, to: '02:00' as LocalTime }];
  assert.deepEqual(spansOn(forward, night), []);
  const [twice] = spansOn(back, night);
  assert.equal((twice?.to.getTime() ?? 0) - (twice?.from.getTime() ?? 0), 2 * hour);
});

test('the whole day is 23, 24 or 25 hours', () => {
  const allDay = [{ weekday: null, from: '00:00' as LocalTime, to: '24:00' as LocalTime }];
  const hours = [forward, '2026-06-01' as LocalDate, back].map((day) =>
    spansOn(day, allDay).map(({ from, to }) => (to.getTime() - from.getTime()) / hour),
  );
  assert.deepEqual(hours, [[23], [24], [25]]);
});

test('a school run keeps its hour on the wall through the year', () => {
  const run = [{ weekday: 1, from: '08:15' as LocalTime, to: '09:15' as LocalTime }];
  const starts = ['2026-03-23', '2026-03-30'].map((day) =>
    spansOn(day as LocalDate, run)[0]?.from.toISOString(),
  );
  assert.deepEqual(starts, ['2026-03-23T08:15:00.000Z', '2026-03-30T07:15:00.000Z']);
});
