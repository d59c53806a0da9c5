import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ownPool } from '#tests/support/database.ts';

import type { OpenWork } from '../work.ts';
import type { Outcome } from './courier.ts';
import { aCourier, aMessage, theOutbox } from './outbox.examples.ts';
import { attemptsOf } from './read.ts';
import { mostTries } from './retries.ts';
import { sayArrived, sendAgain } from './settle.ts';
import { writeMessage } from './write-message.ts';
import { newId } from '../ids.ts';

const delayed: Outcome = { result: 'delayed', problem: 'unreachable' };
const pool = ownPool();

async function written(changes: Parameters<typeof aMessage>[0] = {}) {
  const outbox = theOutbox(await pool);
  const id = await outbox.inOutbox((work) => writeMessage(work, aMessage(changes)));
  const attempts = () => outbox.inOutbox((work) => attemptsOf(work, id));
  return { ...outbox, id, attempts };
}

/** A process that dies once the courier has answered: what came of it is never written down. */
async function sendAndDie(
  { id, send, inOutbox }: Awaited<ReturnType<typeof written>>,
  courier = aCourier().courier,
) {
  let works = 0;
  const dying: OpenWork = (_, body) => {
    works += 1;
    if (works > 1) throw new Error('killed');
    return inOutbox(body);
  };
  await assert.rejects(send(id, courier, dying), /killed/);
}

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

test('a commit of the claim that got no answer is tried again, and the message is sent once', async () => {
  const sent = await written();
  const { courier, given } = aCourier();
  let works = 0;
  // The first work is committed, and then run again: what happens when the answer to the commit is lost.
  const twice: OpenWork = async (_, body) => {
    works += 1;
    const answer = await sent.inOutbox(body);
    return works === 1 ? sent.inOutbox(body) : answer;
  };

  await sent.send(sent.id, courier, twice);

  assert.equal(given.length, 1);
  assert.equal((await sent.message(sent.id)).state, 'delivered');
});

test('the outcome is written down once, also when the answer to that commit is lost', async () => {
  const sent = await written();
  const twice: OpenWork = async (_, body) => {
    const answer = await sent.inOutbox(body);
    await sent.inOutbox(body);
    return answer;
  };

  await sent.send(sent.id, aCourier(delayed).courier, twice);

  assert.equal((await sent.message(sent.id)).attempts, 1);
  assert.deepEqual(
    (await sent.attempts()).map(({ outcome }) => outcome),
    ['unreachable'],
  );
});

test('both works of the job may be tried again when the answer to their commit is lost', async () => {
  const sent = await written();
  const keys: (string | null)[] = [];
  const noting: OpenWork = (_, body) =>
    sent.inOutbox(async (work) => {
      const answer = await body(work);
      keys.push(work.claim.key);
      return answer;
    });

  await sent.send(sent.id, aCourier().courier, noting);

  assert.equal(keys.length, 2);
  assert.ok(keys.every((key) => key !== null));
});

test('a message that was removed is nothing to send', async () => {
  const { send } = await written();
  const { courier, given } = aCourier();

  await send(newId(), courier);

  assert.equal(given.length, 0);
});
