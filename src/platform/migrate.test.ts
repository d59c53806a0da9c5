import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import type { Pool } from 'pg';

import { newDatabase } from '#tests/support/server.ts';

import { openPool } from './database.ts';
import { migrate, migrationFiles } from './migrate.ts';

const limits = { connections: 4, statementSeconds: 60 };

/** A database with nothing in it. */
async function anEmptyDatabase(t: TestContext): Promise<Pool> {
  const config = await newDatabase();
  const keeper = openPool(config, { ...limits, connections: 1 });
  const name = `kith_test_${process.pid}_empty_${Math.random().toString(36).slice(2, 8)}`;
  await keeper.query(`create database ${name} template template0`);
  const connection = config.connectionString
    ? { connectionString: Object.assign(new URL(config.connectionString), { pathname: `/${name}` }).href }
    : { ...config, database: name };
  const pool = openPool(connection, limits);
  t.after(async () => {
    await pool.end();
    await keeper.query(`drop database ${name} with (force)`);
    await keeper.end();
  });
  return pool;
}

const ledger = async (pool: Pool) =>
  (await pool.query<{ name: string }>('select name from platform.migration order by name')).rows.map(
    ({ name }) => name,
  );

test('an empty database is given every migration once, however many processes start on it at the same moment', async (t) => {
  const pool = await anEmptyDatabase(t);

  const counts = await Promise.all([migrate(pool), migrate(pool)]);

  const names = migrationFiles().map(({ name }) => name);
  assert.deepEqual(
    counts.toSorted((a, b) => a - b),
    [0, names.length],
  );
  assert.deepEqual(await ledger(pool), names);
  assert.equal(await migrate(pool), 0);
});

test('work may be done as the role that row-level security binds, and that role cannot sign in', async (t) => {
  const pool = await anEmptyDatabase(t);
  await migrate(pool);

  const { rows } = await pool.query(
    `select rolcanlogin as login, rolbypassrls as bypass, pg_has_role(current_user, 'kith_app', 'member') as ours
     from pg_roles where rolname = 'kith_app'`,
  );
  assert.deepEqual(rows, [{ login: false, bypass: false, ours: true }]);
});

test('a migration that failed leaves nothing of itself, is named, and is done when what was wrong is mended', async (t) => {
  const pool = await anEmptyDatabase(t);
  await pool.query('create schema audit');

  await assert.rejects(migrate(pool), (error: Error & { cause?: { code?: string } }) => {
    assert.match(error.message, /^migration 0002_\S+ failed$/);
    assert.equal(error.cause?.code, '42P06');
    return true;
  });
  assert.deepEqual(
    (await ledger(pool)).map((name) => name.slice(0, 4)),
    ['0001'],
  );

  await pool.query('drop schema audit');
  assert.equal(await migrate(pool), migrationFiles().length - 1);
});

test('a database whose migration is not the one of this release is left alone', async (t) => {
  const pool = await anEmptyDatabase(t);
  await migrate(pool);
  await pool.query(`update platform.migration set checksum = 'another' where name like '0002%'`);

  await assert.rejects(
    migrate(pool),
    /^Error: migration 0002_\S+ was changed after this database was given it$/,
  );
});

test('migrations are in one order, each with an owner, and say how long they wait for a lock', () => {
  const files = migrationFiles();
  assert.deepEqual(
    files.map(({ name }) => name),
    files.map(({ name }) => name).toSorted(),
  );
  assert.equal(
    new Set(files.map(({ name }) => name.slice(0, 4))).size,
    files.length,
    'no number is used twice',
  );
  for (const { name, text } of files) {
    assert.match(name, /^\d{4}_[a-z]+_[a-z0-9_]+\.sql$/);
    assert.match(text, /^-- Owner: [a-z-]+/, name);
    assert.match(text, /set local lock_timeout/, name);
  }
});
