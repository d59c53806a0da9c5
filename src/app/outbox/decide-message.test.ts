import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { leadDilys, workerAsha } from '#tests/support/network.ts';

import {
  anAdministrator,
  app,
  written,
  aPersonInNorth,
  put,
  look,
  press,
  formOn,
  stateOf,
} from './outbox.examples.ts';

test('a letter is printed, then said to be printed, and says by whom', async () => {
  const id = await written({ channel: 'letter', recipient: 'Olive Marsh\n1 High Street' });
  const path = `/outbox/${id}/printing`;
  const page = await look(`/outbox/${id}`, workerAsha);

  const answer = await press(path, workerAsha, await formOn(page.text, path));

  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), `/outbox/${id}`);
  assert.equal(await stateOf(id), 'delivered');
  assert.match((await look(`/outbox/${id}`, workerAsha)).text, /Printed by[\s\S]*Asha Rowan/);
});

test('a letter about somebody out of reach cannot be said to be printed', async () => {
  const id = await written({ channel: 'letter', recipient: 'Olive Marsh', personId: await aPersonInNorth() });
  const administrator = await anAdministrator();

  assert.doesNotMatch((await look(`/outbox/${id}`, administrator)).text, /\/printing"/);
  assert.equal(
    (await press(`/outbox/${id}/printing`, administrator, { once: newId(), version: '0' })).status,
    404,
  );
  assert.equal(await stateOf(id), 'waiting');
});

test('a message that nobody knows about is sent again, or has arrived, as somebody says', async () => {
  for (const [step, state] of [
    ['sending', 'waiting'],
    ['arrival', 'delivered'],
  ] as const) {
    const id = await written();
    await put(id, 'unsure', 1);
    const path = `/outbox/${id}/${step}`;
    const { text } = await look(`/outbox/${id}`, leadDilys);
    assert.match(text, /Kith was stopped while it was being sent/);

    const form = await formOn(text, path);
    assert.equal((await press(path, leadDilys, form)).status, 303);
    assert.equal((await press(path, leadDilys, form)).status, 303, 'a double click does it once and says so');
    assert.equal(await stateOf(id), state);
  }
});

test('a decision about an attempt that is not the last is not taken, and leads back to the message', async () => {
  const id = await written();
  await put(id, 'unsure', 1);
  const path = `/outbox/${id}/arrival`;
  const form = await formOn((await look(`/outbox/${id}`, leadDilys)).text, path);
  await put(id, 'unsure', 2);

  assert.equal((await press(path, leadDilys, form)).status, 409);
  assert.equal(await stateOf(id), 'unsure');
  const back = await (await app).ask(path, { as: leadDilys });
  assert.equal(back.headers.get('location'), `/outbox/${id}`);
});

test('a message that was delivered offers nothing to do', async () => {
  const id = await written();
  await (
    await app
  ).pool.query("update platform.message set state = 'delivered', delivered_at = now() where id = $1", [id]);
  assert.doesNotMatch((await look(`/outbox/${id}`, leadDilys)).text, /action="\/outbox\//);
});
