import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

import pg from 'pg';
import type { PoolConfig } from 'pg';

import { openPool } from '#platform/database.ts';
import { migrate, migrationFiles } from '#platform/migrate.ts';
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts';

const given = process.env['TEST_DATABASE_URL'];

let server: Promise<PoolConfig> | undefined;
let stopServer = async (): Promise<void> => undefined;
let template: Promise<string> | undefined;
const made: string[] = [];

/** A new database with the schema of this release: copied from a template, some 100 ms each. */
export async function newDatabase(): Promise<PoolConfig> {
  template ??= migratedTemplate();
  const from = await template;
  const name = `kith_test_${process.pid}_${made.length}`;
  made.push(name);
  await asAdministrator((client) => client.query(`create database ${name} template ${from}`));
  return databaseNamed(name);
}

/** TEST_DATABASE_URL (its user may create databases), or a server of our own without durability. */
function connection(): Promise<PoolConfig> {
  server ??= given ? Promise.resolve({ connectionString: given }) : embedded();
  return server;
}

async function embedded(): Promise<PoolConfig> {
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8);
  const dataFolder = join(tmpdir(), `kith-test-${checkout}-${process.pid}`);
  const postgres = await startEmbeddedPostgres({ dataFolder, durable: false });
  stopServer = async () => {
    await postgres.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return postgres.connection;
}

async function databaseNamed(name: string): Promise<PoolConfig> {
  const base = await connection();
  if (!base.connectionString) return { ...base, database: name };
  const url = new URL(base.connectionString);
  url.pathname = `/${name}`;
  return { connectionString: url.href };
}

/** One template for every run of the same migrations; made by whichever process comes first. */
async function migratedTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, text } of migrationFiles()) hash.update(name).update(text);
  const name = `kith_template_${hash.digest('hex').slice(0, 12)}`;
  await asAdministrator(async (client) => {
    await client.query('select pg_advisory_lock(7305113)');
    await dropLeftBehind(client);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(client, name);
  });
  return name;
}

async function makeTemplate(client: pg.Client, name: string): Promise<void> {
  await client.query(`create database ${name}_new`);
  const pool = openPool(await databaseNamed(`${name}_new`), { connections: 2, statementSeconds: 60 });
  await migrate(pool);
  await pool.end();
  await client.query(`alter database ${name}_new rename to ${name}`);
}

/** Databases of test runs that were killed before they could drop theirs. */
async function dropLeftBehind(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'kith\\_test\\_%' or datname like 'kith\\_template\\_%\\_new'",
  );
  for (const { datname } of rows) {
    if (!isRunning(Number(datname.split('_')[2])))
      await client.query(`drop database if exists ${datname} with (force)`);
  }
}

function isRunning(pid: number): boolean {
  if (Number.isNaN(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function asAdministrator(body: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(await connection());
  await client.connect();
  try {
    await body(client);
  } finally {
    await client.end();
  }
}

/** Ends with the run, before its database is dropped. */
export function untilEnd(pool: pg.Pool): pg.Pool {
  pools.push(pool);
  return pool;
}

const pools: pg.Pool[] = [];

after(async () => {
  await Promise.all(pools.filter(({ ended }) => !ended).map((pool) => pool.end()));
  if (made.length > 0) {
    await asAdministrator(async (client) => {
      for (const name of made) await client.query(`drop database if exists ${name} with (force)`);
    });
  }
  await stopServer();
});
