import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { DirectoryTables } from './tables.ts';

export type ColumnTypes = ReadonlyMap<string, string>;

const asked = new Map<string, ColumnTypes>();

/** What PostgreSQL calls the type of each column of a table. Asked once: tables change only with a new start. */
export async function columnTypes(work: Work, table: keyof DirectoryTables): Promise<ColumnTypes> {
  const known = asked.get(table);
  if (known) return known;
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, null) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(work.trx);
  const types = new Map(rows.map(({ name, type }) => [name, type]));
  asked.set(table, types);
  return types;
}
