import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { personOf } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { blocksOf } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';
import type { WorkAs } from '#tests/support/database.ts';

import { aPerson } from '../../people/people.examples.ts';
import type { StrayId } from '../domain/stray.ts';
import type { Gate } from '../gate.ts';
import { repliesWaiting } from '../replies/reply-read.ts';
import { keptReply } from '../store/reply-store.ts';
import { handStray } from './commands/hand-stray.ts';
import { sayNotOurs } from './commands/say-not-ours.ts';
import { aStray } from './strays.examples.ts';
import { strayView, straysView } from './strays.view.ts';

const lead = as(leadDilys);
const leadSouth: WorkAs = { ...as(workerSouth), permissions: lead.permissions ?? [] };
const gate: Gate = async (work, id) => ({ person: await personOf(work, id) });

const listed = async (work: Work) => (await straysView(work, null)).rows;

async function audited(work: Work): Promise<readonly string[]> {
  const { rows } = await sql<{ action: string }>`
    select action from audit.entry where request_id = ${work.requestId} order by at, id`.execute(work.trx);
  return rows.map(({ action }) => action);
}

test('the list says neither what a text says nor its whole number; opening one does, and is logged', () =>
  inWork(lead, async (work) => {
    await networksExist(work);
    await aPerson(work, { phone: '07700 900777' });
    const id = await aStray(work);
    const [row] = await listed(work);
    assert.deepEqual(
      { ending: row?.ending, read: row?.readAt, known: row?.known },
      { ending: '777', read: null, known: true },
    );
    assert.doesNotMatch(JSON.stringify(row), /Olive|bus|07700/);

    const { words, number, hint } = await strayView(work, { id, sought: '' });

    assert.deepEqual([words, number], ['It is Olive, the bus is late', '07700 900777']);
    assert.equal(hint, 'One person here has this number');
    assert.ok((await listed(work))[0]?.readAt, 'the others see that somebody has read it');
    assert.deepEqual(await audited(work), [
      'messages.listed-strays',
      'messages.looked-at-stray',
      'messages.listed-strays',
    ]);
  }));

test('handed to a person it is a reply for whoever supports them, and waits in no network any more', () =>
  inWork(lead, async (work) => {
    await networksExist(work);
    const [personId, id] = [await aPerson(work), await aStray(work)];
    const input = { once: newId<string>(), id, personId, gate };

    const { id: replyId } = await handStray(work, input);
    assert.deepEqual(await handStray(work, input), { id: replyId }, 'sent twice, it is one');

    const reply = await keptReply(work, replyId);
    assert.deepEqual(
      [reply.personId, reply.words, reply.settled],
      [personId, 'It is Olive, the bus is late', null],
    );
    assert.deepEqual(await listed(work), []);
    await asAnother(work, leadSouth, async (south) => assert.deepEqual(await listed(south), []));
    const again = handStray(work, { ...input, once: newId() });
    await assert.rejects(again, { kind: 'not-found', code: 'messages.no-such-stray' });
    assert.deepEqual(
      (await audited(work)).filter((action) => action.includes('handed')),
      ['messages.stray-handed'],
    );
  }));

test('what waits from nobody that is known is counted on the Today of leads, and on nobody else’s', () =>
  inWork(lead, async (work) => {
    await networksExist(work);
    const before = await repliesWaiting(work, null);
    const id = await aStray(work);
    assert.equal(await repliesWaiting(work, null), before + 1);
    await asAnother(work, as(workerAsha), async (worker) =>
      assert.equal(await repliesWaiting(worker, null), 0),
    );
    await sayNotOurs(work, { once: newId(), id });
    assert.equal(await repliesWaiting(work, null), before);
  }));

test('STOP is heeded once it is known whose it is, and nobody has to read it', () =>
  inWork(lead, async (work) => {
    await networksExist(work);
    const [personId, id] = [await aPerson(work), await aStray(work, { words: 'STOP' })];

    const { id: replyId } = await handStray(work, { once: newId(), id, personId, gate });

    assert.equal((await keptReply(work, replyId)).settled, 'understood');
    const blocks = await blocksOf(work, [{ channel: 'text', address: '07700900777' }]);
    assert.deepEqual(
      blocks.map(({ why }) => why),
      ['asked-to-stop'],
    );
  }));

test('what is from nobody here leaves this list only: another network may know who it is from', () =>
  inWork(lead, async (work) => {
    await networksExist(work);
    const id = await aStray(work);

    await sayNotOurs(work, { once: newId(), id });

    assert.deepEqual(await listed(work), []);
    await assert.rejects(strayView(work, { id, sought: '' }), { code: 'messages.no-such-stray' });
    await asAnother(work, leadSouth, async (south) => {
      assert.equal((await listed(south)).length, 1);
      assert.equal((await strayView(south, { id, sought: '' })).words, 'It is Olive, the bus is late');
    });
  }));

test('it goes to nobody out of reach, and stays where it is', () =>
  inWork(lead, async (work) => {
    await networksExist(work);
    const [personId, id] = [await aPerson(work), await aStray(work)];
    await asAnother(work, leadSouth, async (south) => {
      const handed = handStray(south, { once: newId(), id, personId, gate });
      await assert.rejects(handed, { code: 'people.not-found' });
    });
    assert.equal((await listed(work)).length, 1);
  }));

test('who is not a lead sees none, opens none and hands none over; who is of no network reaches none in the database', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const [personId, id] = [await aPerson(work), await aStray(work)];
    const refused = { code: 'messages.see-unknown' };
    await assert.rejects(straysView(work, null), refused);
    await assert.rejects(strayView(work, { id, sought: '' }), refused);
    await assert.rejects(handStray(work, { once: newId(), id, personId, gate }), refused);
    await assert.rejects(sayNotOurs(work, { once: newId(), id }), refused);
    await asAnother(work, { ...lead, networkIds: [] }, async (nobody) => {
      assert.deepEqual(await listed(nobody), []);
      await assert.rejects(strayView(nobody, { id, sought: '' }), { code: 'messages.no-such-stray' });
    });
    await sql`savepoint reading`.execute(work.trx);
    await assert.rejects(sql`select words from messages.stray_text`.execute(work.trx), /permission denied/);
    await sql`rollback to savepoint reading`.execute(work.trx);
  }));

test('the list is bounded: the next page begins after the last one shown', () =>
  inWork(lead, async (work) => {
    await networksExist(work);
    const ids: StrayId[] = [];
    for (let second = 0; second < 13; second += 1) {
      const at = new Date(work.now.getTime() + second * 1000);
      const four = await Promise.all([1, 2, 3, 4].map(() => aStray(work, { at })));
      ids.push(...four.toSorted((one, other) => (one < other ? -1 : 1)));
    }
    const { rows, next } = await straysView(work, null);
    assert.equal(rows.length, 50);
    const [at = '', id = ''] = new URL(next ?? '', 'http://kith').searchParams.get('after')?.split('~') ?? [];
    const rest = await straysView(work, { at: new Date(at), id: id as StrayId });
    assert.deepEqual(
      [...rows, ...rest.rows].map(({ href }) => href.slice(-36)),
      ids,
    );
    assert.equal(rest.next, null);
  }));
