import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { inLocale } from '#platform/locale.ts';
import type { Locale } from '#platform/locale.ts';

import { schedule, weekdays } from '../domain/schedule.ts';
import type { Schedule } from '../domain/schedule.ts';
import { scheduleWords } from './schedule-words.ts';

function said(locale: Locale, ...schedules: Partial<Schedule>[]): readonly string[] {
  const lines = inLocale(locale, () => scheduleWords(schedules.map((one) => schedule(one))));
  return lines.map((line) => line.replaceAll('\u00A0', ' '));
}

const nineToFive = { opensAt: '09:00', closesAt: '17:00' };
const weekdaysOnly = weekdays.slice(0, 5);

test('hours are said in English as people say them', () => {
  assert.deepEqual(said('en', { byDay: weekdaysOnly, ...nineToFive }), ['Monday to Friday, 9 am to 5 pm']);
  assert.deepEqual(said('en', { byDay: ['TU'], opensAt: '18:30' }), ['Every Tuesday, from 6.30 pm']);
  assert.deepEqual(said('en', { byDay: ['MO', 'WE', 'FR'], ...nineToFive }), [
    'Monday, Wednesday and Friday, 9 am to 5 pm',
  ]);
  assert.deepEqual(said('en', { byDay: [...weekdays], opensAt: '00:00', closesAt: '00:00' }), [
    'Every day, all day and night',
  ]);
  assert.deepEqual(said('en', { byDay: ['SA'], opensAt: '20:00', closesAt: '00:00' }), [
    'Every Saturday, 8 pm to midnight',
  ]);
  assert.deepEqual(said('en', { byDay: weekdaysOnly }), ['Monday to Friday']);
});

test('hours are said in Welsh, with its mutations', () => {
  assert.deepEqual(said('cy', { byDay: weekdaysOnly, ...nineToFive }), [
    'Dydd Llun i ddydd Gwener, 9 yb tan 5 yp',
  ]);
  assert.deepEqual(said('cy', { byDay: ['TU'], opensAt: '18:30' }), ['Bob dydd Mawrth, o 6.30 yh']);
  assert.deepEqual(said('cy', { byDay: ['MO', 'WE'], ...nineToFive }), [
    'Dydd Llun a dydd Mercher, 9 yb tan 5 yp',
  ]);
  assert.deepEqual(said('cy', { freq: 'MONTHLY', byDay: ['2TU'], ...nineToFive }), [
    'Ail ddydd Mawrth y mis, 9 yb tan 5 yp',
  ]);
});

test('two spells of a day are said together, other days on another line', () => {
  assert.deepEqual(
    said(
      'en',
      { byDay: ['TU'], opensAt: '09:00', closesAt: '12:00' },
      { byDay: ['TU'], opensAt: '13:00', closesAt: '17:00' },
      { byDay: ['SA'], opensAt: '10:00', closesAt: '12:00' },
    ),
    ['Every Tuesday, 9 am to midday and 1 pm to 5 pm', 'Every Saturday, 10 am to midday'],
  );
});

test('every second week, days of the month and a single day are said', () => {
  assert.deepEqual(said('en', { interval: 2, byDay: ['MO'], ...nineToFive }), [
    'Every other week, Monday, 9 am to 5 pm',
  ]);
  assert.deepEqual(said('en', { interval: 3, byDay: ['MO'], ...nineToFive }), [
    'Every 3 weeks, Monday, 9 am to 5 pm',
  ]);
  assert.deepEqual(said('en', { freq: 'MONTHLY', byDay: ['1TU', '3TU'], ...nineToFive }), [
    'First Tuesday and third Tuesday of the month, 9 am to 5 pm',
  ]);
  assert.deepEqual(said('en', { freq: 'MONTHLY', byDay: ['-1FR'], ...nineToFive }), [
    'Last Friday of the month, 9 am to 5 pm',
  ]);
  assert.deepEqual(said('en', { freq: 'MONTHLY', byMonthDay: [15, -1] }), [
    'Day 15 and last day of the month',
  ]);
  assert.deepEqual(said('en', { freq: null, startsOn: '2026-07-08', ...nineToFive }), [
    'Wed 8 July 2026, 9 am to 5 pm',
  ]);
});

test('a clock that is not ours is named', () => {
  assert.deepEqual(said('en', { byDay: ['TU'], ...nineToFive, timezone: 'America/New_York' }), [
    'Every Tuesday, 9 am to 5 pm (time in New York)',
  ]);
});

const anySchedule = fc.record({
  freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const, null),
  interval: fc.constantFrom(null, 1, 2, 5),
  byDay: fc.subarray([...weekdays, '1TU', '-1FR', '5SA']),
  byMonthDay: fc.subarray([1, 15, 31, -1]),
  startsOn: fc.constantFrom(null, '2026-03-03'),
  opensAt: fc.constantFrom(null, '00:00', '09:30', '12:00'),
  closesAt: fc.constantFrom(null, '00:00', '17:00'),
});

test('whatever the schedules are, each line is whole in both languages: a capital, no gap, nothing unsaid', () => {
  fc.assert(
    fc.property(
      fc.array(anySchedule, { maxLength: 4 }),
      fc.constantFrom('en' as const, 'cy' as const),
      (schedules, locale) => {
        for (const line of said(locale, ...schedules)) {
          assert.match(line, /^[\p{Lu}\d]/u);
          assert.doesNotMatch(line, /undefined|null|\{|\}| ,|, ?$|^\s*$| {2}/);
        }
      },
    ),
  );
});

test('a week is said the same whatever the order of its schedules', () => {
  const weekly = fc.record({
    byDay: fc.subarray([...weekdays], { minLength: 1 }),
    opensAt: fc.constantFrom('09:00', '14:00'),
  });
  fc.assert(
    fc.property(fc.array(weekly, { maxLength: 5 }), (given) => {
      assert.deepEqual(said('en', ...given.toReversed()), said('en', ...given));
    }),
  );
});
