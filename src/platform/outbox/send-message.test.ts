import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Outcome } from './courier.ts';
import { aCourier } from './outbox.examples.ts';
import { sayArrived, sendAgain } from './settle.ts';
import { newId } from '../ids.ts';
import { pool, sendAndDie, written } from './send-message.examples.ts';

test('a message is handed to the courier once, under its own id, and is delivered', async () => {
  const { id, send, message, attempts } = await written();
  const { courier, given } = aCourier();

  await send(id, courier);
  await send(id, courier);

  assert.equal(given.length, 1);
  assert.equal(given[0]?.reference, id);
  assert.equal(given[0]?.recipient, 'elm.street@example.org');
  const { state, deliveredAt, problem } = await message(id);
  assert.deepEqual(
    { state, deliveredAt, problem },
    { state: 'delivered', deliveredAt: new Date('2026-03-02T09:00:00Z'), problem: null },
  );
  assert.deepEqual(
    (await attempts()).map(({ number, outcome }) => ({ number, outcome })),
    [{ number: 1, outcome: 'delivered' }],
  );
});

test('no transaction is open while the courier is called', async () => {
  const { id, send } = await written();
  let openThen: number | undefined;
  await send(id, {
    send: async () => {
      const { rows } = await (
        await pool
      ).query(
        "select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
      );
      openThen = rows.length;
      return { result: 'delivered' };
    },
  });

  assert.equal(openThen, 0);
});

test('where nothing leaves the machine, to write a message down is to deliver it', async () => {
  const { id, send, message, attempts } = await written();

  await send(id, 'here');

  assert.equal((await message(id)).state, 'delivered');
  assert.equal((await attempts()).length, 1);
});

test('without anyone to deliver it a message fails, and says so', async () => {
  const { id, send, message } = await written({ channel: 'text', recipient: '07700 900123' });

  await send(id, 'none');

  const { state, problem } = await message(id);
  assert.deepEqual({ state, problem }, { state: 'failed', problem: 'no-courier' });
});

test('when the courier itself breaks nobody knows whether it left, so it is not sent again', async () => {
  const { id, send, message } = await written();
  const { courier, given } = aCourier(new Error('a bug'));

  await send(id, courier);
  await send(id, courier);

  assert.equal(given.length, 1);
  const { state, problem } = await message(id);
  assert.deepEqual({ state, problem }, { state: 'unsure', problem: 'fault' });
});

test('a message that was being sent when the process died is unsure, and never sent again by itself', async () => {
  const sent = await written();
  await sendAndDie(sent);
  assert.equal((await sent.message(sent.id)).state, 'sending');

  const { courier, given } = aCourier();
  await sent.send(sent.id, courier);
  await sent.send(sent.id, courier);

  assert.equal(given.length, 0);
  const { state, problem } = await sent.message(sent.id);
  assert.deepEqual({ state, problem }, { state: 'unsure', problem: 'interrupted' });
  assert.deepEqual(
    (await sent.attempts()).map(({ endedAt }) => endedAt),
    [null],
  );
});

for (const [found, state] of [
  ['arrived', 'delivered'],
  ['never-came', 'waiting'],
  ['cannot-tell', 'unsure'],
] as const) {
  test(`a courier that can be asked says ${found} of an interrupted attempt: the message is ${state}`, async () => {
    const sent = await written();
    await sendAndDie(sent);

    const { courier, given } = aCourier();
    const asked: string[] = [];
    await sent.send(sent.id, {
      ...courier,
      find: (reference) => {
        asked.push(reference);
        return Promise.resolve(found);
      },
    });

    assert.deepEqual(asked, [sent.id]);
    assert.equal(given.length, 0);
    assert.equal((await sent.message(sent.id)).state, state);
  });
}

test('what a slow process knows of its attempt still counts when it comes back', async () => {
  const sent = await written();
  const slow = Promise.withResolvers<Outcome>();
  const handed = Promise.withResolvers<void>();
  const first = sent.send(sent.id, {
    send: () => {
      handed.resolve();
      return slow.promise;
    },
  });
  await handed.promise;
  await sent.send(sent.id, aCourier().courier);
  assert.equal((await sent.message(sent.id)).state, 'unsure');

  slow.resolve({ result: 'delivered' });
  await first;

  assert.equal((await sent.message(sent.id)).state, 'delivered');
});

test('a person who asked to send it again is spared the copy when the first turns out to have arrived', async () => {
  const sent = await written();
  const slow = Promise.withResolvers<Outcome>();
  const handed = Promise.withResolvers<void>();
  const first = sent.send(sent.id, {
    send: () => {
      handed.resolve();
      return slow.promise;
    },
  });
  await handed.promise;
  await sent.send(sent.id, aCourier().courier);
  await sent.inOutbox((work) => sendAgain(work, { messageId: sent.id, once: newId(), seenAttempts: '1' }));
  slow.resolve({ result: 'delivered' });
  await first;

  const { courier, given } = aCourier();
  await sent.send(sent.id, courier);

  assert.equal(given.length, 0);
  assert.equal((await sent.message(sent.id)).state, 'delivered');
});

test('what a person said about an attempt stands, whatever is learnt later', async () => {
  const sent = await written();
  await sendAndDie(sent);
  await sent.send(sent.id, aCourier().courier);
  await sent.inOutbox((work) => sayArrived(work, { messageId: sent.id, once: newId(), seenAttempts: '1' }));

  await sent.send(sent.id, { ...aCourier().courier, find: () => Promise.resolve('never-came') });

  assert.equal((await sent.message(sent.id)).state, 'delivered');
});

test('a message that was removed is nothing to send', async () => {
  const { send } = await written();
  const { courier, given } = aCourier();

  await send(newId(), courier);

  assert.equal(given.length, 0);
});
