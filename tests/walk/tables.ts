import type { Pool } from 'pg';

import type { Foreign } from './assaults.ts';

/** How many rows every table has; of the access log, without those that say that somebody looked. */
export async function rowCounts(pool: Pool): Promise<Readonly<Record<string, string>>> {
  const tables = await tablesOf(pool);
  const counts = tables.map(({ name }) => {
    const counted = name === 'audit.entry' ? `where action !~ 'look'` : '';
    return `select '${name}' as name, count(*)::text as value from ${name} ${counted}`;
  });
  return valuesOf(pool, counts.join(' union all '));
}

/** What is written in a network, but for what was looked at. */
export async function fingerprintOf(
  pool: Pool,
  shortCode: string,
): Promise<Readonly<Record<string, string>>> {
  const tables = (await tablesOf(pool)).filter(
    ({ name, ofNetwork }) => ofNetwork && !name.startsWith('audit.'),
  );
  const prints = tables.map(
    ({ name }) => `
      select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as value
      from ${name} t join identity.network n on n.id = t.network_id where n.short_code = '${shortCode}'`,
  );
  return valuesOf(pool, prints.join(' union all '));
}

/** Somebody and something of a network that is not this one. */
export async function foreignTo(pool: Pool, shortCode: string): Promise<Foreign> {
  const one = async (table: string) => {
    const { rows } = await pool.query<{ id: string }>(
      `select t.id from ${table} t join identity.network n on n.id = t.network_id where n.short_code <> $1 limit 1`,
      [shortCode],
    );
    return rows[0]?.id ?? '';
  };
  return {
    worker: await one('workforce.worker'),
    person: await one('people.person'),
    organisation: await one('identity.organisation'),
  };
}

type Table = { readonly name: string; readonly ofNetwork: boolean };

async function tablesOf(pool: Pool): Promise<readonly Table[]> {
  const { rows } = await pool.query<Table>(`
    select format('%I.%I', table_schema, table_name) as name,
      exists (select from information_schema.columns c where c.table_schema = t.table_schema
        and c.table_name = t.table_name and c.column_name = 'network_id') as "ofNetwork"
    from information_schema.tables t
    where table_type = 'BASE TABLE' and table_schema in
      ('appointments', 'audit', 'capacity', 'directory', 'identity', 'messages', 'people', 'plans', 'platform',
        'referrals', 'rota', 'trials', 'workforce')`);
  return rows;
}

async function valuesOf(pool: Pool, query: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await pool.query<{ name: string; value: string }>(query);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}
