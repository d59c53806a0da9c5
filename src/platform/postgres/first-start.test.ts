import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, lstat, mkdir, readdir, readFile, rm, rmdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

import { aFolder, aMadeFolder, ask, aServer, nobodyRunsOn } from './data-folder.examples.ts';
import { embeddedAvailable, startEmbeddedPostgres } from './embedded.ts';
import { undoAfter } from './undo.examples.ts';

test('an empty folder becomes a database that keeps what it is told', async (t) => {
  assert.ok(embeddedAvailable());
  const dataFolder = path.join(await aFolder(t), 'not', 'made', 'yet');
  const first = await startEmbeddedPostgres({ dataFolder });
  assert.equal(first.adopted, false);
  await ask(
    first.connection,
    `create table group_name (name text); insert into group_name values ('Knit and natter')`,
  );
  await first.stop();
  await first.stop();
  await assert.rejects(ask(first.connection, 'select 1'));

  const second = await aServer(t, { dataFolder, durable: true });
  assert.notEqual(second.postmasterPid, first.postmasterPid);
  assert.deepEqual(second.connection, first.connection);
  assert.deepEqual(await ask(second.connection, 'select name from group_name'), [
    { name: 'Knit and natter' },
  ]);
});

test('it is safe against power cuts, unless a test asks for speed', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const settings = `select current_setting('fsync') || current_setting('synchronous_commit') || current_setting('full_page_writes') as said`;
  const durable = await startEmbeddedPostgres({ dataFolder });
  assert.deepEqual(await ask(durable.connection, settings), [{ said: 'ononon' }]);
  await durable.stop();
  const forgetful = await aServer(t, { dataFolder, durable: false });
  assert.deepEqual(await ask(forgetful.connection, settings), [{ said: 'offoffoff' }]);
});

test('it keeps UTC, takes 200 connections, sorts by code point and knows Welsh letters', async (t) => {
  const { connection } = await aServer(t, {
    dataFolder: await aMadeFolder(t),
    settings: { work_mem: '5MB' },
  });
  const [said] = await ask(
    connection,
    `select current_setting('timezone') as timezone, current_setting('max_connections') as connections,
       current_setting('server_encoding') as encoding, current_setting('deadlock_timeout') as deadlock,
       current_setting('work_mem') as asked_for, lower('ŴYTHNOS TŶ') as lower, 'Z' < 'a' as by_code_point,
       (select rolname from pg_roles where oid = 10) as owner`,
  );
  assert.deepEqual(said, {
    timezone: 'UTC',
    connections: '200',
    encoding: 'UTF8',
    deadlock: '1s',
    asked_for: '5MB',
    lower: 'ŵythnos tŷ',
    by_code_point: true,
    owner: 'kith',
  });
});

test('it is reached through a socket that only its owner can come near, and through no network', async (t) => {
  const server = await aServer(t, { dataFolder: await aMadeFolder(t) });
  const { host, port } = server.connection;
  assert.equal((await lstat(host)).mode & 0o777, 0o700);
  assert.equal((await lstat(path.join(host, `.s.PGSQL.${port}`))).mode & 0o777, 0o700);
  assert.deepEqual(await ask(server.connection, `select current_setting('listen_addresses') as heard`), [
    { heard: '' },
  ]);
  await server.stop();
  await assert.rejects(lstat(host), { code: 'ENOENT' });
});

test('a socket folder that someone else laid out is not used', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const { connection, stop } = await startEmbeddedPostgres({ dataFolder, durable: false });
  await stop();

  await mkdir(connection.host, { mode: 0o777 });
  await chmod(connection.host, 0o777);
  const careful = await startEmbeddedPostgres({ dataFolder, durable: false });
  await careful.stop();
  assert.notEqual(careful.connection.host, connection.host);
  await rmdir(connection.host);

  const elsewhere = await aFolder(t);
  await symlink(elsewhere, connection.host);
  undoAfter(t, () => rm(connection.host));

  const wary = await aServer(t, { dataFolder });
  assert.notEqual(wary.connection.host, connection.host);
  assert.deepEqual(await readdir(elsewhere), []);
  assert.deepEqual(await ask(wary.connection, 'select 1 as one'), [{ one: 1 }]);
});

test('a data folder with a long name, spaces and accents works: its socket has a short one', async (t) => {
  const dataFolder = path.join(await aFolder(t), 'Tŷ Gwyn, "the data"', 'x'.repeat(120));
  await mkdir(dataFolder, { recursive: true });
  const { connection } = await aServer(t, { dataFolder });
  assert.ok(Buffer.byteLength(`${connection.host}/.s.PGSQL.${connection.port}`) <= 107);
  assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }]);
});

test('the log says what the server does, and nothing about people', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const { connection } = await aServer(t, { dataFolder });
  await ask(
    connection,
    `create table person (nhs_number text unique); insert into person values ('9990000018')`,
  );
  await assert.rejects(ask(connection, `insert into person values ('9990000018')`), /unique/);
  await assert.rejects(ask(connection, `select 'Fictional Person'::integer`), /Fictional Person/);
  const log = await readFile(path.join(dataFolder, 'postgres.log'), 'utf8');
  assert.match(log, /ready to accept connections/);
  assert.doesNotMatch(log, /9990000018|Fictional|insert/);
});

test('a program that has nothing left to do may end, and its server with it', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const program = `const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url))});
    console.log((await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, durable: false })).adopted);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    timeout: 20_000,
  });
  assert.equal(stdout, 'false\n');
  await nobodyRunsOn(dataFolder);
});
