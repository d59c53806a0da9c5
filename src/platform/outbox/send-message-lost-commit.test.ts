import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { OpenWork } from '../work.ts';
import { aCourier } from './outbox.examples.ts';
import { delayed, written } from './send-message.examples.ts';

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
