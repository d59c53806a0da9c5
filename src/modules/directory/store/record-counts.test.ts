import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { inWork } from '#tests/support/database.ts';
import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import { aService } from '../directory.examples.ts';
import { writeRecords } from './import-records.ts';
import { keepSource } from './import-run.ts';
import { countRecords } from './record-counts.ts';

const source = 'northvale';

test('records are counted by what became of them and by what was said, each once, doubt before all else', () =>
  inWork({ permissions: ['directory.edit'] }, async (work) => {
    await keepSource(work, { id: source, name: 'Northvale', format: 'hsds', zone: 'Europe/London' });
    await keptWithListing(work, ['services 1', 'locations hall', 'locations hut'], []);
    await keptWithListing(
      work,
      ['services 2', 'locations hall', 'locations hut', 'phones p 2'],
      ['mended:name:was-upper-case mended:url:no-scheme', 'mended:name:was-upper-case', '', ''],
    );
    await writeRecords(work, [
      {
        source,
        table_name: 'locations',
        source_id: 'hut',
        outcome: 'doubtful',
        remarks: ['doubtful:latitude:missing'],
        service_id: null,
        run_id: newId(),
      },
    ]);

    assert.deepEqual(await countRecords(work, source), {
      outcomes: [
        { table: 'locations', outcome: 'doubtful', records: 1 },
        { table: 'locations', outcome: 'mended', records: 1 },
        { table: 'phones', outcome: 'taken', records: 1 },
        { table: 'services', outcome: 'mended', records: 1 },
        { table: 'services', outcome: 'taken', records: 1 },
      ],
      remarks: [
        { table: 'locations', remark: 'doubtful:latitude:missing', records: 1 },
        { table: 'locations', remark: 'mended:name:was-upper-case', records: 1 },
        { table: 'services', remark: 'mended:name:was-upper-case', records: 1 },
        { table: 'services', remark: 'mended:url:no-scheme', records: 1 },
      ],
    });
    assert.deepEqual(await countRecords(work, 'elsewhere'), { outcomes: [], remarks: [] });
  }));

async function keptWithListing(
  work: Work,
  records: readonly string[],
  remarks: readonly string[],
): Promise<void> {
  await sql`
    insert into directory.field_source (service_id, source, run_id, version, said, records, remarks)
    values (${await aService(work)}, ${source}, ${newId()}, 1, '{}', ${records}::text[], ${remarks}::text[])`.execute(
    work.trx,
  );
}
