import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { DirectoryTables } from './tables.ts';

type Table = keyof DirectoryTables;

export type Rows<T extends Table> = {
  readonly rows: readonly DirectoryTables[T][];
  /** The columns that name a row: `id` when left out. */
  readonly key?: readonly string[];
};

/** Columns that say who wrote a row and when: a row that differs in nothing else has not changed. */
const bookkeeping = new Set(['version', 'changed_by', 'changed_at', 'run_id']);

/**
 * Writes many rows in one statement: new ones are added, changed ones changed, and those that are already so
 * are not touched. All rows have the same columns. They go as one JSON parameter, so their number is bounded
 * by memory and not by the 65,535 parameters of a statement.
 *
 * @returns How many rows were added or changed.
 */
export async function writeRows<T extends Table>(
  work: Work,
  table: T,
  { rows, key = ['id'] }: Rows<T>,
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const columns = Object.keys(first);
  const written = await sql`
    insert into ${sql.table(table)} as kept (${list(columns)})
    select ${list(columns)} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)
    on conflict (${list(key)}) ${onConflict(columns, key)}`.execute(work.trx);
  return Number(written.numAffectedRows ?? 0);
}

/**
 * Writes all that belongs to some owners: rows that they have no longer are deleted, the others written.
 *
 * @param owned.owner The column that names the owner. Rows in which it is null belong to a row of another
 *   table, and go with that.
 */
export async function replaceRows<T extends Table>(
  work: Work,
  table: T,
  owned: { owner: string; owners: readonly string[]; rows: readonly (DirectoryTables[T] & { id: string })[] },
): Promise<void> {
  const { owner, owners, rows } = owned;
  if (owners.length === 0) return;
  await sql`
    delete from ${sql.table(table)}
    where ${sql.ref(owner)} = any(${owners}::uuid[]) and id <> all(${rows.map(({ id }) => id)}::uuid[])`.execute(
    work.trx,
  );
  await writeRows(work, table, { rows });
}

function onConflict(columns: readonly string[], key: readonly string[]) {
  const others = columns.filter((column) => !key.includes(column));
  const telling = others.filter((column) => !bookkeeping.has(column));
  if (telling.length === 0) return sql`do nothing`;
  const sets = others.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  if (columns.includes('changed_at')) sets.push(sql`version = kept.version + 1`);
  const [before, after] = ['kept', 'excluded'].map((row) =>
    sql.join(telling.map((column) => sql.ref(`${row}.${column}`))),
  );
  return sql`do update set ${sql.join(sets)} where (${before}) is distinct from (${after})`;
}

function list(columns: readonly string[]) {
  return sql.join(columns.map((column) => sql.ref(column)));
}
