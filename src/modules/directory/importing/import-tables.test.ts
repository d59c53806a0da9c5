import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';

import type { OpenJobWork } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import type { ServiceId } from '../domain/listing.ts';
import { derivedId } from './derived-id.ts';
import { withArchive } from './archive.ts';
import { hsdsFolder, smallDirectory } from './hsds/hsds-folder.examples.ts';
import type { Tables } from './hsds/hsds-folder.examples.ts';
import { zipOf } from './zip.examples.ts';
import { serviceOf } from '../search/service-reads.ts';
import { importTables } from './import-tables.ts';

const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

function within(work: Work): OpenJobWork {
  return (body) => body(work);
}

const version3: Tables = {
  organizations: [{ id: 'o1', name: 'Northvale Neighbours', description: 'Neighbours' }],
  services: [
    { id: 's1', organization_id: 'o1', name: 'Tuesday Kettle', status: 'active', minimum_age: '18' },
    { id: 's2', organization_id: 'o1', name: 'Mill Walk', status: 'active', minimum_age: '' },
  ],
  locations: [
    { id: 'l1', location_type: 'physical', name: 'Mill Hall', latitude: '52.1', longitude: '-3.2' },
  ],
  service_at_locations: [{ id: 'at1', service_id: 's1', location_id: 'l1' }],
  addresses: [
    {
      id: 'a1',
      location_id: 'l1',
      address_1: '12 Mill Street',
      city: 'Northvale',
      postal_code: 'NV1 2AB',
      country: 'GB',
      address_type: 'physical',
    },
  ],
  contacts: [{ id: 'c1', service_id: 's1', name: 'Mair Example' }],
  phones: [
    { id: 'p1', service_id: 's1', contact_id: '', number: '01632 960301' },
    { id: 'p2', service_id: '', contact_id: 'c1', number: '01632 960302' },
  ],
  schedules: [
    { id: 'h1', service_id: 's1', freq: 'WEEKLY', byday: 'TU', opens_at: '10:00', closes_at: '12:00' },
  ],
  cost_options: [{ id: 'k1', service_id: 's1', amount: '2.50', currency: 'GBP' }],
  languages: [{ id: 'g1', service_id: 's1', name: 'Welsh', code: 'cy' }],
  taxonomies: [{ id: 't', name: 'Northvale needs', description: 'x' }],
  taxonomy_terms: [{ id: 't1', taxonomy_id: 't', name: 'Befriending', description: 'x' }],
  attributes: [{ id: 'x1', link_id: 's1', link_entity: 'service', taxonomy_term_id: 't1' }],
};

const kettle = derivedId<ServiceId>('northvale', 'service', 's1');

test('tables of HSDS 3 are read with everything that belongs to a service', () =>
  inWork(editor, async (work) => {
    const report = await importTables(within(work), { folder: hsdsFolder(version3), source: 'northvale' });

    assert.deepEqual(report.services, { read: 2, added: 2, changed: 0, unchanged: 0 });
    const service = await serviceOf(work, kettle);
    assert.deepEqual([service.organisation, service.minimumAge], ['Northvale Neighbours', 18]);
    assert.deepEqual(
      service.phones.map(({ number }) => number),
      ['01632 960301'],
    );
    assert.deepEqual(
      service.places.map(({ town }) => town),
      ['Northvale'],
    );
    assert.deepEqual(
      service.schedules.map(({ byDay, opensAt }) => [byDay, opensAt]),
      [[['TU'], '10:00']],
    );
    assert.deepEqual(
      service.costs.map(({ amount }) => amount),
      [2.5],
    );
    assert.deepEqual(service.terms, ['Befriending']);
    assert.deepEqual(report.remarks, []);
    const again = await importTables(within(work), { folder: hsdsFolder(version3), source: 'northvale' });
    assert.equal(again.services.unchanged, 2);
  }));

test('tables of HSDS 2 are read too: addresses of two kinds, eligibility in rows, attributes of services', () =>
  inWork(editor, async (work) => {
    const { addresses = [], attributes: _, ...rest } = version3;
    const version2: Tables = {
      ...rest,
      physical_addresses: addresses,
      eligibility: [{ id: 'e1', service_id: 's1', eligibility: 'Adults' }],
      service_attributes: [{ id: 'x1', service_id: 's1', taxonomy_term_id: 't1' }],
    };
    await importTables(within(work), { folder: hsdsFolder(version2), source: 'northvale' });

    const service = await serviceOf(work, kettle);
    assert.deepEqual(
      [service.whoItIsFor, service.terms, service.places[0]?.town],
      ['Adults', ['Befriending'], 'Northvale'],
    );
  }));

test('tables of HSDS 1.1 are read as they were', () =>
  inWork(editor, async (work) => {
    const report = await importTables(within(work), {
      folder: hsdsFolder(smallDirectory()),
      source: 'northvale',
    });
    assert.equal(report.services.added, 2);
    assert.equal(
      report.outcomes.some(({ table }) => table === 'regular_schedules'),
      true,
    );
  }));

test('an archive is read as the folder that it holds', () =>
  inWork(editor, async (work) => {
    const zip = zipOf({
      'pack/data/services.csv': 'id,name\ns1,Tuesday Kettle\n',
      'pack/data/cost_options.csv': 'id,service_id,amount\n',
    });
    const report = await importTables(within(work), { folder: zip, source: 'northvale' });
    assert.equal(report.services.added, 1);
  }));

test('an archive that unpacks to far more than it holds, or is none, is refused', async () => {
  const nobody = () => Promise.reject(new Error('it was unpacked'));
  const refused = { code: 'directory.import-archive' };
  const bomb = zipOf({ 'services.csv': 'x'.repeat(3_000_000) });
  await assert.rejects(withArchive(bomb, nobody, { files: 9, bytes: 1e9, ratio: 100 }), refused);
  const many = zipOf({ 'a.csv': '1', 'b.csv': '2', 'c.csv': '3' });
  await assert.rejects(withArchive(many, nobody, { files: 2, bytes: 1e9, ratio: 100 }), refused);
  const large = zipOf({ 'a.csv': 'id\n'.repeat(100_000) });
  await assert.rejects(withArchive(large, nobody, { files: 9, bytes: 1000, ratio: 1e6 }), refused);
  const folder = hsdsFolder({ services: [{ id: '1' }] });
  await assert.rejects(withArchive(join(folder, 'services.csv'), nobody), refused);
});

test('an archive whose files want to be put elsewhere is refused', async () => {
  const nobody = () => Promise.reject(new Error('it was unpacked'));
  for (const path of ['a/../../evil.csv', '/evil.csv', 'C:\\\\evil.csv'])
    await assert.rejects(
      withArchive(zipOf({ [path]: 'x' }), nobody),
      { code: 'directory.import-archive' },
      path,
    );
});
