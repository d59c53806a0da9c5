import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { describe, test } from 'node:test';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

import { newDatabase } from '#tests/support/server.ts';

import { aDataFolder, aProcess, urlOf } from './kith-process.ts';

async function aSmallKith(t: TestContext) {
  const environment = { DATABASE_URL: urlOf(await newDatabase()), KITH_DATA: await aDataFolder(t) };
  const kith = aProcess(t, environment, 'tests/processes/small-kith.ts');
  return { kith, url: (await kith.ready) ?? '' };
}

/** A request that has reached the server and is being answered. */
async function slowRequest(url: string, milliseconds: number): Promise<{ answer: Promise<string> }> {
  const request = get(`${url}/slow?ms=${milliseconds}`, { agent: new Agent({ keepAlive: true }) });
  const answer = once(request, 'response').then(([response]) => textOf(response as IncomingMessage));
  answer.catch(() => undefined);
  await once(request, 'finish');
  // Asked later and answered: so the slow one has been taken up too.
  await fetch(`${url}/slow?ms=0`);
  return { answer };
}

/** Resolves when nobody listens there any more. */
async function refused(url: string): Promise<void> {
  for (;;) {
    try {
      await (await fetch(`${url}/slow?ms=0`, { headers: { connection: 'close' } })).text();
    } catch {
      return;
    }
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of response) text += String(part);
  return text;
}

describe('stopping', { concurrency: 4 }, () => {
  test('told to stop it takes no more requests, answers the one that runs, and ends with 0', async (t) => {
    const { kith, url } = await aSmallKith(t);
    const { answer } = await slowRequest(url, 1500);

    kith.kill('SIGTERM');
    await refused(url);

    assert.equal(await answer, 'done');
    assert.equal(await kith.ended, 0);
    assert.equal(kith.stderr(), '');
  });

  test('a request that never ends does not keep it from stopping', async (t) => {
    const { kith, url } = await aSmallKith(t);
    const { answer } = await slowRequest(url, 60_000);
    const failed = assert.rejects(answer);

    const began = performance.now();
    kith.kill('SIGTERM');

    assert.equal(await kith.ended, 0);
    await failed;
    const seconds = (performance.now() - began) / 1000;
    assert.ok(seconds > 9 && seconds < 14, `it stopped after ${seconds} s`);
  });

  test('a second signal, some time after the first, ends it at once', async (t) => {
    const { kith, url } = await aSmallKith(t);
    await slowRequest(url, 60_000);

    kith.kill('SIGTERM');
    await refused(url);
    await wait(600);
    const began = performance.now();
    kith.kill('SIGINT');

    assert.equal(await kith.ended, 1);
    assert.ok(performance.now() - began < 1000);
  });

  test('Ctrl-C under npm comes twice in a moment, and is one wish to stop', async (t) => {
    const { kith, url } = await aSmallKith(t);
    const { answer } = await slowRequest(url, 800);

    kith.kill('SIGINT');
    kith.kill('SIGINT');

    assert.equal(await answer, 'done');
    assert.equal(await kith.ended, 0);
  });

  test('told to stop while it is starting, it does not go on to start', async (t) => {
    const environment = {
      DATABASE_URL: urlOf(await newDatabase()),
      KITH_DATA: await aDataFolder(t),
      TEST_SLOW_START: '1',
    };
    const kith = aProcess(t, environment, 'tests/processes/small-kith.ts');
    await kith.says(/preparing/);

    kith.kill('SIGTERM');

    assert.equal(await kith.ended, 0);
    assert.equal(kith.stdout(), '');
  });
});
