import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';

import { hoursSeenOf } from './hours-seen.ts';
import { quietHoursAmong } from './quiet-learnt.ts';
import type { HourSeen } from './quiet-learnt.ts';
import { minutesSince1970 } from './wall-clock.ts';

const tuesday = (hour: number, booked: number, weeks = 8): HourSeen => ({
  weekday: 2,
  hour,
  weeks,
  hoursOpen: weeks,
  booked,
});

test('an hour in which hardly anybody is booked is quiet, with the numbers it was learnt from', () => {
  const quiet = quietHoursAmong([tuesday(9, 12), tuesday(10, 13), tuesday(11, 1)]);

  assert.deepEqual([...quiet], [['2:11', { weeks: 8, booked: 1 }]]);
});

test('of three weeks nothing is said, nor of a site at which hardly anybody was booked', () => {
  assert.equal(quietHoursAmong([tuesday(9, 12, 3), tuesday(10, 13, 3), tuesday(11, 0, 3)]).size, 0);
  assert.equal(quietHoursAmong([tuesday(9, 2), tuesday(10, 2), tuesday(11, 0)]).size, 0);
  assert.equal(quietHoursAmong([]).size, 0);
});

test('an hour of which only half is open is not quiet because half as many come', () => {
  const half = { ...tuesday(12, 20), hoursOpen: 4 };

  assert.equal(quietHoursAmong([tuesday(10, 40), tuesday(11, 40), half]).size, 0);
});

test('whatever was seen, in whatever order: no hour is named that is more than half as busy as the site', () => {
  const hour = fc.record({
    weekday: fc.integer({ min: 1, max: 5 }),
    hour: fc.integer({ min: 8, max: 17 }),
    weeks: fc.integer({ min: 0, max: 8 }),
    hoursOpen: fc.double({ min: 0.5, max: 8, noNaN: true }),
    booked: fc.integer({ min: 0, max: 60 }),
  });
  const week = fc.uniqueArray(hour, { selector: (one) => one.weekday * 24 + one.hour, maxLength: 40 });
  fc.assert(
    fc.property(week, (seen) => {
      const quiet = quietHoursAmong(seen);
      const known = seen.filter(({ weeks }) => weeks >= 4);
      const rate =
        known.reduce((sum, { booked }) => sum + booked, 0) /
        known.reduce((sum, { hoursOpen }) => sum + hoursOpen, 0);
      for (const one of seen) {
        const learnt = quiet.get(`${one.weekday}:${one.hour}`);
        if (!learnt) continue;
        assert.deepEqual(learnt, { weeks: one.weeks, booked: one.booked });
        assert.ok(one.weeks >= 4 && one.booked / one.hoursOpen <= rate / 2 + 1e-9);
      }
      assert.deepEqual(new Map(quietHoursAmong(seen.toReversed())), quiet);
    }),
  );
});

test('at a site where no hour is quieter than another, one is called quiet in at most five of a hundred', () => {
  const random = seeded(20_261_122);
  const sites = 600;
  let mistaken = 0;
  for (let site = 0; site < sites; site += 1) {
    const booked = Array.from({ length: 20 }, () => 0);
    // Few bookings a site are what fools a rule of thumb: here two to six an hour in eight weeks.
    const people = 40 + Math.floor(random() * 80);
    for (let person = 0; person < people; person += 1) {
      const index = Math.floor(random() * booked.length);
      booked[index] = (booked[index] ?? 0) + 1;
    }
    if (quietHoursAmong(booked.map((count, hour) => tuesday(hour, count))).size > 0) mistaken += 1;
  }

  assert.ok(mistaken / sites <= 0.05, `${mistaken} of ${sites}`);
});

test('hours are those of the wall clock in summer and winter, two workers at once are one open hour', () => {
  const at = (day: string, time: string) => minutesSince1970(instantAt(day as LocalDate, time as LocalTime));
  const morning = (day: string) => ({ from: at(day, '09:00'), to: at(day, '10:30') });
  // The clocks change on 29 March 2026.
  const open = [morning('2026-03-24'), morning('2026-03-24'), morning('2026-03-31')];
  const begins = [at('2026-03-24', '09:00'), at('2026-03-24', '09:00'), at('2026-03-31', '10:10')];

  assert.deepEqual(hoursSeenOf({ open, begins }), [
    { weekday: 2, hour: 9, weeks: 2, hoursOpen: 2, booked: 2 },
    { weekday: 2, hour: 10, weeks: 2, hoursOpen: 1, booked: 1 },
  ]);
});

/** The same numbers in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
