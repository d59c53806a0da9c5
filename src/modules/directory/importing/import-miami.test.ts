// On a real directory of 4,089 services, which is not part of the project: left out where it is not beside it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';

import type { OpenJobWork } from '#platform/jobs.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { actorAs, ownPool } from '#tests/support/database.ts';

import type { ImportReport } from './report.ts';
import { searchServices } from '../search/search-services.ts';
import { importHsds } from './import-hsds.ts';

const folder = resolve('../shared/data/miami-211-hsds1.1');
const realData = existsSync(folder)
  ? {}
  : { skip: 'the real directory (../shared/data/miami-211-hsds1.1) is not here' };

test(
  'a real directory is read whole: every record has an outcome, and reading it again changes nothing',
  realData,
  async (t) => {
    const pool = await ownPool(2);
    const openWork = openWorkOn(pool, { clock: () => new Date('2026-03-02T09:00:00Z'), retrySeconds: 1 });
    const open: OpenJobWork = (body) =>
      openWork(actorAs({ permissions: ['directory.edit', 'directory.search'] }), body);

    const report = await importHsds(open, { folder, source: 'miami' });
    t.diagnostic(report.lines.slice(0, 2).join(' '));

    assert.deepEqual(report.services, { read: 4089, added: 4089, changed: 0, unchanged: 0 });
    assert.deepEqual(countsByTable(report), recordsInTheFiles);
    assert.deepEqual(
      expected.map(([table, remark]) => [table, remark, countOf(report, table, remark)]),
      expected,
    );
    const again = await importHsds(open, { folder, source: 'miami' });
    assert.deepEqual(again.services, { read: 4089, added: 0, changed: 0, unchanged: 4089 });
    assert.deepEqual([again.outcomes, again.remarks], [report.outcomes, report.remarks]);
    const found = await open((work) => searchServices(work, { words: 'counceling children' }));
    assert.equal(found.readAs, 'counseling children');
    assert.ok(found.services.length > 0);
  },
);

/** Lines of each file but the first. */
const recordsInTheFiles = {
  accessibility_for_disabilities: 4089,
  contacts: 4089,
  eligibility: 2244,
  languages: 9364,
  locations: 4089,
  organizations: 1074,
  phones: 4089,
  physical_addresses: 4089,
  regular_schedules: 11350,
  services: 4089,
  services_at_location: 4089,
  services_taxonomy: 26259,
  taxonomy: 1994,
};

/** Counted in the files by other means than the import. */
const expected: readonly (readonly [table: string, remark: string, records: number])[] = [
  ['services', 'mended:status:supposed-active', 4089],
  ['services', 'mended:description:marker-removed', 982],
  ['services', 'mended:organization_id:names-a-service', 447],
  ['services', 'mended:name:was-only-a-place', 226],
  ['locations', 'doubtful:latitude:missing', 1829],
  ['phones', 'left-out:number:missing', 22],
  ['phones', 'mended:number:extension-split', 265],
  ['eligibility', 'left-out:id:belongs-to-nothing', 2244],
  ['services_taxonomy', 'left-out:taxonomy_id:said-twice', 9155],
  ['taxonomy', 'left-out:id:said-twice', 2],
  ['taxonomy', 'left-out:id:of-another-term', 1],
  ['regular_schedules', 'doubtful:opens_at:no-hours', 122],
];

function countsByTable({ outcomes }: ImportReport): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table, records } of outcomes) counts[table] = (counts[table] ?? 0) + records;
  return counts;
}

function countOf({ remarks }: ImportReport, table: string, remark: string): number {
  return remarks.find((one) => one.table === table && one.remark === remark)?.records ?? 0;
}
