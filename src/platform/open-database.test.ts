import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { openPool } from './database.ts';
import { openLog } from './log.ts';
import { openDatabase } from './open-database.ts';
import { aFakeServer } from './open-database/fake-server.examples.ts';
import { keepEmbedded } from './open-database/keep-embedded.ts';
import { startEmbeddedPostgres } from './postgres/embedded.ts';

const means = { log: openLog('silent'), lost: assert.ifError };
const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataFolder: '/nowhere' }, means);

for (const [code, words] of [
  ['28P01', /does not let the user kith in\. Correct the user and password in DATABASE_URL\.$/],
  ['3D000', /^There is no database called kith at 127\.0\.0\.1:\d+\. Create it, or correct DATABASE_URL\.$/],
  ['53300', /no connection left/],
  ['XX000', /cannot be used \(XX000\)/],
] as const) {
  test(`a database that refuses with ${code} is explained in one line, without its password`, async (t) => {
    const url = await aFakeServer(t, { code });

    await assert.rejects(open(url), (error: Error) => {
      assert.equal(error.name, 'DatabaseProblem');
      assert.match(error.message, words);
      assert.doesNotMatch(error.message, /\n|a-secret/);
      return true;
    });
  });
}

test('a database that wants a password that was not given is explained', async (t) => {
  const url = new URL(await aFakeServer(t, 'asks-for-password'));
  url.password = '';

  await assert.rejects(open(url.href), /Correct the user and password in DATABASE_URL/);
});

test('PostgreSQL 14 is too old, and 15 is not', async (t) => {
  await assert.rejects(open(await aFakeServer(t, { version: 140_011, name: '14.11' })), {
    name: 'DatabaseProblem',
    message: /is PostgreSQL 14\.11; Kith needs 15 or newer\. Upgrade it, or leave DATABASE_URL out/,
  });
  const url = await aFakeServer(t, { version: 150_000, name: '15.0' });
  assert.deepEqual((await open(url)).connection, { connectionString: url });
});

test('a database that is just starting is waited for', async (t) => {
  const url = await aFakeServer(t, { code: '57P03' }, { code: '57P03' }, { version: 180_000, name: '18.0' });

  assert.deepEqual((await open(url)).connection, { connectionString: url });
});

test('an embedded database that does not start again is given up after some tries, and that is said', async (t) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-open-'));
  t.after(() => rm(dataFolder, { recursive: true, force: true }));
  const lost = Promise.withResolvers<Error>();
  const database = await keepEmbedded({ dataFolder, log: means.log, lost: lost.resolve }, [0, 10, 10]);
  const { postmasterPid } = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres') });

  await writeFile(join(dataFolder, 'postgres', 'cluster', 'PG_VERSION'), '9\n');
  process.kill(postmasterPid, 'SIGKILL');

  assert.equal((await lost.promise).name, 'PostgresProblem');
  await database.stop();
});

test('an embedded database that dies is started again at the same place, and stops when told to', async (t) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-open-'));
  t.after(() => rm(dataFolder, { recursive: true, force: true }));
  const database = await openDatabase({ databaseUrl: null, dataFolder }, means);
  const pool = openPool(database.connection, { connections: 1, statementSeconds: 5 });
  await pool.query('create table saved as select 1 as one');
  const seen = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres') });
  assert.equal(seen.adopted, true);

  process.kill(seen.postmasterPid, 'SIGKILL');
  let rows: readonly unknown[] | null = null;
  while (!rows) {
    rows = await pool.query<{ one: number }>('select one from saved').then(
      (answer) => answer.rows,
      () => wait(20, null),
    );
  }

  assert.deepEqual(rows, [{ one: 1 }]);
  await pool.end();
  await database.stop();
  await database.stop();
  await assert.rejects(
    openPool(database.connection, { connections: 1, statementSeconds: 5 }).query('select 1'),
  );
});
