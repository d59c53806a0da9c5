import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { schedule, weekdays } from './schedule.ts';
import type { Weekday } from './schedule.ts';
import { timetable } from './timetable.ts';

const spell = { opensAt: '09:00', closesAt: '17:00' };

test('days with the same hours are one line, and days in a row one run', () => {
  const days = weekdays.slice(0, 5).map((day) => schedule({ byDay: [day], ...spell }));

  assert.deepEqual(timetable(days), [
    { on: 'weekdays', everyWeeks: 1, runs: [{ from: 'MO', to: 'FR' }], spells: [spell] },
  ]);
});

test('two days in a row are named each', () => {
  assert.deepEqual(timetable([schedule({ byDay: ['SA', 'SU'], ...spell })]), [
    {
      on: 'weekdays',
      everyWeeks: 1,
      runs: [
        { from: 'SA', to: 'SA' },
        { from: 'SU', to: 'SU' },
      ],
      spells: [spell],
    },
  ]);
});

test('two spells of a day are told in order, each once', () => {
  const after = { opensAt: '18:00', closesAt: '20:00' };
  const [line] = timetable([
    schedule({ byDay: ['TU'], ...after }),
    schedule({ byDay: ['TU'], ...spell }),
    schedule({ byDay: ['TU'], ...spell }),
  ]);

  assert.deepEqual(line?.spells, [spell, after]);
});

test('every second week, days of the month and single days are lines of their own', () => {
  const lines = timetable([
    schedule({ interval: 2, byDay: ['MO'], startsOn: '2026-03-02', ...spell }),
    schedule({ freq: 'MONTHLY', byDay: ['1TU', '-1FR'], ...spell }),
    schedule({ freq: 'MONTHLY', byMonthDay: [15], ...spell }),
    schedule({ freq: null, startsOn: '2026-07-08', ...spell }),
  ]);

  assert.deepEqual(
    lines.map(({ on }) => on),
    ['weekdays', 'days-in-month', 'dates-in-month', 'one-day'],
  );
});

test('hours that are only in words make no line', () => {
  assert.deepEqual(timetable([schedule({ freq: null, description: 'By appointment' })]), []);
});

const weekly = fc.record({
  byDay: fc.subarray([...weekdays], { minLength: 1 }),
  opensAt: fc.constantFrom('09:00', '10:00', '14:00'),
  closesAt: fc.constantFrom('16:00', '17:00'),
});

test('the lines say exactly what the schedules say: no day and no spell more or less', () => {
  fc.assert(
    fc.property(fc.array(weekly, { maxLength: 6 }), (given) => {
      const said = timetable(given.map((one) => schedule(one))).flatMap((line) =>
        line.on === 'weekdays'
          ? line.runs
              .flatMap(daysOf)
              .flatMap((day) => line.spells.map(({ opensAt, closesAt }) => `${day} ${opensAt}-${closesAt}`))
          : [],
      );
      const meant = given.flatMap(({ byDay, opensAt, closesAt }) =>
        byDay.map((day) => `${day} ${opensAt}-${closesAt}`),
      );
      assert.deepEqual(said.toSorted(), [...new Set(meant)].toSorted());
    }),
  );
});

function daysOf({ from, to }: { from: Weekday; to: Weekday }): readonly Weekday[] {
  return weekdays.slice(weekdays.indexOf(from), weekdays.indexOf(to) + 1);
}
