import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { ownPool } from '#tests/support/database.ts';

import { notifyCourier } from './notify.ts';
import { notifyStandIn, standInKey } from './notify-stand-in.examples.ts';
import { aMessage, network, theOutbox } from './outbox.examples.ts';
import { writeMessage } from './write-message.ts';
import { newId } from '../ids.ts';
import { sendAgain } from './settle.ts';
import { takeReceipt } from './take-receipt.ts';
import type { ReceiptStatus } from './receipt.ts';

const standIn = await notifyStandIn();
after(() => standIn.close());

const options = {
  url: standIn.url,
  key: standInKey,
  textTemplate: 'text-template',
  emailTemplate: 'email-template',
  sender: null,
  perMinute: 100_000,
};
const courier = notifyCourier(options);
const pool = ownPool();
let count = 0;

async function written() {
  standIn.mood = 'well';
  standIn.taken.length = 0;
  const outbox = theOutbox(await pool);
  count += 1;
  const recipient = `07700 9003${String(count).padStart(2, '0')}`;
  const message = aMessage({ channel: 'text', recipient, body: 'Wela i chi yfory' });
  const id = await outbox.inOutbox((work) => writeMessage(work, message));
  const stateNow = async () => {
    const { state, problem } = await outbox.message(id);
    return problem === null ? state : `${state}: ${problem}`;
  };
  const told = (providerId: string, status: ReceiptStatus, at = '2026-03-02T10:00:00Z') =>
    outbox.inOutbox((work) =>
      takeReceipt(work, { networkId: network, messageId: id }, { providerId, status, saidAt: new Date(at) }),
    );
  return { ...outbox, id, recipient, stateNow, told };
}

test('a text goes to Notify once under its own id, and is handed over, not yet delivered', async () => {
  const { id, send, stateNow, recipient } = await written();
  await send(id, courier);
  await send(id, courier);
  assert.deepEqual(
    standIn.taken.map(({ reference, to, template, message }) => ({ reference, to, template, message })),
    [{ reference: id, to: recipient, template: 'text-template', message: 'Wela i chi yfory' }],
  );
  assert.equal(await stateNow(), 'sent');
});

test('when the answer is lost, Notify is asked, and nothing is sent twice', async () => {
  const { id, send, stateNow } = await written();
  standIn.mood = 'hangs-up';
  await send(id, courier);
  assert.equal(await stateNow(), 'sent');
  assert.equal(standIn.taken.length, 1);
});

test('Notify that is down, asks to wait or refuses our key is tried again; what it refuses is not', async () => {
  const refused = notifyCourier({ ...options, url: 'http://127.0.0.1:1' });
  const down = await written();
  await down.send(down.id, refused);
  assert.equal(await down.stateNow(), 'waiting');

  for (const [status, state] of [
    [429, 'waiting'],
    [403, 'waiting'],
    [500, 'waiting'],
    [400, 'failed: refused'],
  ] as const) {
    const { id, send, stateNow } = await written();
    standIn.mood = { status };
    await send(id, courier);
    assert.equal(await stateNow(), state, String(status));
  }
});

test('a receipt says whether it arrived, in whatever order receipts come and however often', async () => {
  const { id, send, stateNow, told } = await written();
  await send(id, courier);
  const [{ id: providerId } = { id: '' }] = standIn.taken;
  await told(providerId, 'temporary-failure', '2026-03-02T12:00:00Z');
  assert.equal(await stateNow(), 'failed: phone-away');
  await told(providerId, 'delivered', '2026-03-02T11:00:00Z');
  await told(providerId, 'delivered', '2026-03-02T11:00:00Z');
  await told(providerId, 'permanent-failure', '2026-03-02T13:00:00Z');
  assert.equal(await stateNow(), 'delivered');
});

test('a receipt that is faster than the answer counts when the answer is written down', async () => {
  const { id, stateNow, told, send } = await written();
  const fast = {
    send: async () => {
      await told('fast', 'delivered');
      return { result: 'handed-over', providerId: 'fast' } as const;
    },
  };
  await send(id, fast);
  assert.equal(await stateNow(), 'delivered');
});

test('a failure of an attempt before the last says nothing of the last', async () => {
  const { id, send, inOutbox, stateNow, told } = await written();
  await send(id, courier);
  const first = standIn.taken[0]?.id ?? '';
  await told(first, 'technical-failure');
  await inOutbox((work) => sendAgain(work, { messageId: id, once: newId(), seenAttempts: '1' }));
  await send(id, courier);
  assert.equal(await stateNow(), 'sent');
  await told(first, 'permanent-failure', '2026-03-02T15:00:00Z');
  assert.equal(await stateNow(), 'sent');
  await told(standIn.taken[1]?.id ?? '', 'delivered');
  assert.equal(await stateNow(), 'delivered');
});

test('a number that does not exist is written to no more, whatever part of Kith writes', async () => {
  const { id, send, told, inOutbox, message, recipient } = await written();
  await send(id, courier);
  await told(standIn.taken[0]?.id ?? '', 'permanent-failure');
  const next = await inOutbox((work) =>
    writeMessage(work, aMessage({ channel: 'text', recipient: recipient.replace('0', '+44 ') })),
  );
  await send(next, courier);
  assert.equal((await message(next)).problem, 'blocked');
  assert.equal(standIn.taken.length, 1);
});
