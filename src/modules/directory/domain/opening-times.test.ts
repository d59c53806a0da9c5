import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { happensOn, isOpen, nextOpening } from './opening-times.ts';
import { schedule, weekdays } from './schedule.ts';
import type { Schedule } from './schedule.ts';

const at = (instant: string) => Date.parse(instant);
const tuesdays = schedule({ byDay: ['TU'], opensAt: '10:00', closesAt: '12:00' });

test('ten o’clock is ten o’clock in London, winter and summer', () => {
  assert.equal(isOpen([tuesdays], at('2026-03-24T10:00:00Z')), true);
  assert.equal(isOpen([tuesdays], at('2026-03-31T09:00:00Z')), true);
  assert.equal(isOpen([tuesdays], at('2026-03-31T11:00:00Z')), false);
});

test('the time of opening is open, the time of closing is not', () => {
  assert.equal(isOpen([tuesdays], at('2026-03-03T09:59:59Z')), false);
  assert.equal(isOpen([tuesdays], at('2026-03-03T10:00:00Z')), true);
  assert.equal(isOpen([tuesdays], at('2026-03-03T12:00:00Z')), false);
});

test('a night goes on after midnight', () => {
  const night = schedule({ byDay: ['FR'], opensAt: '22:00', closesAt: '06:00' });

  assert.equal(isOpen([night], at('2026-03-07T05:30:00Z')), true);
  assert.equal(isOpen([night], at('2026-03-06T05:30:00Z')), false);
});

test('a whole day is open at every minute of it', () => {
  const always = schedule({ byDay: [...weekdays], opensAt: '00:00', closesAt: '00:00' });

  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (minute) =>
      isOpen([always], at('2026-01-01T00:00:00Z') + minute * 60_000),
    ),
  );
});

test('nobody is sent to a place whose closing time is not known', () => {
  assert.equal(isOpen([schedule({ byDay: ['TU'], opensAt: '10:00' })], at('2026-03-03T10:30:00Z')), false);
});

test('the next opening is after now, of whichever schedule comes first', () => {
  const saturday = schedule({ freq: 'MONTHLY', byDay: ['1SA'], opensAt: '14:00', closesAt: '16:00' });
  const next = nextOpening([saturday, tuesdays], at('2026-03-03T10:00:00Z'));

  assert.deepEqual(next, {
    day: '2026-03-07',
    opensAt: '14:00',
    closesAt: '16:00',
    timezone: 'Europe/London',
  });
  assert.equal(nextOpening([tuesdays], at('2026-03-03T09:00:00Z'))?.day, '2026-03-03');
});

test('a series that is over, or whose days are not known, has no next', () => {
  assert.equal(
    nextOpening(
      [schedule({ byDay: ['TU'], opensAt: '10:00', until: '2026-03-01' })],
      at('2026-03-03T00:00:00Z'),
    ),
    null,
  );
  assert.equal(
    nextOpening([schedule({ interval: 2, byDay: ['TU'], opensAt: '10:00' })], at('2026-03-03T00:00:00Z')),
    null,
  );
  assert.equal(
    nextOpening([schedule({ freq: null, description: 'Ring us' })], at('2026-03-03T00:00:00Z')),
    null,
  );
});

test('every second week is counted from the week it began, whatever the weekday', () => {
  const fortnightly = schedule({ interval: 2, byDay: ['MO', 'FR'], startsOn: '2026-03-06' });

  assert.deepEqual(daysIn(fortnightly, '2026-03-01', 31), [
    '2026-03-06',
    '2026-03-16',
    '2026-03-20',
    '2026-03-30',
  ]);
});

test('first, last and every day of a month are found', () => {
  assert.deepEqual(daysIn(schedule({ freq: 'MONTHLY', byDay: ['1TU'] }), '2026-03-01', 60), [
    '2026-03-03',
    '2026-04-07',
  ]);
  assert.deepEqual(daysIn(schedule({ freq: 'MONTHLY', byDay: ['-1FR'] }), '2026-03-01', 60), [
    '2026-03-27',
    '2026-04-24',
  ]);
  assert.deepEqual(daysIn(schedule({ freq: 'MONTHLY', byMonthDay: [15, -1] }), '2026-02-01', 28), [
    '2026-02-15',
    '2026-02-28',
  ]);
});

test('of the days of a year, a weekly schedule has each of its weekdays, and no other', () => {
  fc.assert(
    fc.property(
      fc.subarray([...weekdays], { minLength: 1 }),
      fc.integer({ min: 0, max: 4000 }),
      (byDay, offset) => {
        const day = Temporal.PlainDate.from('2020-01-01').add({ days: offset });
        const named = weekdays[day.dayOfWeek - 1];
        assert.equal(
          happensOn(schedule({ byDay }), day),
          byDay.some((one) => one === named),
        );
      },
    ),
  );
});

test('at the next opening it is open, and never between now and then when it is closed now', () => {
  const open = fc.record({
    byDay: fc.subarray([...weekdays], { minLength: 1 }),
    hour: fc.integer({ min: 6, max: 20 }),
  });
  const minute = fc.integer({ min: 0, max: 525_600 });
  fc.assert(
    fc.property(
      open,
      minute,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      ({ byDay, hour }, offset, part) => {
        const schedules = [
          schedule({
            byDay,
            opensAt: `${String(hour).padStart(2, '0')}:00`,
            closesAt: `${hour + 2}`.padStart(2, '0') + ':00',
          }),
        ];
        const now = at('2026-01-01T00:00:00Z') + offset * 60_000;
        const next = nextOpening(schedules, now);
        assert.ok(next);
        const starts = Temporal.PlainDate.from(next.day).toZonedDateTime({
          timeZone: next.timezone,
          plainTime: next.opensAt,
        }).epochMilliseconds;
        assert.equal(isOpen(schedules, starts), true);
        if (!isOpen(schedules, now))
          assert.equal(isOpen(schedules, Math.floor(now + (starts - now) * part)), false);
      },
    ),
  );
});

function daysIn(one: Schedule, from: string, count: number): readonly string[] {
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: count }, (_, days) => first.add({ days }))
    .filter((day) => happensOn(one, day))
    .map((day) => day.toString());
}
