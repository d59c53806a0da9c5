import assert from 'node:assert/strict';
import { test } from 'node:test';

import { timeOf } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';

import { remindersFor, usualLeads } from './leads.ts';

const dues = (from: string, bookedAt: string, leads = usualLeads) =>
  remindersFor({ from: new Date(from), bookedAt: new Date(bookedAt) }, leads).map(({ dueAt }) =>
    dueAt.toISOString(),
  );

test('people are reminded five days before and the day before, at ten', () => {
  assert.deepEqual(dues('2026-03-18T14:00:00Z', '2026-03-02T09:00:00Z'), [
    '2026-03-13T10:00:00.000Z',
    '2026-03-17T10:00:00.000Z',
  ]);
});

test('a reminder less than a day after the booking is left out: they were told a moment ago', () => {
  assert.deepEqual(dues('2026-03-04T14:00:00Z', '2026-03-02T09:59:00Z'), ['2026-03-03T10:00:00.000Z']);
  assert.deepEqual(dues('2026-03-04T14:00:00Z', '2026-03-02T10:01:00Z'), []);
  assert.deepEqual(dues('2026-03-02T14:00:00Z', '2026-03-02T09:00:00Z'), []);
});

test('it is ten by the clock on the wall, on the nights that the clocks change and around leap day', () => {
  for (const from of [
    '2026-03-29T12:00:00Z',
    '2026-03-30T12:00:00Z',
    '2026-10-25T12:00:00Z',
    '2028-03-01T12:00:00Z',
  ]) {
    const reminders = remindersFor(
      { from: new Date(from), bookedAt: new Date('2026-01-01T09:00:00Z') },
      usualLeads,
    );
    assert.deepEqual(
      reminders.map(({ dueAt }) => timeOf(dueAt)),
      ['10:00', '10:00'],
    );
  }
  assert.deepEqual(dues('2026-03-30T12:00:00Z', '2026-03-01T09:00:00Z'), [
    '2026-03-25T10:00:00.000Z',
    '2026-03-29T09:00:00.000Z',
  ]);
  assert.equal(dues('2028-03-01T12:00:00Z', '2028-02-01T09:00:00Z').at(-1), '2028-02-29T10:00:00.000Z');
});

test('a lead that is named twice is one reminder, and none is after the appointment has begun', () => {
  const at = '23:00' as LocalTime;
  assert.equal(dues('2026-03-18T14:00:00Z', '2026-03-02T09:00:00Z', { daysBefore: [1, 1], at }).length, 1);
});
