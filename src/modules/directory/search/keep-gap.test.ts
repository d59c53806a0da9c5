import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { someServices } from '../directory.examples.ts';
import { placeOf } from '../places/place-of.ts';
import { findServices } from './find-services.ts';
import { gapsCsv, gapsView } from './gaps.view.ts';
import { townsExist } from './search.examples.ts';

const anyone = { permissions: ['directory.search'] } as const;
const editor = { permissions: ['directory.search', 'directory.edit'] } as const;

async function kept(work: Work) {
  const { rows } = await sql<{ words: string; near: string; times: number }>`
    select words, near, times from directory.gap order by words`.execute(work.trx);
  return rows.map(({ words, near, times }) => `${words} (${near}) ${times}`);
}

test('when nothing is found less is asked, it says what was given up, and the search is kept as a gap', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);
    await someServices(work, [
      { name: 'Chess', places: [{ position: { latitude: 52.7, longitude: -4.8 } }], costs: [{ amount: 3 }] },
    ]);
    const near = await placeOf(work, 'NV1 1AB');

    const found = await findServices(work, { words: 'chess', near, cost: 'free', days: ['MO'] });

    assert.deepEqual(found.relaxed, ['hours', 'cost', 'distance']);
    assert.deepEqual([found.services[0]?.name, found.services[0]?.distanceMetres], ['Chess', 33359]);
    assert.deepEqual([found.next, found.previous], [null, null]);
    await findServices(work, { words: 'Chess', near, cost: 'free' });
    assert.deepEqual(await kept(work), ['chess (nv1) 2']);
  }));

test('a gap says neither who asked nor from where exactly', () =>
  inWork(anyone, async (work) => {
    for (const words of ['ring 07700 900123 olive@example.org', '999 123 4567', 'NV1 1AB', '!!!', '  ']) {
      await findServices(work, { words });
    }

    assert.deepEqual(await kept(work), ['ring 1'.replace(' 1', ' () 1')]);
  }));

test('a gap says what there was when less was asked, and places can be looked at one by one', () =>
  inWork(editor, async (work) => {
    await townsExist(work);
    const paid = [{ amount: 3 }];
    await someServices(work, [
      { name: 'Chess', places: [{ position: { latitude: 52.7, longitude: -4.8 } }] },
      { name: 'Fencing', places: [{ position: { latitude: 52.4, longitude: -4.8 } }], costs: paid },
    ]);
    const near = await placeOf(work, 'NV1 1AB');

    await findServices(work, { words: 'chess', near });
    await findServices(work, { words: 'fencing', near, cost: 'free' });
    await findServices(work, { words: 'unicycling', near: await placeOf(work, 'Northvale') });

    const { parts } = await gapsView(work, 'place');
    const told = parts.map((part) => [part.near, part.gaps.map(({ words, found }) => `${words}: ${found}`)]);
    assert.deepEqual(told, [
      ['nv1', ['chess: further', 'fencing: otherwise']],
      ['northvale', ['unicycling: nothing']],
    ]);
  }));

test('so many different things of one day are kept and no more', () =>
  inWork(anyone, async (work) => {
    await sql`
      insert into directory.gap (searched_on, words, near)
      select date '2026-03-02', 'made ' || n, '' from generate_series(1, 2000) n`.execute(work.trx);

    await findServices(work, { words: 'unicycling' });
    await findServices(work, { words: 'made' });
    const { rows } = await sql<{ count: number }>`select count(*) as count from directory.gap`.execute(
      work.trx,
    );

    assert.equal(rows[0]?.count, 2000);
  }));

test('editors see what is missing, the commonest first, as a page and as a sheet; nobody else does', async () => {
  await inWork(editor, async (work) => {
    for (const words of ['unicycling', 'unicycling', '=cmd()']) await findServices(work, { words });

    const { parts } = await gapsView(work);
    const gaps = parts.flatMap((part) => part.gaps);
    assert.deepEqual(
      gaps.map(({ words, times, href }) => [words, times, href]),
      [
        ['unicycling', 2, '/directory?q=unicycling'],
        ['=cmd()', 1, '/directory?q=%3Dcmd%28%29'],
      ],
    );
    assert.match(
      await gapsCsv(work),
      /words,near,times,last_searched_on,found\r\nunicycling,,2,2026-03-02,nothing\r\n'=cmd/,
    );
  });
  await inWork(anyone, async (work) => {
    await assert.rejects(gapsView(work), { name: 'Refusal', code: 'directory.edit' });
    await assert.rejects(gapsCsv(work), { name: 'Refusal', code: 'directory.edit' });
  });
});
