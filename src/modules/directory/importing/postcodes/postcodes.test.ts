import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { OpenJobWork } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';

import { importFeed } from '../import-feed.ts';
import { audited } from '../../directory.examples.ts';
import { usualFetchLimits } from '../fetching/ask.ts';
import { importPostcodes } from '../commands/import-postcodes.ts';
import { lookUpPostcodes } from '../look-up-postcodes.ts';
import { feedService } from '../open-referral/feed.examples.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

function within(work: Work): OpenJobWork {
  return (body) => body(work);
}

/** A folder with files in it, by path. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-postcodes-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

type Known = {
  postcode: string;
  latitude: number;
  longitude: number;
  nation: string;
  ended: string | null;
  source: string;
};

async function known(work: Work): Promise<readonly Known[]> {
  const { rows } = await sql<Known>`
    select postcode, latitude, longitude, nation, terminated_on::text as ended, source
    from directory.postcode where postcode like 'ZY%' order by postcode`.execute(work.trx);
  return rows;
}

const onspd = `pcd,pcd2,pcds,dointr,doterm,oseast1m,osnrth1m,osgrdind,ctry,lat,long
"ZY1 1AA","ZY1  1AA","ZY1 1AA",198001,,325432,280001,1,W92000004,52.412345,-3.098765
"ZY1 1AB","ZY1  1AB","ZY1 1AB",198001,199606,325432,280001,1,E92000001,52.4,-3.1
"ZY1 1AC","ZY1  1AC","ZY1 1AC",198001,,,,9,L93000001,99.999999,0.000000
"nonsense",,,,,,,,,,
`;

test('the ONS Postcode Directory is read as it is unpacked, with what is no longer used and without what is nowhere', () =>
  inWork(editor, async (work) => {
    const path = folderOf({
      'Data/ONSPD_MAY.csv': onspd,
      'Data/multi_csv/ONSPD_ZY.csv': onspd,
      'Documents/names.csv': 'a,b\n1,2\n',
    });
    const report = await importPostcodes(within(work), { path });

    assert.deepEqual([report.read, report.written, report.unplaced], [4, 2, 2]);
    assert.deepEqual(await known(work), [
      {
        postcode: 'ZY1 1AA',
        latitude: 52.412345,
        longitude: -3.098765,
        nation: 'wales',
        ended: null,
        source: 'onspd',
      },
      {
        postcode: 'ZY1 1AB',
        latitude: 52.4,
        longitude: -3.1,
        nation: 'england',
        ended: '1996-06-01',
        source: 'onspd',
      },
    ]);
    const again = await importPostcodes(within(work), { path });
    assert.deepEqual([again.read, again.written], [4, 0]);
    assert.deepEqual(await audited(work), ['directory.postcodes-imported', 'directory.postcodes-imported']);
  }));

test('Code-Point Open is read by its eastings and northings, a file an area', () =>
  inWork(editor, async (work) => {
    const path = folderOf({
      'Data/CSV/zy.csv':
        '"ZY12AA",10,651410,313177,"E92000001","","","","",""\n"ZY12AB",90,0,0,"S92000003","","","","",""\n',
    });
    const report = await importPostcodes(within(work), { path });

    assert.deepEqual([report.read, report.written, report.unplaced], [2, 1, 1]);
    const [one] = await known(work);
    assert.deepEqual([one?.postcode, one?.nation, one?.source], ['ZY1 2AA', 'england', 'code-point-open']);
    assert.ok(
      Math.abs((one?.latitude ?? 0) - 52.658) < 0.0001 && Math.abs((one?.longitude ?? 0) - 1.7161) < 0.0001,
    );
  }));

test('a row that is broken, or comes twice, spoils no other', () =>
  inWork(editor, async (work) => {
    const rows = [
      '"ZY1 1AA,"ZY1  1AA","ZY1 1AA",198001,,325432,280001,1,W92000004,52.412345,-3.098765',
      'half a row',
      'ZY1 1AB,,"ZY1 1AB,,,,,,,north,-3.1',
      'ZY1 1AC,,ZY1 1AC,,,,,,,52.4,-3.1,and,more',
      'ZY1 1AC,,ZY1 1AC,,,,,,,52.4,-3.1',
    ];
    const path = folderOf({ 'ONSPD.csv': `\uFEFF${onspd.split('\n')[0]}\r\n${rows.join('\r\n')}` });
    const { read, unplaced } = await importPostcodes(within(work), { path });
    assert.deepEqual([read, unplaced], [5, 2]);
    assert.deepEqual(
      (await known(work)).map(({ postcode }) => postcode),
      ['ZY1 1AA', 'ZY1 1AC'],
    );
    const endless = folderOf({ 'ONSPD.csv': 'x'.repeat(200_000) });
    await assert.rejects(importPostcodes(within(work), { path: endless }), {
      code: 'directory.import-not-csv',
    });
  }));

test('a folder without postcodes is refused, and whoever may not edit the directory reads none', () =>
  inWork(editor, async (work) => {
    const path = folderOf({ 'other.csv': 'a,b\n1,2\n' });
    await assert.rejects(importPostcodes(within(work), { path }), { code: 'directory.import-no-postcodes' });
    const other = { ...work, actor: { ...work.actor, permissions: new Set<never>() } };
    await assert.rejects(importPostcodes(within(other), { path }), { code: 'directory.edit' });
  }));

test('postcodes of listings that nobody here knows are asked for, and those listings are found near there', () =>
  inWork(editor, async (work) => {
    const file = join(folderOf({}), 'feed.json');
    const places = [
      {
        location: {
          id: 'p',
          addresses: [{ address_1: '1 Quay', city: 'Northvale', postal_code: 'ZY9 9ZZ' }],
        },
      },
    ];
    writeFileSync(file, JSON.stringify([feedService('s1', { service_at_locations: places })]));
    await importFeed(within(work), { from: { file }, source: 'northvale' });
    await arrange(work, () =>
      sql`delete from directory.address where postal_code <> 'ZY9 9ZZ'`.execute(work.trx),
    );
    const standIn = createServer((request, response) => {
      const isKnown = request.url === '/postcodes/ZY9%209ZZ';
      response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(
          isKnown ? { status: 200, result: { latitude: 52.5, longitude: -3.2, country: 'Wales' } } : {},
        ),
      );
    });
    standIn.listen(0, '127.0.0.1');
    await once(standIn, 'listening');
    const address = `http://127.0.0.1:${(standIn.address() as AddressInfo).port}`;
    try {
      const limits = { ...usualFetchLimits, mayReach: ['127.0.0.1'] };
      const told = await lookUpPostcodes(within(work), { address, limits });
      assert.deepEqual(told, { asked: 1, found: 1, services: 1 });
      assert.deepEqual(
        (await known(work)).map(({ postcode, nation }) => [postcode, nation]),
        [['ZY9 9ZZ', 'wales']],
      );
    } finally {
      standIn.close();
    }
  }));
