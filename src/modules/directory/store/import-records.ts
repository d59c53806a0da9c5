import { sql } from 'kysely';

import type { ServiceId } from '../domain/listing.ts';
import type { Work } from '#platform/work.ts';

import { writeRows } from './many-rows.ts';
import { db } from './tables.ts';
import type { ImportRecordRow } from './tables.ts';

/** So that no statement takes long, however many records belong to nothing. */
const atOnce = 20_000;

const key = ['source', 'table_name', 'source_id'];

/** Writes what became of the records of some services, in place of what is kept of theirs. */
export async function replaceRecords(
  work: Work,
  serviceIds: readonly ServiceId[],
  rows: readonly ImportRecordRow[],
): Promise<void> {
  if (serviceIds.length === 0) return;
  await db(work)
    .deleteFrom('directory.import_record')
    .where('service_id', '=', sql<ServiceId>`any(${serviceIds}::uuid[])`)
    .execute();
  await writeRecords(work, rows);
}

/** Of two notes on one record, as of a place that two services share, the last is kept. */
export async function writeRecords(work: Work, rows: readonly ImportRecordRow[]): Promise<void> {
  const once = new Map(rows.map((row) => [`${row.table_name}\n${row.source_id}`, row]));
  // In order, so that two writers do not wait for each other.
  const all = [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  for (let from = 0; from < all.length; from += atOnce) {
    await writeRows(work, 'directory.import_record', { rows: all.slice(from, from + atOnce), key });
  }
}

/** Forgets records of a source that belong to no service and are in it no longer. */
export async function dropStrays(work: Work, source: string, kept: readonly StrayKey[]): Promise<void> {
  const still = new Set(kept.map(({ table_name, source_id }) => `${table_name}\n${source_id}`));
  const before = await db(work)
    .selectFrom('directory.import_record')
    .where('source', '=', source)
    .where('service_id', 'is', null)
    .select(['table_name', 'source_id'])
    .execute();
  for (const { table_name, source_id } of before) {
    if (still.has(`${table_name}\n${source_id}`)) continue;
    await db(work)
      .deleteFrom('directory.import_record')
      .where('source', '=', source)
      .where('table_name', '=', table_name)
      .where('source_id', '=', source_id)
      .execute();
  }
}

type StrayKey = Pick<ImportRecordRow, 'table_name' | 'source_id'>;

/** Every record of a source, once: those that were taken as they are or mended stand with their listings. */
export function recordsIn(source: string) {
  return sql`
    select table_name, source_id, outcome, remarks, service_id from directory.import_record where source = ${source}
    union all
    select t.table_name, t.source_id, case t.said when '' then 'taken' else 'mended' end,
      string_to_array(t.said, ' '), t.service_id
    from (
      select split_part(r.name, ' ', 1) as table_name, substr(r.name, strpos(r.name, ' ') + 1) as source_id,
        coalesce(max(r.said), '') as said, min(k.service_id::text)::uuid as service_id
      from directory.field_source k cross join lateral unnest(k.records, k.remarks) r (name, said)
      where k.source = ${source} group by r.name
    ) t
    where not exists (select from directory.import_record i
      where i.source = ${source} and i.table_name = t.table_name and i.source_id = t.source_id)`;
}
