import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import {
  aFolder,
  aMadeFolder,
  ask,
  aServer,
  nobodyRunsOn,
  runningOn,
  until,
} from './data-folder.examples.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { otherProcess } from './other-process.examples.ts';
import { allProcesses, isAlive, signal } from './processes.ts';
import { undoAfter } from './undo.examples.ts';

test('the server stops with the process that started it, whichever signal ended that, and keeps what it promised', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const signals: NodeJS.Signals[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGKILL', 'SIGHUP', 'SIGKILL'];
  for (const [round, name] of signals.entries()) {
    const starter = await otherProcess(t);
    const { adopted, connection } = await starter.start({ dataFolder });
    assert.equal(adopted, false);
    await ask(connection, 'create table if not exists round (number int)');
    await ask(connection, `insert into round values (${round})`);
    await starter.die(name);
    // In every second round the next one starts at once, while the old server is still about to stop.
    if (round % 2 === 0) await nobodyRunsOn(dataFolder);
  }
  const { connection } = await aServer(t, { dataFolder });
  const kept = await ask<{ number: number }>(connection, 'select number from round order by number');
  assert.deepEqual(
    kept.map(({ number }) => number),
    [...signals.keys()],
  );
});

test('a process killed at any moment of its start leaves nothing running and nothing half made', async (t) => {
  const dataFolder = await aFolder(t);
  const killAfter = async (ms: number) => {
    const starter = await otherProcess(t);
    starter.start({ dataFolder, durable: false }).catch(() => undefined);
    await sleep(ms);
    await starter.die('SIGKILL');
    await nobodyRunsOn(dataFolder);
  };
  for (const whileMakingMs of [20, 300]) await killAfter(whileMakingMs);
  await (await startEmbeddedPostgres({ dataFolder, durable: false })).stop();
  for (const whileStartingMs of [10, 25, 40, 55]) await killAfter(whileStartingMs);

  const { adopted, connection } = await aServer(t, { dataFolder });
  assert.equal(adopted, false);
  assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }]);
  assert.deepEqual((await readdir(dataFolder)).sort(), ['cluster', 'postgres.log']);
});

test('after the server itself is killed, the next start ends the connection it left working and recovers', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const first = await aServer(t, { dataFolder, durable: true });
  await ask(first.connection, `create table promise (kept text); insert into promise values ('yes')`);
  await busyForEver(t, first.connection.host);

  signal(first.postmasterPid, 'SIGKILL');
  const second = await aServer(t, { dataFolder, durable: true });
  assert.equal(second.adopted, false);
  assert.deepEqual(await ask(second.connection, 'select kept from promise'), [{ kept: 'yes' }]);
  await first.stop();
  assert.deepEqual(await ask(second.connection, 'select kept from promise'), [{ kept: 'yes' }]);
});

test('after everything is killed at once, the next start recovers', async (t) => {
  const dataFolder = await aMadeFolder(t);
  for (let round = 0; round < 2; round++) {
    const starter = await otherProcess(t);
    const { connection } = await starter.start({ dataFolder, durable: true });
    await ask(connection, 'create table if not exists round (number int)');
    await ask(connection, `insert into round values (${round})`);
    const mark = path.basename(connection.host);
    for (const { pid } of (await allProcesses()).filter(({ command }) => command.includes(mark)))
      signal(pid, 'SIGKILL');
    await starter.die('SIGKILL');
  }
  const { connection } = await aServer(t, { dataFolder });
  assert.deepEqual(await ask(connection, 'select count(*)::int as rounds from round'), [{ rounds: 2 }]);
});

test('a server whose starter and watchdog were both killed is stopped and started again', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const starter = await otherProcess(t);
  const { postmasterPid } = await starter.start({ dataFolder, durable: false });
  for (const { pid } of (await runningOn(dataFolder)).filter(({ pid: one }) => one !== postmasterPid))
    signal(pid, 'SIGKILL');
  await starter.die('SIGKILL');
  assert.equal(await isAlive(postmasterPid), true);

  const { adopted, connection } = await aServer(t, { dataFolder });
  assert.equal(adopted, false);
  assert.equal(await isAlive(postmasterPid), false);
  assert.deepEqual(await ask(connection, 'select 1 as one'), [{ one: 1 }]);
});

type Leftover = (t: TestContext, lockFiles: string[]) => Promise<void>;

const leftovers: Record<string, Leftover> = {
  'names this very process, as after a restart of a container': (_t, files) => nameIn(files, process.pid),
  'names a process that is dead but not buried': async (t, files) => nameIn(files, await aZombie(t)),
  'names nothing that runs': (_t, files) => nameIn(files, 4_194_303),
  'is empty, as after a full disk': async (_t, [pidFile = '']) => {
    await writeFile(pidFile, '');
    const tenSecondsAgo = new Date(Date.now() - 10_000);
    await utimes(pidFile, tenSecondsAgo, tenSecondsAgo);
  },
};

test('a killed server leaves lock files, and no file that', async (t) => {
  const dataFolder = await aMadeFolder(t);
  for (const [title, leave] of Object.entries(leftovers)) {
    await t.test(`${title} keeps the next one from starting`, async (each) => {
      const first = await startEmbeddedPostgres({ dataFolder, durable: false });
      signal(first.postmasterPid, 'SIGKILL');
      await first.stop();
      await until(async () => !(await hasProcesses(first.connection.host)), 'its children to end');
      const socketLock = path.join(first.connection.host, '.s.PGSQL.5432.lock');
      await leave(each, [path.join(dataFolder, 'cluster/postmaster.pid'), socketLock]);

      const startedAt = performance.now();
      const second = await aServer(each, { dataFolder });
      assert.equal(second.adopted, false);
      assert.deepEqual(await ask(second.connection, 'select 1 as one'), [{ one: 1 }]);
      assert.ok(performance.now() - startedAt < 5000);
    });
  }
});

/** A backend that never waits, and so never notices that its server is gone. */
async function busyForEver(t: TestContext, host: string): Promise<void> {
  const client = new Client({ host, user: 'kith', database: 'postgres' });
  client.on('error', () => undefined);
  undoAfter(t, () => client.end());
  await client.connect();
  const [row] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  client.query('do $$ begin loop end loop; end $$').catch(() => undefined);
  const busy = `select 1 from pg_stat_activity where pid = ${row?.pid} and state = 'active'`;
  await until(
    async () => (await ask({ host, port: 5432, user: 'kith', database: 'postgres' }, busy)).length > 0,
    'the work to begin',
  );
}

async function hasProcesses(host: string): Promise<boolean> {
  return (await allProcesses()).some(({ command }) => command.includes(`postgres: ${path.basename(host)}`));
}

/** What PostgreSQL 18 leaves, with another process's number in it. */
async function nameIn(lockFiles: string[], pid: number): Promise<void> {
  for (const file of lockFiles) {
    await writeFile(
      file,
      `${pid}\n${path.dirname(file)}\n1790000000\n5432\n/tmp/kith-gone\n\n  1234567 1\nready   \n`,
    );
  }
}

/** `sleep` takes over from a shell, and does not know that it should bury the shell's child. */
async function aZombie(t: TestContext): Promise<number> {
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  undoAfter(t, () => parent.kill('SIGKILL'));
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(line.toString());
  await until(async () => signal(pid, 0) && !(await isAlive(pid)), 'a zombie');
  return pid;
}
