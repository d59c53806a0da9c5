import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import { SMTPServer } from 'smtp-server';

import { newId } from '../ids.ts';
import type { MessageId } from './message.ts';
import { written } from './send-message.examples.ts';
import { smtpCourier } from './smtp.ts';

/** What a mail server that answers every recipient so is handed. */
async function courierRefusedWith(t: TestContext, responseCode: number, words: string) {
  let asked = 0;
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onRcptTo: (_, __, done) => {
      asked += 1;
      done(Object.assign(new Error(words), { responseCode }));
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  t.after(() => new Promise<void>((resolve) => server.close(resolve)));
  const url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  const courier = smtpCourier({ url, from: 'kith@kith.example.org', encrypted: false });
  return { courier, asked: () => asked };
}

for (const [code, words, problem] of [
  [550, '5.1.1 No such user here', 'number-refused'],
  [550, '5.1.10 Recipient not found', 'number-refused'],
  [550, '5.2.1 This mailbox is disabled', 'number-refused'],
  [550, '5.7.1 Your server is on a list of ours', 'refused'],
  [552, '5.2.2 The mailbox is full', 'refused'],
  [550, 'No', 'refused'],
] as const)
  test(`a server that refuses a recipient for good with “${words}” says: ${problem}`, async (t) => {
    const { courier } = await courierRefusedWith(t, code, words);
    const parcel = {
      reference: newId<MessageId>(),
      channel: 'email',
      recipient: 'elm.street@example.org',
      subject: 'About a referral',
      body: 'Dear colleague',
    } as const;

    assert.deepEqual(await courier.send(parcel, new AbortController().signal), {
      result: 'refused',
      problem,
    });
  });

test('what a mail server refuses for good is not delivered, is not tried again, and says why', async (t) => {
  const { courier, asked } = await courierRefusedWith(t, 550, '5.1.1 No such user here');
  const { id, send, forgetJob, message, attempts, queuedFor } = await written();
  await forgetJob(id);

  await send(id, courier);
  await send(id, courier);

  const { state, problem } = await message(id);
  assert.deepEqual({ state, problem }, { state: 'failed', problem: 'number-refused' });
  assert.deepEqual(
    (await attempts()).map(({ outcome }) => outcome),
    ['number-refused'],
  );
  assert.equal(await queuedFor(id), null);
  assert.equal(asked(), 1);
});
