import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { OpenJobWork } from '#platform/jobs.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, inWork, ownPool } from '#tests/support/database.ts';

import { derivedId } from './derived-id.ts';
import type { ServiceId } from '../domain/listing.ts';
import { hsdsFolder, service, smallDirectory, writeTables } from './hsds/hsds-folder.examples.ts';
import type { Tables } from './hsds/hsds-folder.examples.ts';
import { usualLimits } from './limits.ts';
import { searchServices } from '../search/search-services.ts';
import { serviceOf } from '../search/service-reads.ts';
import { audited } from '../directory.examples.ts';
import { importRecords, importRuns } from '../index.ts';
import { knownOf } from '../commands/import-batches.ts';
import { importHsds } from './import-hsds.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;
const source = 'northvale';

/** Every part of the import in the transaction of the test. */
function within(work: Work): OpenJobWork {
  return (body) => body(work);
}

function imported(work: Work, tables: Tables) {
  return importHsds(within(work), { folder: hsdsFolder(tables), source });
}

function serviceId(key: string): ServiceId {
  return derivedId(source, 'service', key);
}

async function remarksOn(work: Work, table: string, key: string) {
  const records = await importRecords(work, { source, limit: 200 });
  const found = records.find((record) => record.table === table && record.key === key);
  return found ? [found.outcome, ...found.remarks] : null;
}

test('a directory is brought in with everything that belongs to its services, and it is noted who did', () =>
  inWork(editor, async (work) => {
    const report = await imported(work, smallDirectory());

    const kettle = await serviceOf(work, serviceId('1'));
    assert.equal(kettle.name, 'Tuesday Kettle');
    assert.equal(kettle.organisation, 'Northvale Neighbours');
    assert.equal(kettle.sentence, 'Tuesday Kettle is a group for anyone.');
    assert.equal(kettle.whoItIsFor, 'Anyone who would like company.');
    assert.deepEqual(
      kettle.phones.map(({ number }) => number),
      ['01632 960301'],
    );
    assert.deepEqual(
      kettle.places.map(({ town, postcode }) => [town, postcode]),
      [['Northvale', 'NV1 2AB']],
    );
    assert.deepEqual(
      kettle.schedules.map(({ byDay, opensAt, closesAt }) => [byDay, opensAt, closesAt]),
      [[['MO', 'TU'], '09:00', '17:00']],
    );
    assert.deepEqual(
      kettle.languages.map(({ code }) => code),
      ['cy'],
    );
    assert.deepEqual(
      kettle.accessibility.map(({ description }) => description),
      ['Step-free entrance'],
    );
    assert.deepEqual(kettle.terms, ['Befriending']);
    assert.equal(kettle.costs[0]?.amount, 0);
    assert.deepEqual(report.services, { read: 2, added: 2, changed: 0, unchanged: 0 });
    assert.deepEqual(await audited(work), ['directory.imported']);
  }));

test('reading the same again writes nothing, and says so', () =>
  inWork(editor, async (work) => {
    const folder = hsdsFolder(smallDirectory());
    await importHsds(within(work), { folder, source });
    const before = await everythingIn(work);

    const report = await importHsds(within(work), { folder, source });

    assert.deepEqual(report.services, { read: 2, added: 0, changed: 0, unchanged: 2 });
    assert.match(
      report.lines[0] ?? '',
      /^2 services of northvale in \d+\.\d s: 0 added, 0 changed, 2 unchanged\.$/,
    );
    assert.deepEqual(await everythingIn(work), before);
  }));

test('reading it again changes what changed and nothing else', () =>
  inWork(editor, async (work) => {
    const folder = hsdsFolder(smallDirectory());
    await importHsds(within(work), { folder, source });
    writeTables(folder, { phones: [{ id: 'p1', service_id: '1', number: '01632 960399' }], languages: [] });

    const report = await importHsds(within(work), { folder, source });

    assert.deepEqual(report.services, { read: 2, added: 0, changed: 1, unchanged: 1 });
    const kettle = await serviceOf(work, serviceId('1'));
    assert.deepEqual(
      kettle.phones.map(({ number }) => number),
      ['01632 960399'],
    );
    assert.deepEqual(kettle.languages, []);
    assert.equal(await remarksOn(work, 'languages', 'g1'), null);
    assert.deepEqual(await versions(work), [
      ['Tuesday Kettle', 2],
      ['Walking for Health', 1],
    ]);
  }));

