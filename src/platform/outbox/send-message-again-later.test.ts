import assert from 'node:assert/strict';
import { test } from 'node:test';

import { aCourier } from './outbox.examples.ts';
import { mostTries } from './retries.ts';
import { delayed, written } from './send-message.examples.ts';

test('a failure that passes is tried again later, and then delivered', async () => {
  const { id, send, message, queuedFor, forgetJob } = await written();
  await forgetJob(id);
  const { courier, given } = aCourier(delayed);

  await send(id, courier);
  const next = await queuedFor(id);
  assert.equal((await message(id)).state, 'waiting');
  assert.ok(next && next > new Date(), 'the next attempt waits');

  await send(id, courier);
  assert.equal(given.length, 2);
  assert.equal((await message(id)).state, 'delivered');
});

test('a failure that passes and comes again fails after a bounded number of tries', async () => {
  const { id, send, message, queuedFor, forgetJob } = await written();
  const { courier, given } = aCourier(...Array.from({ length: mostTries + 5 }, () => delayed));

  for (let tries = 0; tries < mostTries + 5; tries += 1) {
    await forgetJob(id);
    await send(id, courier);
  }

  assert.equal(given.length, mostTries);
  const { state, problem } = await message(id);
  assert.deepEqual({ state, problem }, { state: 'failed', problem: 'unreachable' });
  assert.equal(await queuedFor(id), null);
});

test('a refusal is for good: it is not tried again', async () => {
  const { id, send, message, queuedFor, forgetJob } = await written();
  await forgetJob(id);
  const { courier, given } = aCourier({ result: 'refused', problem: 'refused' });

  await send(id, courier);
  await send(id, courier);

  assert.equal(given.length, 1);
  assert.equal((await message(id)).problem, 'refused');
  assert.equal(await queuedFor(id), null);
});
