import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { arrange, inWork } from '#tests/support/database.ts';

import { fullService, someServices } from '../directory.examples.ts';
import { findServices } from '../search/find-services.ts';
import { summariesOf } from './service-store.ts';
import { refreshSearch } from './search-index.ts';

const anyone = { permissions: ['directory.search'] } as const;

test('a list shows of a listing what its own page shows: all of it, and of one that says next to nothing', () =>
  inWork(anyone, async (work) => {
    const ids = await someServices(work, [fullService, { name: 'Kettle' }]);
    const summaries = await summariesOf(work, ids);

    const { services } = await findServices(work, { words: 'kettle' });

    assert.equal(services.length, 2);
    for (const {
      isOpenNow: _,
      nextTime: __,
      has: ___,
      distanceMetres: ____,
      reach: _____,
      ...shown
    } of services)
      assert.deepEqual(plain(shown), plain(summaries.get(shown.id)), shown.name);
  }));

test('a telephone of the organisation, days off and an address that is not shown are on it as on the page', () =>
  inWork(anyone, async (work) => {
    const { phone: _, ...quiet } = fullService;
    const ids = await someServices(work, [{ ...quiet, name: 'Safe House' }]);
    await arrange(work, async () => {
      await sql`insert into directory.phone (id, organization_id, number)
        select gen_random_uuid(), organization_id, '01632 960999' from directory.service where id = any(${ids}::uuid[])`.execute(
        work.trx,
      );
      await sql`update directory.schedule set exdates = '{2026-12-24,2026-12-31}' where service_id = any(${ids}::uuid[])`.execute(
        work.trx,
      );
      await sql`update directory.location set address_hidden = true where id in (
        select location_id from directory.service_at_location where service_id = any(${ids}::uuid[]))`.execute(
        work.trx,
      );
      await refreshSearch(work, ids);
    });
    const [page] = (await summariesOf(work, ids)).values();

    const { services } = await findServices(work, { words: 'safe house' });

    const [shown] = services;
    assert.deepEqual(
      shown?.phones.map(({ number }) => number),
      ['01632 960999'],
    );
    assert.deepEqual(shown?.schedules[0]?.except, ['2026-12-24', '2026-12-31']);
    assert.equal(shown?.places[0]?.addressHidden, true);
    assert.deepEqual(plain(shown?.places), plain(page?.places));
    assert.deepEqual(plain(shown?.phones), plain(page?.phones));
  }));

test('a listing that closes is shown nowhere from then on', () =>
  inWork(anyone, async (work) => {
    const ids = await someServices(work, [{ name: 'Kettle' }]);
    await arrange(work, async () => {
      await sql`update directory.service set status = 'inactive' where id = any(${ids}::uuid[])`.execute(
        work.trx,
      );
      await refreshSearch(work, ids);
    });

    assert.deepEqual((await findServices(work, { words: 'kettle' })).services, []);
    const { rows } =
      await sql`select from directory.service_card where service_id = any(${ids}::uuid[])`.execute(work.trx);
    assert.equal(rows.length, 0);
  }));

/** Keys in order; without what only the reading of the tables adds: whose telephone it is. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) => {
      if (key === 'own') return undefined;
      if (one === null || typeof one !== 'object' || Array.isArray(one)) return one;
      return Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );
}
