import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { isOpen, nextOpening } from '../domain/opening-times.ts';
import { schedule, weekdays } from '../domain/schedule.ts';
import { whenOpen } from './when-open.ts';

const clock = fc
  .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

test('what is remembered of a minute is what the schedules say at every moment of it', () => {
  const night = [
    schedule({ byDay: ['TU'], opensAt: '10:00', closesAt: '12:00' }),
    schedule({ byDay: ['FR'], opensAt: '22:00', closesAt: '02:30' }),
  ];
  fc.assert(
    fc.property(fc.subarray([...weekdays]), clock, clock, (byDay, opensAt, closesAt) => {
      const schedules = [...night, schedule({ byDay, opensAt, closesAt })];
      const edge = Date.parse(`2026-03-03T${opensAt}:00Z`);
      for (const at of [edge - 1, edge, edge + 1, edge + 59_999, edge + 60_000, edge + 30_000])
        assert.deepEqual(whenOpen(schedules, at), {
          isOpenNow: isOpen(schedules, at),
          nextTime: nextOpening(schedules, at),
        });
    }),
  );
});
