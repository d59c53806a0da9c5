// Opening times are told in two places: domain/opening-times.ts shows them, the database searches by them. They agree.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { someServices } from '../directory.examples.ts';
import { happensOn, isOpen } from '../domain/opening-times.ts';
import { schedule, weekdays } from '../domain/schedule.ts';
import type { Schedule } from '../domain/schedule.ts';
import { findServices } from './find-services.ts';

const anyone = { permissions: ['directory.search'] } as const;

const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString());
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const nth = fc.constantFrom('', '1', '2', '-1', '5');

const weekly = fc.record({
  freq: fc.constant('WEEKLY' as const),
  interval: fc.constantFrom(null, 1, 2, 3),
  byDay: fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 4 }),
  startsOn: fc.option(day),
  until: fc.option(day),
  validFrom: fc.option(day),
  opensAt: fc.option(time),
  closesAt: fc.option(time),
});

const monthly = fc.record({
  freq: fc.constantFrom('MONTHLY' as const, null),
  interval: fc.constantFrom(null, 1, 2),
  byDay: fc.uniqueArray(
    fc.tuple(nth, fc.constantFrom(...weekdays)).map((parts) => parts.join('')),
    { maxLength: 2 },
  ),
  byMonthDay: fc.uniqueArray(fc.constantFrom(1, 15, 31, -1), { maxLength: 2 }),
  startsOn: fc.option(day),
  validTo: fc.option(day),
  opensAt: fc.option(time),
  closesAt: fc.option(time),
});

const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(weekly, monthly).map((given) => schedule(given));

/** Around the two clock changes of 2026 as often as anywhere else. */
const instant = fc.oneof(
  fc.date({ min: new Date('2025-01-01T00:00Z'), max: new Date('2027-06-01T00:00Z'), noInvalidDate: true }),
  fc.integer({ min: -180, max: 240 }).map((minutes) => new Date(Date.UTC(2026, 2, 29, 1, minutes))),
  fc.integer({ min: -180, max: 240 }).map((minutes) => new Date(Date.UTC(2026, 9, 25, 1, minutes))),
);

test('the database knows as the pages do on which days something happens, and whether it is open', () =>
  inWork(anyone, async (work) => {
    const made = fc.tuple(fc.array(fc.tuple(anySchedule, instant), { minLength: 40, maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(made, async ([cases]) => {
        const told = await toldByDatabase(work, cases);
        for (const [index, [one, at]] of cases.entries()) {
          const today = dayIn(at);
          assert.deepEqual(
            told[index],
            { happens: happensOn(one, today), open: isOpen([one], at.getTime()) },
            `${JSON.stringify(one)} at ${at.toISOString()}`,
          );
        }
      }),
      { numRuns: 25 },
    );
  }));

test('what is open now is what the pages say is open, overnight and through both clock changes', async () => {
  const schedules: readonly (readonly [string, Partial<Schedule>])[] = [
    ['office', { byDay: ['MO', 'TU', 'WE', 'TH', 'FR'], opensAt: '09:00', closesAt: '17:00' }],
    ['night', { byDay: [...weekdays], opensAt: '22:00', closesAt: '06:00' }],
    ['always', { byDay: [...weekdays], opensAt: '00:00', closesAt: '00:00' }],
    ['early', { byDay: ['SU'], opensAt: '01:30', closesAt: '02:30' }],
    ['second', { byDay: ['TU'], interval: 2, startsOn: '2026-01-06', opensAt: '10:00', closesAt: '12:00' }],
    ['first', { freq: 'MONTHLY', byDay: ['1SU'], opensAt: '10:00', closesAt: '12:00' }],
  ];
  const moments = [
    '2026-03-02T09:00:00Z',
    '2026-03-03T11:00:00Z',
    '2026-03-10T11:00:00Z',
    '2026-03-01T11:00:00Z',
    '2026-03-02T23:30:00Z',
    '2026-03-03T05:59:00Z',
    '2026-03-03T06:00:00Z',
    '2026-03-29T00:45:00Z',
    '2026-03-29T01:15:00Z',
    '2026-03-29T01:45:00Z',
    '2026-07-06T08:30:00Z',
    '2026-10-25T00:45:00Z',
    '2026-10-25T01:15:00Z',
    '2026-10-25T01:45:00Z',
  ];
  for (const moment of moments) {
    const now = new Date(moment);
    await inWork({ ...anyone, now }, async (work) => {
      await someServices(
        work,
        schedules.map(([name, given]) => ({ name, schedules: [given] })),
      );
      const { services, relaxed } = await findServices(work, { openNow: true });
      const open = schedules
        .filter(([, given]) => isOpen([schedule(given)], now.getTime()))
        .map(([name]) => name);
      assert.deepEqual(services.map(({ name }) => name).toSorted(), open.toSorted(), moment);
      assert.deepEqual(relaxed, []);
      assert.ok(services.every(({ isOpenNow }) => isOpenNow));
    });
  }
});

async function toldByDatabase(work: Work, cases: readonly (readonly [Schedule, Date])[]) {
  const rows = cases.map(([one, at]) => ({
    freq: one.freq,
    interval: one.interval,
    byday: one.byDay,
    bymonthday: one.byMonthDay,
    dtstart: one.startsOn,
    until: one.until,
    valid_from: one.validFrom,
    valid_to: one.validTo,
    exdates: one.except ?? [],
    opens_at: one.opensAt,
    closes_at: one.closesAt,
    timezone: one.timezone,
    at,
    day: dayIn(at).toString(),
  }));
  const { rows: told } = await sql<{ happens: boolean; open: boolean }>`
    select directory.happens_on(s, (row ->> 'day')::date) as happens,
      directory.is_open_at(s, (row ->> 'at')::timestamptz) as open
    from json_array_elements(${JSON.stringify(rows)}::json) with ordinality x (row, number)
    cross join lateral json_populate_record(null::directory.schedule, row) s order by number`.execute(
    work.trx,
  );
  return told;
}

function dayIn(at: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate();
}
