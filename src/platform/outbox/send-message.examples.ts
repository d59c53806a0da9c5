import assert from 'node:assert/strict';

import { ownPool } from '#tests/support/database.ts';

import type { OpenWork } from '../work.ts';
import type { Outcome } from './courier.ts';
import { aCourier, aMessage, theOutbox } from './outbox.examples.ts';
import { attemptsOf } from './read.ts';
import { writeMessage } from './write-message.ts';

/** What a courier answers when the other side cannot be reached for now. */
export const delayed: Outcome = { result: 'delayed', problem: 'unreachable' };

/** What is sent is committed, so these tests have a database of their own. */
export const pool = ownPool();

/** A message that is written down and waits, and its outbox. */
export async function written(changes: Parameters<typeof aMessage>[0] = {}) {
  const outbox = theOutbox(await pool);
  const id = await outbox.inOutbox((work) => writeMessage(work, aMessage(changes)));
  const attempts = () => outbox.inOutbox((work) => attemptsOf(work, id));
  return { ...outbox, id, attempts };
}

/** A process that dies once the courier has answered: what came of it is never written down. */
export async function sendAndDie(
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
