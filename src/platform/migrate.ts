import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';

import { Logger, runMigrations } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';

const folder = new URL('../../db/migrations/', import.meta.url);

/** Anything; the same for every process that migrates one database. */
const lock = 7_305_112;

/**
 * Brings a database to the schema of this release. Forward only, one transaction a file; several
 * processes may call it at once. Refuses a database whose applied migrations are not the ones here.
 *
 * @returns How many migrations were applied.
 */
export async function migrate(pool: Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0; set lock_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lock]);
    await client.query(makeRole);
    await runMigrations({ pgPool: pool, logger: silent });
    await client.query(makeLedger);
    return await applyMissing(client);
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
    client.release(true);
  }
}

/** The migrations of this release, in order. */
export function migrationFiles(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}

/** A role belongs to the whole server, so another database may have made it at this very moment. */
const makeRole = `
  do $$ begin
    create role kith_app nologin;
  exception when duplicate_object or unique_violation then null;
  end $$;
  do $$ begin
    execute format('grant kith_app to %I', current_user);
  exception when others then
    if not pg_has_role(current_user, 'kith_app', 'member') then raise; end if;
  end $$`;

const makeLedger = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    name text primary key, checksum text not null, applied_at timestamptz not null default now()
  );
  comment on table platform.migration is 'A migration that this database has been given.'`;

async function applyMissing(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from platform.migration',
  );
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  let count = 0;
  for (const { name, text } of migrationFiles()) {
    const checksum = createHash('sha256').update(text).digest('hex');
    const earlier = applied.get(name);
    if (earlier === checksum) continue;
    if (earlier) throw new Error(`migration ${name} was changed after this database was given it`);
    await apply(client, { name, text, checksum });
    count += 1;
  }
  return count;
}

async function apply(
  client: PoolClient,
  { name, text, checksum }: { name: string; text: string; checksum: string },
): Promise<void> {
  try {
    await client.query(`begin; ${text}`);
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`migration ${name} failed`, { cause: error });
  }
}

const silent = new Logger(() => () => undefined);
