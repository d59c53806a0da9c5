import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';

import { searchServices } from '../search/search-services.ts';
import { serviceOf } from '../search/service-reads.ts';
import { hsdsFolder, service, smallDirectory, writeTables } from './hsds/hsds-folder.examples.ts';
import {
  editor,
  everythingIn,
  remarksOn,
  serviceId,
  source,
  versions,
  within,
} from './import-hsds.examples.ts';
import { importHsds } from './import-hsds.ts';

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
