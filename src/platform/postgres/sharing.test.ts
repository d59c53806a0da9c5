import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';

import { aFolder, aMadeFolder, ask, aServer, nobodyRunsOn } from './data-folder.examples.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { otherProcess } from './other-process.examples.ts';
import { isAlive } from './processes.ts';

test('a second process joins the running server, and leaves it running when it stops', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const ours = await aServer(t, { dataFolder });
  const other = await otherProcess(t);
  const theirs = await other.start({ dataFolder });
  assert.deepEqual(theirs, { connection: ours.connection, adopted: true, postmasterPid: ours.postmasterPid });

  await other.stop();
  await other.die('SIGKILL');
  assert.deepEqual(await ask(ours.connection, 'select 1 as one'), [{ one: 1 }]);
});

test('a second call in one process joins as well', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const [one, other] = await Promise.all([aServer(t, { dataFolder }), aServer(t, { dataFolder })]);
  assert.notEqual(one.adopted, other.adopted);
  assert.equal(one.postmasterPid, other.postmasterPid);
});

test('of processes that start at the same moment exactly one makes and starts the database', async (t) => {
  const [one, two, three] = await Promise.all([otherProcess(t), otherProcess(t), otherProcess(t)]);
  const known = await aMadeFolder(t);
  const rounds = [
    { dataFolder: await aFolder(t), processes: [one, two] },
    { dataFolder: known, processes: [one, two] },
    { dataFolder: known, processes: [one, two, three] },
    { dataFolder: known, processes: [one, two, three] },
  ];
  for (const { dataFolder, processes } of rounds) {
    const started = await Promise.all(processes.map((each) => each.start({ dataFolder, durable: false })));
    assert.equal(started.filter(({ adopted }) => !adopted).length, 1);
    assert.equal(new Set(started.map(({ postmasterPid }) => postmasterPid)).size, 1);
    assert.deepEqual((await readdir(dataFolder)).sort(), ['cluster', 'postgres.log']);
    await Promise.all(processes.map((each) => each.stop()));
    await nobodyRunsOn(dataFolder);
  }
});

test('a process that outlives the one it joined starts the server again, at the same socket', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const starter = await otherProcess(t);
  const first = await starter.start({ dataFolder, durable: false });
  const joined = await aServer(t, { dataFolder });
  assert.equal(joined.adopted, true);

  await starter.die('SIGKILL');
  // At once: the old server may still answer, but is about to go.
  const again = await aServer(t, { dataFolder });
  assert.equal(again.adopted, false);
  assert.equal(await isAlive(first.postmasterPid), false);
  assert.deepEqual(await ask(joined.connection, 'select 1 as one'), [{ one: 1 }]);
});

test('a start while another process stops the server waits, and then succeeds', async (t) => {
  const dataFolder = await aMadeFolder(t);
  const first = await startEmbeddedPostgres({ dataFolder, durable: false });
  const stopped = first.stop();
  const second = await aServer(t, { dataFolder });
  await stopped;
  assert.equal(second.adopted, false);
  assert.deepEqual(await ask(second.connection, 'select 1 as one'), [{ one: 1 }]);
});
