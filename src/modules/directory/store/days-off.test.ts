import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { someServices } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';
import { happensOn, isOpen } from '../domain/opening-times.ts';
import { schedule, weekdays } from '../domain/schedule.ts';
import { serviceOf } from '../search/service-reads.ts';

const daily = { byDay: weekdays, except: ['2026-12-25', '2026-12-26'] } as const;

/** What the database says of a schedule that it keeps. */
async function toldOf(work: Work, id: ServiceId, at: string) {
  const { rows } = await sql<{ happens: boolean; open: boolean; simple: boolean }>`
    select directory.happens_on(s, ${at.slice(0, 10)}::date) as happens,
      directory.is_open_at(s, ${at}::timestamptz) as open, directory.is_simple(s, ${at.slice(0, 10)}::date) as simple
    from directory.schedule s where s.service_id = ${id}`.execute(work.trx);
  return rows[0];
}

test('on a day off nothing happens and nothing is open, for the database as for the page', () =>
  inWork({ permissions: ['directory.search'] }, async (work) => {
    const times = { opensAt: '22:00', closesAt: '02:00' };
    const [id] = await someServices(work, [{ name: 'Night Kettle', schedules: [{ ...daily, ...times }] }]);
    assert.ok(id);
    const [kept] = (await serviceOf(work, id)).schedules;
    assert.deepEqual(kept?.except, daily.except);
    const usual = schedule({ ...daily, ...times });

    // The night of the 24th goes on into the first day off; the night of the 26th does not begin.
    for (const at of [
      '2026-12-24T23:00:00Z',
      '2026-12-25T01:00:00Z',
      '2026-12-25T23:00:00Z',
      '2026-12-26T23:00:00Z',
      '2026-12-27T01:00:00Z',
      '2026-12-27T22:30:00Z',
    ]) {
      const told = await toldOf(work, id, at);
      assert.equal(told?.open, isOpen([usual], Date.parse(at)), at);
      assert.equal(told?.happens, happensOn(usual, Temporal.PlainDate.from(at.slice(0, 10))), at);
    }
    assert.equal((await toldOf(work, id, '2026-12-25T01:00:00Z'))?.open, true);
    assert.equal((await toldOf(work, id, '2026-12-27T01:00:00Z'))?.open, false);
  }));

test('days off that are over leave a time the same every week again', () =>
  inWork({ permissions: ['directory.search'] }, async (work) => {
    const times = { opensAt: '10:00', closesAt: '12:00' };
    const [id] = await someServices(work, [{ name: 'Kettle', schedules: [{ ...daily, ...times }] }]);
    assert.ok(id);
    assert.equal((await toldOf(work, id, '2026-12-27T10:00:00Z'))?.simple, false);
    assert.equal((await toldOf(work, id, '2026-12-28T10:00:00Z'))?.simple, true);
  }));
