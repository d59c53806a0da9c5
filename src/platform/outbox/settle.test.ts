import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { asAnother, arrange, inWork } from '#tests/support/database.ts';

import { newId } from '../ids.ts';
import type { Work } from '../work.ts';
import type { Channel, MessageId, MessageState } from './message.ts';
import { aMessage, network, otherNetwork, settler, someone } from './outbox.examples.ts';
import { attemptsOf, messageOf } from './read.ts';
import { sayArrived, sayPrinted, sendAgain } from './settle.ts';
import { writeMessage } from './write-message.ts';

const commands = { sendAgain, sayArrived, sayPrinted };

/** A message at some point of its way, tried once. */
async function aMessageIn(work: Work, state: MessageState, channel: Channel = 'email'): Promise<MessageId> {
  const id = await writeMessage(
    work,
    aMessage({ channel, personId: '00000000-0000-4000-8000-00000000dada' }),
  );
  await arrange(work, () =>
    sql`update platform.message set attempts = 1, state = ${state},
          problem = case when ${state} in ('failed', 'unsure') then 'interrupted' end,
          delivered_at = case when ${state} = 'delivered' then ${work.now}::timestamptz end
        where id = ${id}`.execute(work.trx),
  );
  return id;
}

const settling = (messageId: MessageId, seenAttempts: string | null = '1') => ({
  messageId,
  once: newId<string>(),
  seenAttempts,
});

async function actionsOn(work: Work, id: string): Promise<string[]> {
  const { rows } = await sql<{ action: string }>`
    select action from audit.entry where subject_id = ${id} and action <> 'outbox.written'`.execute(work.trx);
  return rows.map(({ action }) => action);
}

async function isQueued(work: Work, id: string): Promise<boolean> {
  return arrange(work, async () => {
    const { rows } = await sql`select from graphile_worker.jobs where key = ${`outbox.send:${id}`}`.execute(
      work.trx,
    );
    return rows.length > 0;
  });
}

for (const from of ['failed', 'unsure'] as const) {
  test(`a message that is ${from} can be sent again: it waits, is queued, and is tried afresh`, () =>
    inWork(settler, async (work) => {
      const id = await aMessageIn(work, from);
      await arrange(work, () => sql`delete from graphile_worker._private_jobs`.execute(work.trx));

      await sendAgain(work, settling(id));

      const { state, problem, attempts } = await messageOf(work, id);
      assert.deepEqual({ state, problem, attempts }, { state: 'waiting', problem: null, attempts: 1 });
      assert.equal(await isQueued(work, id), true);
      assert.deepEqual(await actionsOn(work, id), ['outbox.sent-again']);
    }));
}

test('a message of which nobody knew has arrived when somebody says so, and it is kept who did', () =>
  inWork(settler, async (work) => {
    const id = await aMessageIn(work, 'unsure');

    await sayArrived(work, settling(id));

    const { state, deliveredAt, settledBy } = await messageOf(work, id);
    assert.deepEqual(
      { state, deliveredAt, settledBy },
      { state: 'delivered', deliveredAt: work.now, settledBy: someone },
    );
    assert.deepEqual(await actionsOn(work, id), ['outbox.arrived']);
  }));

test('a letter is delivered when somebody says that it was printed, and that is an attempt of it', () =>
  inWork(settler, async (work) => {
    const id = await writeMessage(
      work,
      aMessage({ channel: 'letter', recipient: 'Ada Example\n1 High Street' }),
    );

    await sayPrinted(work, settling(id, '0'));

    const { state, settledBy, attempts } = await messageOf(work, id);
    assert.deepEqual({ state, settledBy, attempts }, { state: 'delivered', settledBy: someone, attempts: 1 });
    assert.deepEqual(
      (await attemptsOf(work, id)).map(({ outcome }) => outcome),
      ['printed'],
    );
    assert.deepEqual(await actionsOn(work, id), ['outbox.printed']);
  }));

test('an email cannot be printed away', () =>
  inWork(settler, async (work) => {
    const id = await aMessageIn(work, 'waiting');
    await assert.rejects(sayPrinted(work, settling(id)), { kind: 'conflict', code: 'outbox.not-a-letter' });
  }));

const allowed: Readonly<Record<keyof typeof commands, readonly MessageState[]>> = {
  sendAgain: ['failed', 'unsure'],
  sayArrived: ['unsure'],
  sayPrinted: [],
};

for (const [name, command] of Object.entries(commands)) {
  for (const state of ['waiting', 'sending', 'delivered', 'failed', 'unsure'] as const) {
    if (allowed[name as keyof typeof commands].includes(state)) continue;
    test(`${name} is refused for a message that is ${state}`, () =>
      inWork(settler, async (work) => {
        const id = await aMessageIn(work, state);
        await assert.rejects(command(work, settling(id)), { kind: 'conflict' });
        assert.deepEqual(await actionsOn(work, id), []);
      }));
  }

  test(`${name} says nothing about an attempt that came after the page was shown`, () =>
    inWork(settler, async (work) => {
      const id =
        name === 'sayPrinted'
          ? await aMessageIn(work, 'waiting', 'letter')
          : await aMessageIn(work, 'unsure');
      for (const seen of ['0', '2', null]) {
        await assert.rejects(command(work, settling(id, seen)), {
          kind: 'conflict',
          code: 'outbox.changed-since',
        });
      }
    }));

  test(`${name} sent twice is done once`, () =>
    inWork(settler, async (work) => {
      const id =
        name === 'sayPrinted'
          ? await aMessageIn(work, 'waiting', 'letter')
          : await aMessageIn(work, 'unsure');
      const form = settling(id);
      await command(work, form);
      await command(work, form);
      assert.equal((await actionsOn(work, id)).length, 1);
    }));

  test(`${name} of another network’s message: it does not exist`, () =>
    inWork(settler, async (work) => {
      const id = await aMessageIn(work, 'unsure');
      await asAnother(work, { ...settler, networkIds: [otherNetwork] }, (other) =>
        assert.rejects(command(other, settling(id)), { kind: 'not-found', code: 'outbox.not-found' }),
      );
    }));

  test(`${name} by somebody who may not is refused before the message is looked for`, () =>
    inWork({ networkIds: [network], permissions: ['outbox.read'] }, async (work) => {
      await assert.rejects(command(work, settling(newId())), { kind: 'not-allowed', code: 'outbox.settle' });
    }));
}
