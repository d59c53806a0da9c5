import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import { arrayText } from './array-text.ts';
import { columnTypes } from './column-types.ts';
import type { ColumnTypes } from './column-types.ts';
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
 * are not touched. All rows have the same columns. Each column goes as one array, so the number of rows is bounded
 * by memory and not by the 65,535 parameters of a statement, and the statement is the same for any number.
 */
export async function writeRows<T extends Table>(
  work: Work,
  table: T,
  { rows, key = ['id'] }: Rows<T>,
): Promise<void> {
  if (rows.length === 0) return;
  const types = await columnTypes(work, table);
  await insertFor(table, { rows, key }, types).execute(work.trx);
}

/**
 * The same of rows that other rows belong to.
 *
 * @returns The ids of those that were there before: whatever belongs to them is to be replaced.
 */
export async function writeOwners<T extends Table>(
  work: Work,
  table: T,
  rows: readonly (DirectoryTables[T] & { id: string })[],
): Promise<readonly string[]> {
  if (rows.length === 0) return [];
  const types = await columnTypes(work, table);
  const { rows: added } = await sql<{ id: string }>`
    with written as (${insertFor(table, { rows, key: ['id'] }, types)} returning kept.id, kept.xmax)
    select id from written where xmax = 0`.execute(work.trx);
  const isNew = new Set(added.map(({ id }) => id));
  return rows.map(({ id }) => id).filter((id) => !isNew.has(id));
}

function insertFor<T extends Table>(table: T, { rows, key = [] }: Rows<T>, types: ColumnTypes) {
  const columns = Object.keys(rows[0] ?? {}) as (keyof DirectoryTables[T] & string)[];
  // There are no arrays of arrays of different lengths: an array goes as text, and is read where it arrives.
  // Beside each other and not in the "from": there PostgreSQL would put all rows aside before it writes the first.
  const values = columns.map((column) => {
    const type = types.get(column) ?? 'text';
    const array = arrayText(rows.map((row) => row[column]));
    return type.endsWith('[]')
      ? sql`unnest(${array}::text[])::${sql.raw(type)}`
      : sql`unnest(${array}::${sql.raw(type)}[])`;
  });
  return sql`
    insert into ${sql.table(table)} as kept (${list(columns)}) select ${sql.join(values)}
    on conflict (${list(key)}) ${onConflict(columns, key)}`;
}

/**
 * Writes all that belongs to some owners: rows that they have no longer are deleted, the others written.
 *
 * @param owned.owner The column that names the owner. Rows in which it is null belong to a row of another
 *   table, and go with that.
 * @param owned.owners Those that were there before, and may have rows.
 */
export async function replaceRows<T extends Table>(
  work: Work,
  table: T,
  owned: { owner: string; owners: readonly string[]; rows: readonly (DirectoryTables[T] & { id: string })[] },
): Promise<void> {
  const { owner, owners, rows } = owned;
  if (owners.length > 0)
    await sql`
      delete from ${sql.table(table)}
      where ${sql.ref(owner)} = any(${arrayText(owners)}::uuid[])
        and id <> all(${arrayText(rows.map(({ id }) => id))}::uuid[])`.execute(work.trx);
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