test('a new name of an organisation or a term is searched by at once', () =>
  inWork(editor, async (work) => {
    const folder = hsdsFolder(smallDirectory());
    await importHsds(within(work), { folder, source });
    const { organizations = [], taxonomy = [] } = smallDirectory();
    for (const name of ['Stargazing', 'Beekeeping']) {
      writeTables(folder, {
        organizations: organizations.map((row) => ({ ...row, name: `${name} Trust` })),
        taxonomy: taxonomy.map((row) => (row['id'] === 'T1' ? { ...row, name: `${name} term` } : row)),
      });
      await importHsds(within(work), { folder, source });
      assert.equal((await searchServices(work, { words: `${name} trust` })).withEvery, 2);
      assert.equal((await searchServices(work, { words: `${name} term` })).withEvery, 1);
    }

    assert.equal((await searchServices(work, { words: 'stargazing' })).withEvery, 0);
  }));

test('a service that its source has no longer is kept, and proposed for removal', () =>
  inWork(editor, async (work) => {
    const folder = hsdsFolder(smallDirectory());
    await importHsds(within(work), { folder, source });
    writeTables(folder, { services: [service('1', 'Tuesday Kettle')] });

    const report = await importHsds(within(work), { folder, source });

    assert.equal(report.proposedForRemoval, 1);
    assert.deepEqual(await remarksOn(work, 'services', '2'), [
      'proposed-for-removal',
      'doubtful:id:no-longer-in-source',
    ]);
    assert.equal((await serviceOf(work, serviceId('2'))).status, 'active');
    writeTables(folder, { services: smallDirectory()['services'] ?? [] });
    assert.equal((await importHsds(within(work), { folder, source })).proposedForRemoval, 0);
    assert.deepEqual(await remarksOn(work, 'services', '2'), ['taken']);
  }));

test('what is wrong with a record is mended, doubted or left out, and the report says which and why', () =>
  inWork(editor, async (work) => {
    const tables = smallDirectory();
    tables['services'] = [
      service('1', 'TUESDAY KETTLE', {
        description: 'TeaGÇÖs on.\\n\\n###MON###',
        url: 'www.example.org',
        status: '',
        application_process: 'None',
      }),
      service('2', 'Walking', { organization_id: '1' }),
      service('3', '', {}),
      service('1', 'Again'),
      service('4', 'Lost', { organization_id: 'nobody', url: 'nowhere' }),
    ];
    tables['phones'] = [
      { id: 'p1', service_id: '1', number: '01632 960301 x12' },
      { id: 'p2', service_id: '1', number: '' },
      { id: 'p9', service_id: '99', number: '01632 960302' },
    ];
    tables['eligibility'] = [{ eligibility: 'Anyone' }];
    tables['contacts'] = [
      { id: 'c1', service_id: '1', name: 'Mair Example', phone_areacode: '016', phone_number: '4841' },
    ];
    tables['services_taxonomy'] = [
      { id: 's1', service_id: '1', taxonomy_id: 'T1' },
      { id: 's2', service_id: '1', taxonomy_id: 'T1' },
      { id: 's3', service_id: '1', taxonomy_id: 'XX' },
    ];
    tables['locations'] = (tables['locations'] ?? []).map((row) => ({ ...row, latitude: '', longitude: '' }));

    const report = await imported(work, tables);

    assert.deepEqual(await remarksOn(work, 'services', '1'), [
      'mended',
      'mended:name:was-upper-case',
      'mended:description:line-breaks',
      'mended:description:letters',
      'mended:description:marker-removed',
      'mended:url:no-scheme',
      'mended:status:supposed-active',
      'mended:application_process:said-none',
    ]);
    assert.deepEqual(await remarksOn(work, 'services', '2'), [
      'mended',
      'mended:organization_id:names-a-service',
    ]);
    assert.deepEqual(await remarksOn(work, 'services', '3'), ['left-out', 'left-out:name:missing']);
    assert.deepEqual(await remarksOn(work, 'services', '1#2'), ['left-out', 'left-out:id:said-twice']);
    assert.deepEqual(await remarksOn(work, 'services', '4'), [
      'doubtful',
      'doubtful:organization_id:does-not-exist',
      'doubtful:url:web-address-unreadable',
    ]);
    assert.deepEqual(await remarksOn(work, 'phones', 'p1'), ['mended', 'mended:number:extension-split']);
    assert.deepEqual(await remarksOn(work, 'phones', 'p2'), ['left-out', 'left-out:number:missing']);
    assert.deepEqual(await remarksOn(work, 'phones', 'p9'), ['left-out', 'left-out:id:belongs-to-nothing']);
    assert.deepEqual(await remarksOn(work, 'eligibility', 'line 2'), [
      'left-out',
      'left-out:id:belongs-to-nothing',
    ]);
    assert.deepEqual(await remarksOn(work, 'contacts', 'c1'), [
      'doubtful',
      'doubtful:phone_number:incomplete',
    ]);
    assert.deepEqual(await remarksOn(work, 'services_taxonomy', 's2'), [
      'left-out',
      'left-out:taxonomy_id:said-twice',
    ]);
    assert.deepEqual(await remarksOn(work, 'services_taxonomy', 's3'), [
      'left-out',
      'left-out:taxonomy_id:does-not-exist',
    ]);
    assert.deepEqual(await remarksOn(work, 'locations', 'l1'), ['doubtful', 'doubtful:latitude:missing']);
    assert.ok(
      report.lines.includes('mended:') &&
        report.lines.some((line) => /^ +1 {2}services name: was upper case$/.test(line)),
    );
    const kettle = await serviceOf(work, serviceId('1'));
    assert.equal(kettle.name, 'Tuesday Kettle');
    assert.equal(kettle.description, 'Tea’s on.');
    assert.equal((await serviceOf(work, serviceId('2'))).organisation, 'Northvale Neighbours');
  }));

