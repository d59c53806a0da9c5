import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { OpenJobWork } from '#platform/jobs.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, inWork, ownPool } from '#tests/support/database.ts';

import { derivedId } from '../importing/derived-id.ts';
import type { ServiceId } from '../domain/listing.ts';
import { hsdsFolder, service, smallDirectory, writeTables } from '../importing/hsds/hsds-folder.examples.ts';
import type { Tables } from '../importing/hsds/hsds-folder.examples.ts';
import { usualLimits } from '../importing/limits.ts';
import { importRecords, importRuns } from '../importing/reports.ts';
import { searchServices } from '../search/search-services.ts';
import { serviceOf } from '../search/services.ts';
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
    assert.deepEqual(kettle.phones.map(({ number }) => number), ['01632 960301']);
    assert.deepEqual(kettle.places.map(({ town, postcode }) => [town, postcode]), [['Northvale', 'NV1 2AB']]);
    assert.deepEqual(kettle.schedules.map(({ byDay, opensAt, closesAt }) => [byDay, opensAt, closesAt]), [[['MO', 'TU'], '09:00', '17:00']]);
    assert.deepEqual(kettle.languages.map(({ code }) => code), ['cy']);
    assert.deepEqual(kettle.accessibility.map(({ description }) => description), ['Step-free entrance']);
    assert.deepEqual(kettle.terms, ['Befriending']);
    assert.equal(kettle.costs[0]?.amount, 0);
    assert.deepEqual(report.services, { read: 2, added: 2, changed: 0, unchanged: 0 });
    const { rows } = await sql<{ action: string }>`select action from audit.entry where request_id = ${work.requestId}`.execute(work.trx);
    assert.deepEqual(rows, []);
  }));
