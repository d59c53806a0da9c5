import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { messageOf } from '#platform/outbox.ts';
import type { MessageId } from '#platform/outbox.ts';
import { callbackToken, testApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';
import { as, leadDilys } from '#tests/support/network.ts';

import { textFrom, textingWith } from '../messages.examples.ts';

const app = testApp();
const texting = textingWith(app);

test('callbacks without our token, or with another one, are refused and change nothing', async () => {
  const { messageId, phone } = await texting.texted();
  for (const token of [null, '', 'wrong', `${callbackToken}x`]) {
    assert.equal(
      await texting.call('receipts', { id: 'p', reference: messageId, status: 'delivered' }, token),
      401,
    );
    assert.equal(await texting.call('texts', textFrom(phone, 'STOP'), token), 401);
  }
  assert.deepEqual(await texting.repliesFrom(phone), []);
  assert.equal(await stateOf(messageId), 'sent');
});

test('a receipt settles its message; one of nothing we sent, or of a state we do not know, is taken and left', async () => {
  const { messageId } = await texting.texted();
  assert.equal(await texting.call('receipts', { id: 'p', reference: newId(), status: 'delivered' }), 204);
  assert.equal(await texting.call('receipts', { id: 'p', reference: null, status: 'delivered' }), 204);
  assert.equal(await texting.call('receipts', { id: 'p', reference: messageId, status: 'sending' }), 204);
  assert.equal(await stateOf(messageId), 'sent');
  assert.equal(
    await texting.call('receipts', {
      id: 'p',
      reference: messageId,
      status: 'delivered',
      completed_at: '2026-03-03T09:20:00.000000Z',
    }),
    204,
  );
  assert.equal(await stateOf(messageId), 'delivered');
  for (const nonsense of [null, [], 'x', { id: 3 }])
    assert.equal(await texting.call('receipts', nonsense), 400);
});

async function stateOf(id: MessageId): Promise<string> {
  const { openWork } = await app;
  return (await openWork(actorAs(as(leadDilys)), (work) => messageOf(work, id))).state;
}

test('receipts that come in the wrong order say what holds: what arrived has arrived', async () => {
  const { messageId } = await texting.texted();
  const receipt = (status: string, at: string) =>
    texting.call('receipts', { id: 'p', reference: messageId, status, completed_at: at });
  assert.equal(await receipt('temporary-failure', '2026-03-03T09:30:00.000000Z'), 204);
  assert.equal(await stateOf(messageId), 'failed');
  assert.equal(await receipt('delivered', '2026-03-03T09:20:00.000000Z'), 204);
  assert.equal(await stateOf(messageId), 'delivered');
  assert.equal(await receipt('permanent-failure', '2026-03-03T09:10:00.000000Z'), 204);
  assert.equal(await stateOf(messageId), 'delivered');
});