test('hours in words are believed before rows that somebody made of them, and kept where they say more', () =>
  inWork(editor, async (work) => {
    const row = { weekday: 'Friday', opens_at: '9:00am', closes_at: '5:00pm' };
    await imported(work, {
      ...smallDirectory(),
      regular_schedules: [
        { service_id: '1', ...row, original_text: '9:00am-5:00pm, Mon-Thur;\\n9:00am-2:00pm, Fri' },
        { service_id: '2', ...row, original_text: 'Office:\\n9:00am-5:00pm, Fri\\n\\nFood: ring us' },
      ],
    });

    const [kettle, walking] = [await serviceOf(work, serviceId('1')), await serviceOf(work, serviceId('2'))];

    assert.deepEqual(
      kettle.schedules.map(({ byDay, closesAt }) => `${byDay.join()} ${closesAt}`).toSorted(),
      ['FR 14:00', 'MO,TU,WE,TH 17:00'],
    );
    assert.deepEqual(
      walking.schedules.map(({ byDay, opensAt, description }) => ({ byDay, opensAt, description })),
      [{ byDay: [], opensAt: null, description: 'Office:\n9:00am-5:00pm, Fri\n\nFood: ring us' }],
    );
  }));

test('a branch that is only called by its town is named with its organisation', () =>
  inWork(editor, async (work) => {
    await imported(work, { ...smallDirectory(), services: [service('1', 'NORTHVALE')] });

    assert.equal((await serviceOf(work, serviceId('1'))).name, 'Northvale Neighbours, Northvale');
  }));

test('progress is told after each batch is saved, and the run keeps how far it came', () =>
  inWork(editor, async (work) => {
    const told: string[] = [];
    const folder = hsdsFolder(smallDirectory());

    await importHsds(within(work), {
      folder,
      source,
      batchSize: 1,
      onProgress: ({ done, total }) => told.push(`${done}/${total}`),
    });

    assert.deepEqual(told, ['1/2', '2/2', '2/2']);
    const [run] = await importRuns(work, source);
    assert.deepEqual(
      [run?.state, run?.servicesDone, run?.servicesTotal, run?.report?.services.added],
      ['finished', 2, 2, 2],
    );
  }));

