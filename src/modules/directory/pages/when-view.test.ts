import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inLocale } from '#platform/locale.ts';

import { schedule, weekdays } from '../domain/schedule.ts';
import type { Schedule } from '../domain/schedule.ts';
import { whenView } from './when-view.ts';

const now = new Date('2026-03-03T09:30:00Z');

function whenOf(...given: readonly Partial<Schedule>[]) {
  const { times, coming } = whenView({ schedules: given.map((one) => schedule(one)) }, now);
  return {
    times: times.map(({ lines, only }) => [...lines, only ?? ''].join(' ').replaceAll('\u00A0', ' ').trim()),
    coming: coming.map((line) => line.replaceAll('\u00A0', ' ')),
  };
}

test('times that end or have not begun say so, and those that are over are not shown', () => {
  const { times } = whenOf(
    { byDay: ['MO'], opensAt: '10:00', closesAt: '11:00' },
    { byDay: ['TU'], opensAt: '10:00', closesAt: '11:00', until: '2026-07-21' },
    { byDay: ['WE'], opensAt: '10:00', closesAt: '11:00', validFrom: '2026-04-01' },
    { byDay: ['TH'], opensAt: '10:00', validFrom: '2026-04-01', validTo: '2026-09-30' },
    { byDay: ['FR'], opensAt: '10:00', until: '2026-03-02' },
    { freq: null, startsOn: '2026-03-02', opensAt: '10:00' },
  );

  assert.deepEqual(times, [
    'Every Monday, 10 am to 11 am',
    'Every Tuesday, 10 am to 11 am Until Tue 21 July 2026.',
    'Every Wednesday, 10 am to 11 am From Wed 1 April 2026.',
    'Every Thursday, from 10 am From Wed 1 April 2026 until Wed 30 September 2026.',
  ]);
});

test('the next dates are named where a rule is hard to follow by heart', () => {
  assert.deepEqual(whenOf({ byDay: ['MO'], opensAt: '10:00' }).coming, []);
  assert.deepEqual(whenOf({ freq: 'MONTHLY', byDay: ['1TU'], opensAt: '14:00', closesAt: '16:00' }).coming, [
    'Tue 3 March 2026, 2 pm to 4 pm',
    'Tue 7 April 2026, 2 pm to 4 pm',
    'Tue 5 May 2026, 2 pm to 4 pm',
  ]);
});

test('it can be said in Welsh', () => {
  const { times } = inLocale('cy', () => whenOf({ byDay: ['TU'], opensAt: '10:00', until: '2026-07-21' }));

  assert.match(times[0] ?? '', /Tan Maw 21 Gorffennaf 2026\.$/);
});

test('days off that are to come are said; on a day with something else on it, only what does not happen', () => {
  const off = (...given: readonly Partial<Schedule>[]) =>
    whenView({ schedules: given.map((one) => schedule(one)) }, now).daysOff.map((line) =>
      line.replaceAll('\u00A0', ' '),
    );
  const tuesdays = { byDay: ['TU'], opensAt: '10:00', closesAt: '12:00' } as const;

  assert.deepEqual(off({ ...tuesdays, except: ['2026-01-06', '2026-12-22', '2026-12-29'] }), [
    'Not on Tue 22 December 2026 and Tue 29 December 2026.',
  ]);
  assert.deepEqual(
    off({ ...tuesdays, except: ['2026-12-22'] }, { ...tuesdays, opensAt: '14:00', closesAt: '15:00' }),
    ['Not 10 am to midday on Tue 22 December 2026.'],
  );
  const everyDay = { byDay: weekdays, opensAt: '10:00', closesAt: '12:00' } as const;
  assert.deepEqual(off({ ...everyDay, except: ['2026-12-24', '2026-12-25', '2026-12-26'] }), [
    'Not on Thu 24 December 2026 to Sat 26 December 2026.',
  ]);
  inLocale('cy', () => {
    assert.match(off({ ...tuesdays, except: ['2026-12-22'] })[0] ?? '', /^Dim ar /);
  });
});
