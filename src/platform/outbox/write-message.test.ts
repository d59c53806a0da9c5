import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { asAnother, inWork, ownPool } from '#tests/support/database.ts';

import type { Work } from '../work.ts';
import { aMessage, network, otherNetwork, theOutbox } from './outbox.examples.ts';
import { messageOf, messagesAbout, messagesOfPerson } from './read.ts';
import { writeMessage } from './write-message.ts';

const personId = '00000000-0000-4000-8000-00000000dada';

test('a message is kept as it was written, waiting', () =>
  inWork({ networkIds: [network] }, async (work) => {
    const about = { type: 'referral', id: '00000000-0000-4000-8000-00000000abcd' };
    const id = await writeMessage(work, aMessage({ about, personId, body: 'Diolch,\nAsha' }));

    const message = await messageOf(work, id);
    assert.deepEqual(
      { ...message, id: null },
      {
        id: null,
        channel: 'email',
        recipient: 'elm.street@example.org',
        subject: 'About referral NV-7F3K-2Q9',
        body: 'Diolch,\nAsha',
        about,
        personId,
        state: 'waiting',
        problem: null,
        attempts: 0,
        createdBy: work.actor.userId,
        sendAfter: null,
        createdAt: work.now,
        settledBy: null,
        attemptedAt: null,
        deliveredAt: null,
      },
    );
    assert.deepEqual(await messagesAbout(work, 'referral', about.id), [message]);
    assert.deepEqual(await messagesOfPerson(work, personId), [message]);
    assert.deepEqual(await auditOf(work, id), [
      { action: 'outbox.written', personId, details: { channel: 'email' } },
    ]);
  }));

test('the same key is the same message, and is queued once', () =>
  inWork({ networkIds: [network] }, async (work) => {
    const message = aMessage();
    const first = await writeMessage(work, message);
    const again = await writeMessage(work, { ...message, body: 'Written twice by a retry' });

    assert.equal(again, first);
    assert.equal((await messageOf(work, first)).body, message.body);
    assert.equal((await auditOf(work, first)).length, 1);
    assert.equal(await jobsFor(work, first), 1);
  }));

test('one key means different messages in two networks', () =>
  inWork({ networkIds: [network] }, async (work) => {
    const message = aMessage();
    const here = await writeMessage(work, message);

    await asAnother(work, { networkIds: [otherNetwork] }, async (other) => {
      assert.notEqual(await writeMessage(other, message), here);
    });
  }));

test('a record of another network within reach has its messages there, and its job works there', () =>
  inWork({ networkIds: [network, otherNetwork] }, async (work) => {
    const id = await writeMessage(work, aMessage({ networkId: otherNetwork }));

    await asAnother(work, { networkIds: [network] }, (here) =>
      assert.rejects(messageOf(here, id), { kind: 'not-found', code: 'outbox.not-found' }),
    );
    await asAnother(work, { networkIds: [otherNetwork] }, async (there) => {
      assert.equal((await messageOf(there, id)).id, id);
    });
  }));

test('a letter waits for a person, so no job is queued', () =>
  inWork({ networkIds: [network] }, async (work) => {
    const id = await writeMessage(
      work,
      aMessage({ channel: 'letter', recipient: 'Mrs Ada Example\n1 High Street' }),
    );

    assert.equal(await jobsFor(work, id), 0);
  }));

test('another network’s message does not exist', () =>
  inWork({ networkIds: [network] }, async (work) => {
    const about = { type: 'referral', id: '00000000-0000-4000-8000-00000000abce' };
    const id = await writeMessage(work, aMessage({ about, personId }));

    await asAnother(work, { networkIds: [otherNetwork] }, async (other) => {
      await assert.rejects(messageOf(other, id), { code: 'outbox.not-found' });
      assert.deepEqual(await messagesAbout(other, 'referral', about.id), []);
      assert.deepEqual(await messagesOfPerson(other, personId), []);
    });
  }));

test('when the work is undone the message was never written and nothing is queued', async () => {
  const { inOutbox, queuedFor, message } = theOutbox(await ownPool());
  let id: Awaited<ReturnType<typeof writeMessage>> | undefined;

  await assert.rejects(
    inOutbox(async (work) => {
      id = await writeMessage(work, aMessage());
      throw new Error('the rest of the work failed');
    }),
    /the rest of the work failed/,
  );

  assert.ok(id);
  await assert.rejects(message(id), { code: 'outbox.not-found' });
  assert.equal(await queuedFor(id), null);
});

test('sixteen at once with one key write one message', async () => {
  const { inOutbox } = theOutbox(await ownPool(16));
  const message = aMessage();

  const ids = await Promise.all(
    Array.from({ length: 16 }, () => inOutbox((work) => writeMessage(work, message))),
  );

  assert.equal(new Set(ids).size, 1);
});

async function auditOf(work: Work, id: string) {
  const { rows } = await sql<{ action: string; personId: string | null; details: object }>`
    select action, person_id as "personId", details from audit.entry where subject_id = ${id}`.execute(
    work.trx,
  );
  return rows;
}

async function jobsFor(work: Work, id: string): Promise<number> {
  await sql`reset role`.execute(work.trx);
  const { rows } = await sql`select from graphile_worker.jobs where key = ${`outbox.send:${id}`}`.execute(
    work.trx,
  );
  await sql`set local role kith_app`.execute(work.trx);
  return rows.length;
}