test('a folder without services, or with more than is allowed, is refused and leaves nothing', () =>
  inWork(editor, async (work) => {
    await assert.rejects(imported(work, { phones: [] }), {
      name: 'Refusal',
      code: 'directory.import-no-services',
    });
    const folder = hsdsFolder(smallDirectory());
    const limits = { ...usualLimits, fileRows: 1 };
    await assert.rejects(importHsds(within(work), { folder, source, limits }), {
      name: 'Refusal',
      code: 'directory.import-too-many-rows',
    });

    assert.deepEqual(await importRuns(work, source), []);
  }));

test('somebody who may not edit the directory is refused before anything is read', () =>
  inWork({ permissions: ['directory.search'] }, async (work) => {
    await assert.rejects(importHsds(within(work), { folder: '/nowhere', source }), {
      name: 'Refusal',
      code: 'directory.edit',
    });
    await assert.rejects(knownOf(work, source), { name: 'Refusal', code: 'directory.edit' });
    await assert.rejects(importRuns(work), { name: 'Refusal', code: 'directory.edit' });
    await assert.rejects(importRecords(work, { source }), { name: 'Refusal', code: 'directory.edit' });
  }));

test('one record that the database will not have does not keep the others out', async () => {
  const pool = await ownPool(2);
  const openWork = openWorkOn(pool, { clock: () => new Date('2026-03-02T09:00:00Z'), retrySeconds: 1 });
  const open: OpenJobWork = (body) => openWork(actorAs(editor), body);
  const endless = Array.from({ length: 80 }, (_, row) => ({
    id: `e${row}`,
    service_id: '2',
    eligibility: manyWords(row),
  }));
  const folder = hsdsFolder({ ...smallDirectory(), eligibility: endless });

  const report = await importHsds(open, { folder, source });

  assert.deepEqual(report.services, { read: 2, added: 1, changed: 0, unchanged: 0 });
  await open(async (work) => {
    assert.equal((await serviceOf(work, serviceId('1'))).name, 'Tuesday Kettle');
    assert.deepEqual(await remarksOn(work, 'services', '2'), ['left-out', 'left-out:id:could-not-be-saved']);
  });
});

test('an import that another one of its source has overtaken stops, and leaves that one alone', async () => {
  const pool = await ownPool(2);
  const openWork = openWorkOn(pool, { clock: () => new Date('2026-03-02T09:00:00Z'), retrySeconds: 1 });
  const open: OpenJobWork = (body) => openWork(actorAs(editor), body);
  const folder = hsdsFolder(smallDirectory());
  let second: Promise<unknown> | undefined;
  const overtake: OpenJobWork = async (body) => {
    const answer = await open(body);
    // The first import has begun its run: now the second reads everything.
    if (typeof answer === 'string') await (second ??= importHsds(open, { folder, source }));
    return answer;
  };

  await assert.rejects(importHsds(overtake, { folder, source }), {
    name: 'Refusal',
    code: 'directory.import-superseded',
  });

  await open(async (work) => {
    assert.deepEqual((await importRuns(work, source)).map(({ state }) => state).toSorted(), [
      'broken-off',
      'finished',
    ]);
  });
});

/** More different words than a search index holds of one service, in pieces that are each allowed. */
function manyWords(row: number): string {
  return Array.from({ length: 2000 }, (_, word) => `w${row}x${word}`).join(' ');
}

/** Every row of every table that listings are kept in, as text. */
async function everythingIn(work: Work): Promise<readonly unknown[]> {
  const tables = [
    'organization',
    'service',
    'location',
    'address',
    'phone',
    'contact',
    'schedule',
    'language',
    'attribute',
    'service_search',
    'import_record',
  ];
  const rows = [];
  for (const table of tables) {
    const found = await sql<{
      row: string;
    }>`select xmin::text || t::text as row from ${sql.table(`directory.${table}`)} t order by 1`.execute(
      work.trx,
    );
    rows.push(...found.rows);
  }
  return rows;
}

async function versions(work: Work): Promise<readonly (readonly [string, number])[]> {
  const { rows } = await sql<{
    name: string;
    version: number;
  }>`select name, version from directory.service order by name`.execute(work.trx);
  return rows.map(({ name, version }) => [name, version] as const);
}
