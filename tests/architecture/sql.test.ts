import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sharedPool } from '#tests/support/database.ts';

import { moduleOf, product, read, withoutComments } from './source.ts';

/** Schemas beside their own that some of the product writes SQL for, and why. */
const alsoTheirs: Readonly<Record<string, readonly string[]>> = {
  identity: ['audit'], // it alone shows the audit trail
};

async function allTables(): Promise<readonly string[]> {
  const { rows } = await (
    await sharedPool()
  ).query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')`);
  return rows.map(({ name }) => name);
}

/** Tables that a program names: in SQL, in the calls of the query builder and in the types of a store. */
function tablesNamed(code: string, tables: readonly string[]): readonly string[] {
  const bare = withoutComments(code);
  const sql = (bare.match(/'[^'\n]*'|`[^`]*`/g) ?? [])
    .filter((text) => /\b(select|insert|update|delete|from|join|truncate|copy)\b/i.test(text))
    .map((text) => text.replaceAll('"', ''));
  return tables.filter((table) => {
    const quoted = `'${table.replace('.', '\\.')}( as \\w+)?'`;
    const built = new RegExp(
      `(From|Into|Table|Join|using|table|with)\\(\\s*\\[?\\s*${quoted}|${quoted}\\s*:`,
    );
    return (
      built.test(bare) || sql.some((text) => new RegExp(`\\b${table.replace('.', '\\.')}\\b`).test(text))
    );
  });
}

function schemasOf(file: string): readonly string[] | null {
  const module = moduleOf(file);
  if (module) return [module.replaceAll('-', '_'), ...(alsoTheirs[module] ?? [])];
  if (file.startsWith('src/platform/')) return ['platform', 'audit', 'graphile_worker'];
  // Loads a whole invented network at once.
  return /^src\/app\/(start|demonstration)\//.test(file) ? null : [];
}

test('nobody names a table that is not theirs', async () => {
  const tables = await allTables();
  const trespasses = product().flatMap((file) => {
    const own = schemasOf(file);
    if (own === null) return [];
    const named = tablesNamed(read(file), tables);
    return named
      .filter((table) => !own.some((schema) => table.startsWith(`${schema}.`)))
      .map((table) => `${file}: ${table}`);
  });

  assert.deepEqual(trespasses, []);
});

test('a table is found in SQL, in a query builder and in a type; a permission of the same shape is not', () => {
  const tables = ['people.person', 'identity.user'];

  assert.deepEqual(tablesNamed('sql`select 1 from people.person p`', tables), ['people.person']);
  assert.deepEqual(tablesNamed(`db.selectFrom('people.person as p')`, tables), ['people.person']);
  assert.deepEqual(tablesNamed(`type Tables = { 'people.person': Row }`, tables), ['people.person']);
  assert.deepEqual(tablesNamed('sql`delete from identity."user"`', tables), ['identity.user']);
  assert.deepEqual(tablesNamed(`audit(work, 'people.looked'); // people.person`, tables), []);
});
