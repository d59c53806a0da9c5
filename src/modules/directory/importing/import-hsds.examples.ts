import { sql } from 'kysely';

import type { OpenJobWork } from '#platform/jobs.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, inWork, ownPool } from '#tests/support/database.ts';

import type { Imported } from '../commands/import-batches.ts';
import type { ServiceId } from '../domain/listing.ts';
import { importRecords } from '../index.ts';
import { derivedId } from './derived-id.ts';
import { hsdsFolder } from './hsds/hsds-folder.examples.ts';
import type { Tables } from './hsds/hsds-folder.examples.ts';
import { importHsds } from './import-hsds.ts';
import { importTables } from './import-tables.ts';

export const editor = { permissions: ['directory.edit', 'directory.search'] } as const;
export const source = 'northvale';

/** Every part of the import in the transaction of the test. */
export function within(work: Work): OpenJobWork {
  return (body) => body(work);
}

/** Every part of the import in a transaction of its own, in a database of its own. */
export async function apart(): Promise<OpenJobWork> {
  const pool = await ownPool(2);
  const openWork = openWorkOn(pool, { clock: () => new Date('2026-03-02T09:00:00Z'), retrySeconds: 1 });
  return (body) => openWork(actorAs(editor), body);
}

export function imported(work: Work, tables: Tables): Promise<Imported> {
  return importHsds(within(work), { folder: hsdsFolder(tables), source });
}

export function serviceId(key: string): ServiceId {
  return derivedId(source, 'service', key);
}

/** The outcome of a record and what is remarked on it; null when it is not kept. */
export async function remarksOn(work: Work, table: string, key: string): Promise<readonly string[] | null> {
  const records = await importRecords(work, { source, limit: 200 });
  const found = records.find((record) => record.table === table && record.key === key);
  return found ? [found.outcome, ...found.remarks] : null;
}

/** Every row of every table that listings are kept in, as text. */
export async function everythingIn(work: Work): Promise<readonly unknown[]> {
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

/** Services by name, and how often they were written. */
export async function versions(work: Work): Promise<readonly (readonly [string, number])[]> {
  const { rows } = await sql<{
    name: string;
    version: number;
  }>`select name, version from directory.service order by name`.execute(work.trx);
  return rows.map(({ name, version }) => [name, version] as const);
}

/** Everything that was written of a folder, as text. */
export async function rowsWritten(tables: Tables, batchSize: number): Promise<readonly string[]> {
  const rows: string[] = [];
  await inWork(editor, async (work) => {
    await importTables(within(work), { folder: hsdsFolder(tables), source, batchSize });
    for (const table of written) rows.push(...(await rowsIn(work, table)));
  });
  return rows;
}

const written = [
  'organization',
  'service',
  'location',
  'address',
  'accessibility',
  'service_at_location',
].concat(['contact', 'phone', 'language', 'attribute', 'service_search', 'service_card']);

/** A hall belongs to the organisation of whichever of its services was written last. */
async function rowsIn(work: Work, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ row: string }>`
    select (to_jsonb(t) - 'facets' - 'version' - case ${table} when 'location' then 'organization_id' else '' end)::text as row
    from ${sql.table(`directory.${table}`)} t order by 1`.execute(work.trx);
  return rows.map(({ row }) => `${table} ${row}`);
}
