import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { schedule, weekdays } from '../../domain/schedule.ts';
import type { Schedule } from '../../domain/schedule.ts';
import { howOften, scheduleFrom, whenRowOf } from './when-row.ts';
import type { WhenRow } from './when-row.ts';

const there = (given: Partial<Schedule>) => ({ ...schedule(given), id: 'a' });

test('a rule is said as people say it', () => {
  const often = (given: Partial<Schedule>) => whenRowOf(there(given)).often;

  assert.equal(often({ byDay: ['TU', 'TH'] }), 'weekly');
  assert.equal(often({ byDay: ['TU'], interval: 2, startsOn: '2026-03-03' }), 'fortnightly');
  assert.equal(often({ freq: 'MONTHLY', byDay: ['1SA'] }), '1');
  assert.equal(often({ freq: 'MONTHLY', byDay: ['-1FR'] }), 'last');
  assert.equal(often({ freq: null, description: 'By appointment' }), 'words');
});

test('a rule that the form has no words for is kept whole', () => {
  const given: readonly Partial<Schedule>[] = [
    { freq: 'MONTHLY', byMonthDay: [15] },
    { freq: 'MONTHLY', byDay: ['1MO', '3MO'] },
    { byDay: ['MO'], interval: 3, startsOn: '2026-03-02' },
    { freq: null, startsOn: '2026-07-08', opensAt: '10:00' },
  ];
  for (const rule of given) {
    const before = there(rule);
    const row = whenRowOf(before);
    assert.equal(row.often, 'other');
    assert.deepEqual(scheduleFrom(row, before), before);
  }
});

test('what the form does not ask stays as it was when a time changes', () => {
  const before = there({ byDay: ['TU'], opensAt: '10:00', validTo: '2026-12-31', notes: 'Bring shoes' });

  const after = scheduleFrom({ ...whenRowOf(before), opensAt: '11:00' }, before);

  assert.deepEqual(after, { ...before, opensAt: '11:00' });
});

const row: fc.Arbitrary<WhenRow> = fc
  .record({
    id: fc.constant('a'),
    often: fc.constantFrom(...howOften.filter((often) => often !== 'other' && often !== 'words')),
    days: fc.subarray([...weekdays], { minLength: 1 }),
    opensAt: fc.constantFrom(null, '09:00', '10:30'),
    closesAt: fc.constantFrom(null, '12:00'),
    startsOn: fc.constant('2026-03-03'),
    words: fc.constantFrom(null, 'Not in August'),
  })
  .map((one) => ({ ...one, startsOn: one.often === 'fortnightly' ? one.startsOn : null }));

test('whatever the form says comes back as it was said', () => {
  fc.assert(
    fc.property(row, (one) => {
      assert.deepEqual(whenRowOf({ ...scheduleFrom(one, null), id: 'a' }), one);
    }),
  );
});
