import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';

import { importRuns } from '../index.ts';
import { serviceOf } from '../search/service-reads.ts';
import { withArchive } from './archive.ts';
import { filesIn, hsdsFolder } from './hsds/hsds-folder.examples.ts';
import type { Table } from './hsds/hsds-folder.examples.ts';
import { editor, remarksOn, rowsWritten, serviceId, source, within } from './import-hsds.examples.ts';
import { importTables } from './import-tables.ts';
import { usualLimits } from './limits.ts';
import { zipOf } from './zip.examples.ts';

const ids = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** Twelve services of HSDS 3, of which each has a row of every kind; they share halls, groups and terms. */
function sharingPackage(): Record<string, Table> {
  const each = (row: (id: string, at: number) => Readonly<Record<string, string>>) => ids.map(row);
  return {
    organizations: ['o1', 'o2'].map((id) => ({ id, name: `Group ${id}`, description: 'Neighbours' })),
    services: each((id, at) => ({
      id,
      organization_id: at % 2 ? 'o1' : 'o2',
      program_id: 'm1',
      name: `Walk ${id}`,
    })),
    programs: [{ id: 'm1', name: 'Warm rooms', description: 'x' }],
    locations: ['l1', 'l2'].map((id) => ({ id, location_type: 'physical', name: `Hall ${id}` })),
    addresses: ['l1', 'l2'].map((id) => ({
      id: `a${id}`,
      location_id: id,
      city: 'Northvale',
      address_1: `12 ${id}`,
    })),
    service_at_locations: each((id, at) => ({
      id: `at${id}`,
      service_id: id,
      location_id: at % 3 ? 'l1' : 'l2',
    })),
    contacts: each((id) => ({ id: `c${id}`, service_at_location_id: `at${id}`, name: `Mair Example ${id}` })),
    phones: [
      ...each((id) => phone(`p${id}`, { contact_id: `c${id}` })),
      ...each((id) => phone(`q${id}`, { service_id: id })),
      ...each((id) => phone(`r${id}`, { service_at_location_id: `at${id}` })),
      phone('s', { organization_id: 'o1' }),
    ],
    schedules: each((id) => ({
      id: `h${id}`,
      service_id: id,
      freq: 'WEEKLY',
      byday: 'TU',
      opens_at: '10:00',
    })),
    service_capacities: each((id) => ({ id: `k${id}`, service_id: id, unit_id: 'u1', available: id })),
    units: [{ id: 'u1', name: 'places' }],
    taxonomies: [{ id: 't', name: 'Northvale needs', description: 'x' }],
    taxonomy_terms: [{ id: 't1', taxonomy_id: 't', name: 'Befriending', description: 'x' }],
    attributes: each((id) => ({ id: `x${id}`, link_id: id, link_entity: 'service', taxonomy_term_id: 't1' })),
  };
}

function phone(id: string, belongsTo: Readonly<Record<string, string>>) {
  const nothing = { contact_id: '', service_id: '', service_at_location_id: '', organization_id: '' };
  return { id, number: '01632 960301', ...nothing, ...belongsTo };
}

test('of a package, what belongs to a service is found wherever it stands, however few are read at a time', async () => {
  const made = await rowsWritten(sharingPackage(), 500);

  assert.equal(made.filter((row) => row.startsWith('phone ')).length, 37);
  assert.equal(made.filter((row) => row.startsWith('location ')).length, 2);
  for (const batchSize of [1, 5]) {
    const { services = [], ...others } = sharingPackage();
    const backwards = Object.entries(others).map(([name, rows]) => [name, rows.toReversed()] as const);
    const tables = { services, ...Object.fromEntries(backwards) };
    assert.deepEqual(await rowsWritten(tables, batchSize), made, `${batchSize} at a time`);
  }
});

test('a service that is there twice is read once, also when both are read apart and the first has no name', () =>
  inWork(editor, async (work) => {
    const { services = [], ...others } = sharingPackage();
    const nameless = { ...services[0], name: '' };
    const folder = hsdsFolder({ ...others, services: [nameless, ...services, ...services.slice(0, 1)] });
    const report = await importTables(within(work), { folder, source, batchSize: 3 });

    assert.equal(report.services.added, 12);
    const { name, phones } = await serviceOf(work, serviceId('1'));
    assert.deepEqual([name, phones.length], ['Walk 1', 2]);
  }));

test('what belongs to nothing that is there is left out, and said to be; else it is with the closest that is there', () =>
  inWork(editor, async (work) => {
    const phones = [
      phone('lost', { contact_id: 'nobody', service_id: 'none' }),
      phone('kept', { contact_id: 'nobody', service_id: '1' }),
    ];
    const service_at_locations = [{ id: 'at1', service_id: '1', location_id: 'gone' }];
    const addresses = [{ id: 'away', location_id: 'gone', city: 'Northvale' }];
    const attributes = [{ id: 'x', link_id: 'l1', link_entity: 'location', taxonomy_term_id: 't1' }];
    const folder = hsdsFolder({ ...sharingPackage(), phones, attributes, service_at_locations, addresses });
    await importTables(within(work), { folder, source });

    const ofNothing = ['left-out', 'left-out:id:belongs-to-nothing'];
    assert.deepEqual(await remarksOn(work, 'phones', 'lost'), ofNothing);
    assert.deepEqual(await remarksOn(work, 'addresses', 'away'), ofNothing);
    assert.equal(await remarksOn(work, 'attributes', 'x'), null);
    const { phones: told } = await serviceOf(work, serviceId('1'));
    assert.deepEqual(
      told.map(({ number }) => number),
      ['01632 960301'],
    );
  }));

test('a package with more than is allowed is refused before anything is written; how many there are is told', () =>
  inWork(editor, async (work) => {
    const folder = hsdsFolder(sharingPackage());
    const limits = { ...usualLimits, fileRows: 20 };
    await assert.rejects(importTables(within(work), { folder, source, limits }), {
      name: 'Refusal',
      code: 'directory.import-too-many-rows',
    });
    assert.deepEqual(await importRuns(work, source), []);

    const told: string[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }) => told.push(`${done}/${total}`);
    await importTables(within(work), { folder, source, batchSize: 6, onProgress });
    assert.equal(told.at(-1), '12/12');
  }));

test('an archive that unpacks to other than it says, or is broken inside, is refused while it is read', async () => {
  const file = zipOf(filesIn(hsdsFolder({ services: ids.map((id) => ({ id, name: 'Walk'.repeat(50) })) })));
  const whole = readFileSync(file);
  const central = whole.indexOf('PK\u0001\u0002');
  const says = (bytes: number) => whole.writeUInt32LE(bytes, central + 24);
  const real = whole.readUInt32LE(central + 24);
  const reading = () =>
    withArchive(file, async ([table]) => {
      assert.ok(table);
      return Buffer.concat(await Array.fromAsync(table.read())).length;
    });

  assert.equal(await reading(), real);
  for (const bytes of [real - 1, real + 1]) {
    says(bytes);
    writeFileSync(file, whole);
    await assert.rejects(reading(), { code: 'directory.import-archive' }, `${bytes} of ${real}`);
  }
  says(real);
  whole.fill(0xff, 50, 60);
  writeFileSync(file, whole);
  await assert.rejects(reading(), { code: 'directory.import-archive' });
});
