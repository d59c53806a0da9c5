import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';

import { hsdsFolder, service, smallDirectory } from './hsds/hsds-folder.examples.ts';
import type { Table, Tables } from './hsds/hsds-folder.examples.ts';
import { editor, rowsWritten, source, within } from './import-hsds.examples.ts';
import { importHsds } from './import-hsds.ts';

const ids = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** Twelve services, of which each has a row of every kind; every third of them is at the same hall. */
function sharingDirectory(): Record<string, Table> {
  const { organizations = [], locations = [], physical_addresses = [], taxonomy = [] } = smallDirectory();
  return {
    organizations: [...organizations, { id: 'o2', name: 'Mill Park Trust' }],
    taxonomy,
    locations,
    physical_addresses,
    accessibility_for_disabilities: [{ id: 'x1', location_id: 'l1', accessibility: 'Step-free entrance' }],
    services: ids.map((id) => service(id, `Group ${id}`, { organization_id: Number(id) % 2 ? 'o1' : 'o2' })),
    services_at_location: ids.map((id) => ({
      id: `sl${id}`,
      service_id: id,
      location_id: Number(id) % 3 ? 'l1' : 'l2',
    })),
    contacts: ids.map((id) => ({ id: `c${id}`, service_id: id, name: `Mair Example ${id}` })),
    phones: ids.flatMap((id) => [
      phone(`p${id}`, Number(id) % 2 ? { service_id: id } : { service_at_location_id: `sl${id}` }),
      phone(`q${id}`, { contact_id: `c${id}` }),
    ]),
    languages: ids.map((id) => ({ id: `g${id}`, service_id: id, language: 'Welsh' })),
    services_taxonomy: ids.map((id) => ({ id: `st${id}`, service_id: id, taxonomy_id: 'T1' })),
  };
}

function phone(id: string, belongsTo: Readonly<Record<string, string>>) {
  const nothing = { service_id: '', service_at_location_id: '', contact_id: '' };
  return { id, number: '01632 960301', ...nothing, ...belongsTo };
}

test('rows may come in any order, and services in batches of any size: what is made of them is the same', async () => {
  const made = await rowsWritten(sharingDirectory(), 500);

  assert.ok(made.length > 100);
  for (const batchSize of [2, 5]) {
    assert.deepEqual(
      await rowsWritten(backwards(sharingDirectory()), batchSize),
      made,
      `batches of ${batchSize}`,
    );
  }
});

test('a place that listings share is one record, whichever of them are read together', () =>
  inWork(editor, async (work) => {
    const folder = hsdsFolder(sharingDirectory());
    const { outcomes } = await importHsds(within(work), { folder, source, batchSize: 5 });

    const records = (table: string) =>
      outcomes.filter((one) => one.table === table).reduce((sum, one) => sum + one.records, 0);
    assert.deepEqual(
      ['services', 'locations', 'physical_addresses', 'phones'].map((table) => records(table)),
      [12, 2, 2, 24],
    );
  }));

function backwards(tables: Tables): Tables {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.toReversed()]));
}
