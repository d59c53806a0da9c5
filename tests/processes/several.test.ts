import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import type { TestContext } from 'node:test';

import { newDatabase } from '#tests/support/server.ts';

import { newKey, tell } from './commands.ts';
import { aDataFolder, aProcess, urlOf } from './kith-process.ts';
import { aMailCatcher } from './mail-catcher.ts';

/** A Kith of which two processes answer on one port. */
async function two(t: TestContext, more: Readonly<Record<string, string>> = {}) {
  const environment = { DATABASE_URL: urlOf(await newDatabase()), KITH_DATA: await aDataFolder(t) };
  const script = 'tests/processes/small-kith.ts';
  const kith = aProcess(t, { ...environment, KITH_WEB_PROCESSES: '2', ...more }, script);
  // Those that answer end with the one that started them, however it ends.
  t.after(() => kith.kill('SIGKILL'));
  return kith;
}

/**
 * Connections go to the processes in turn, so each is asked on one of its own; one that is given to a process just when
 * that is killed is never answered.
 */
const asked = (url: string) =>
  fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(2_000) });

async function whoAnswers(url: string): Promise<number> {
  return Number(await (await asked(`${url}/who`)).text());
}

async function everybody(url: string): Promise<number[]> {
  const four = await Promise.all(Array.from({ length: 4 }, () => whoAnswers(url)));
  return [...new Set(four)];
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('several web processes', { concurrency: 2 }, () => {
  test('two answer on one port, count and are counted together, and why one fell is said', async (t) => {
    const kith = await two(t, { KITH_PROCESS: 'web' });
    const url = (await kith.ready) ?? '';
    const pids = await everybody(url);
    assert.equal(pids.length, 2);
    assert.ok(!pids.includes(kith.pid));

    const statuses: number[] = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await asked(`${url}/limited`)).status);
    assert.deepEqual(statuses, [200, 200, 200, 429, 429]);

    const figures = await (await asked(`${url}/metrics`)).text();
    assert.match(figures, /^kith_request_duration_seconds_count\{.*route="\/limited".*status="200".*\} 3$/m);
    assert.match(figures, /^kith_request_duration_seconds_count\{.*route="\/who".*\} 4$/m);

    await asked(`${url}/fall`);
    await kith.says(/^Error: it fell$/m);

    // When the process that started them is killed they do not go on alone.
    kith.kill('SIGKILL');
    await kith.ended;
    while (pids.some(isRunning)) await new Promise(setImmediate);
  });

  test('one that is killed is started again while the other answers, nothing acknowledged is lost, and all end when they are told to', async (t) => {
    const catcher = await aMailCatcher(t);
    const kith = await two(t, { KITH_SMTP_URL: catcher.url });
    const url = (await kith.ready) ?? '';
    const [victim = 0, other = 0] = await everybody(url);
    assert.equal((await tell(url, newKey())).status, 200);

    process.kill(victim, 'SIGKILL');
    const seen = new Set<number>();
    do {
      seen.add(await whoAnswers(url).catch(() => other));
    } while (seen.size < 2);

    assert.ok(seen.has(other) && !seen.has(victim));
    await catcher.caught(1);
    assert.match(kith.stderr(), /a web process ended, and is started again/);

    kith.kill('SIGTERM');
    assert.equal(await kith.ended, 0);
    assert.deepEqual([...seen].filter(isRunning), []);
  });

  test('a port in use is said once, in one line', async (t) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    t.after(() => taken.close());
    const { port } = taken.address() as AddressInfo;

    const kith = await two(t, { PORT: String(port) });

    assert.equal(await kith.ended, 1);
    assert.match(kith.stderr(), new RegExp(`^Port ${port} on 127.0.0.1 is in use\\.[^\n]+\n$`));
  });

  test('told to stop while they are starting, nothing goes on to start', async (t) => {
    const kith = await two(t, { KITH_PROCESS: 'web', TEST_SLOW_START: '1' });
    await kith.says(/preparing/);

    kith.kill('SIGTERM');

    assert.equal(await kith.ended, 0);
    assert.equal(kith.stdout(), '');
  });
});
