import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { freePlaces, minutesOf } from './free-places.ts';

const at = (time: string) => new Date(`2026-03-03T${time}:00Z`);
const stretch = (from: string, to: string) => ({ from: at(from), to: at(to) });
const morning = { session: stretch('09:00', '12:30'), now: at('08:00'), leastMinutes: 20 };

test('what is left between appointments is free, when a short appointment fits in it', () => {
  const taken = [stretch('11:00', '11:45'), stretch('09:00', '09:20'), stretch('09:30', '10:15')];

  assert.deepEqual(freePlaces({ ...morning, taken }), [stretch('10:15', '11:00'), stretch('11:45', '12:30')]);
});

test('what has begun is free for nobody: the next five minutes are', () => {
  const now = new Date('2026-03-03T10:02:11Z');

  assert.deepEqual(freePlaces({ ...morning, now, taken: [] }), [stretch('10:05', '12:30')]);
  assert.deepEqual(freePlaces({ ...morning, now: at('12:20'), taken: [] }), []);
});

test('leave that reaches beyond a session takes all of it', () => {
  assert.deepEqual(freePlaces({ ...morning, taken: [stretch('00:00', '23:00')] }), []);
});

test('free places are within the session, apart from each other and from all that is taken', () => {
  const minute = fc.integer({ min: 0, max: 400 });
  const taken = fc.array(fc.tuple(minute, fc.integer({ min: 5, max: 90 })), { maxLength: 8 });
  fc.assert(
    fc.property(taken, (pairs) => {
      const from = at('08:00').getTime();
      const stretches = pairs.map(([start, length]) => ({
        from: new Date(from + start * 60_000),
        to: new Date(from + (start + length) * 60_000),
      }));
      const free = freePlaces({ ...morning, taken: stretches });
      for (const [index, gap] of free.entries()) {
        assert.ok(minutesOf(gap) >= 20 && gap.from >= at('09:00') && gap.to <= at('12:30'));
        assert.ok(stretches.every((one) => one.to <= gap.from || one.from >= gap.to));
        const next = free[index + 1];
        assert.ok(next === undefined || next.from > gap.to);
      }
    }),
  );
});
