import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts';

import { newKey, tell } from './commands.ts';
import { aDataFolder, aProcess } from './kith-process.ts';
import { aMailCatcher } from './mail-catcher.ts';

const small = 'tests/processes/small-kith.ts';

async function webAndWorker(t: TestContext) {
  const KITH_DATA = await aDataFolder(t);
  const catcher = await aMailCatcher(t);
  const environment = { KITH_DATA, KITH_SMTP_URL: catcher.url };
  const web = aProcess(t, { ...environment, KITH_PROCESS: 'web' }, small);
  const url = (await web.ready) ?? '';
  const worker = aProcess(t, { ...environment, KITH_PROCESS: 'worker' }, small);
  assert.equal(await worker.ready, null);
  return { KITH_DATA, catcher, web, worker, url };
}

test('a worker of its own joins the database that the web process runs, and sends what that writes', async (t) => {
  const { catcher, web, worker, url } = await webAndWorker(t);

  const { status, id } = await tell(url, newKey());
  assert.equal(status, 200);
  assert.ok(id);
  await catcher.caught(1);

  web.kill('SIGTERM');
  assert.equal(await web.ended, 0);
  worker.kill('SIGTERM');
  assert.equal(await worker.ended, 0);
});

test('when the process that ran the database stops, the other runs it, and the first joins when it comes back', async (t) => {
  const { KITH_DATA, catcher, web, worker, url } = await webAndWorker(t);
  await tell(url, newKey());
  web.kill('SIGTERM');
  assert.equal(await web.ended, 0);

  const again = aProcess(t, { KITH_DATA, KITH_PROCESS: 'web' }, small);
  const { status } = await tell((await again.ready) ?? '', newKey());

  assert.equal(status, 200);
  await catcher.caught(2);
  for (const kith of [again, worker]) {
    kith.kill('SIGTERM');
    assert.equal(await kith.ended, 0);
  }
});

test('when the database is killed the web says that it cannot be reached, and recovers by itself', async (t) => {
  const KITH_DATA = await aDataFolder(t);
  const kith = aProcess(t, { KITH_DATA });
  const url = (await kith.ready) ?? '';
  const { postmasterPid } = await startEmbeddedPostgres({ dataFolder: `${KITH_DATA}/postgres` });

  const began = performance.now();
  process.kill(postmasterPid, 'SIGKILL');
  const seen = new Set<number>();
  do {
    seen.add((await fetch(`${url}/sign-in`)).status);
  } while (!seen.has(503));
  while ((await fetch(`${url}/sign-in`)).status !== 200);

  t.diagnostic(`back after ${Math.round(performance.now() - began)} ms`);
  assert.deepEqual([...seen].filter((status) => status !== 200 && status !== 503), []);
  assert.equal((await fetch(`${url}/health/ready`)).status, 200);
});
