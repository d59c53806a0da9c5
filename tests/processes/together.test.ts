import assert from 'node:assert/strict';
import { test } from 'node:test';

import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts';

import { newKey, tell } from './commands.ts';
import { aDataFolder, aProcess } from './kith-process.ts';
import { aMailCatcher } from './mail-catcher.ts';

const small = 'tests/processes/small-kith.ts';

test('web and worker share the embedded database: whoever goes on runs it, whoever comes joins it', async (t) => {
  const KITH_DATA = await aDataFolder(t);
  const catcher = await aMailCatcher(t);
  const environment = { KITH_DATA, KITH_SMTP_URL: catcher.url };
  const web = aProcess(t, { ...environment, KITH_PROCESS: 'web' }, small);
  const url = (await web.ready) ?? '';
  const worker = aProcess(t, { ...environment, KITH_PROCESS: 'worker' }, small);
  assert.equal(await worker.ready, null);

  assert.equal((await tell(url, newKey())).status, 200);
  await catcher.caught(1);

  web.kill('SIGTERM');
  assert.equal(await web.ended, 0);
  const webAgain = aProcess(t, { KITH_DATA, KITH_PROCESS: 'web' }, small);
  assert.equal((await tell((await webAgain.ready) ?? '', newKey())).status, 200);
  await catcher.caught(2);

  for (const kith of [webAgain, worker]) {
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
  assert.deepEqual(
    [...seen].filter((status) => status !== 200 && status !== 503),
    [],
  );
  assert.equal((await fetch(`${url}/health/ready`)).status, 200);
});
