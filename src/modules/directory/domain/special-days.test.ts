import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { happensOn } from './opening-times.ts';
import { schedule } from './schedule.ts';
import { specialDays } from './special-days.ts';

const tuesdays = schedule({ byDay: ['TU'], opensAt: '10:00', closesAt: '13:00' });
const afternoons = schedule({ byDay: ['TU'], opensAt: '14:00', closesAt: '16:00' });
const oneDay = (startsOn: string, opensAt: string | null) =>
  schedule({ freq: null, startsOn, opensAt, closesAt: opensAt && '15:00' });

test('days off to come are closed, days in a row together', () => {
  const daily = schedule({ opensAt: '09:00', byDay: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] });
  const except = ['2026-11-03', '2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01'];
  assert.deepEqual(specialDays([{ ...daily, except }], '2026-11-22'), [
    { from: '2026-12-24', to: '2026-12-26', spells: [] },
    { from: '2027-01-01', to: '2027-01-01', spells: [] },
  ]);
});

test('a day on which only some of it is off says all that is on', () => {
  const off = { ...tuesdays, except: ['2026-12-01'] };
  assert.deepEqual(specialDays([off, afternoons], '2026-11-22'), [
    { from: '2026-12-01', to: '2026-12-01', spells: [{ opensAt: '14:00', closesAt: '16:00' }] },
  ]);
});

test('a holiday on which it opens at other times says those, and one at an unknown time says nothing', () => {
  const off = { ...tuesdays, except: ['2026-12-22', '2026-12-29'] };
  const days = [off, oneDay('2026-12-22', '11:00'), oneDay('2026-12-29', null)];
  assert.deepEqual(specialDays(days, '2026-11-22'), [
    { from: '2026-12-22', to: '2026-12-22', spells: [{ opensAt: '11:00', closesAt: '15:00' }] },
  ]);
});

test('what happens as always is not special, and never more than is told', () => {
  assert.deepEqual(specialDays([tuesdays, afternoons], '2026-11-22'), []);
  const day = fc
    .nat({ max: 900 })
    .map((ahead) => Temporal.PlainDate.from('2026-11-22').add({ days: ahead }).toString());
  fc.assert(
    fc.property(fc.array(day, { maxLength: 300 }), (except) => {
      const off = { ...tuesdays, except };
      const told = specialDays([off], '2026-12-01');
      assert.ok(told.length <= 120);
      for (const { from, to, spells } of told) {
        assert.ok(from >= '2026-12-01' && from <= to);
        assert.deepEqual(spells, []);
        assert.equal(happensOn(off, Temporal.PlainDate.from(from)), false);
      }
    }),
  );
});
