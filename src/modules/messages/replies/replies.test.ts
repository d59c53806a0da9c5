import assert from 'node:assert/strict';
import { test } from 'node:test';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { anAppointment } from '../../appointments/appointments.examples.ts';
import { doHeedReply } from '../../appointments/reminders/heed-reply.ts';
import { newId } from '#platform/ids.ts';
import { messageOf, writeMessage } from '#platform/outbox.ts';
import type { MessageId } from '#platform/outbox.ts';
import { actorAs } from '#tests/support/database.ts';
import { arrangeCommitted, callbackToken, origin, testApp } from '#tests/support/app.ts';
import {
  as,
  gpNia,
  leadDilys,
  north,
  south,
  volunteerCai,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

const app = testApp();
let last = 0;

/** A number of the range that is nobody's. */
function aNumber(): string {
  last += 1;
  return `07700 900${String(100 + last)}`;
}

type Given = { readonly phone?: string; readonly sent?: boolean };

/** Somebody with an appointment who was texted about it. */
async function texted({ phone = aNumber(), sent = true }: Given = {}) {
  const { pool, openWork } = await app;
  last += 1;
  const from = new Date(Date.UTC(2026, 3, 1 + last, 10));
  const appointment = await arrangeCommitted(pool, async (owner) => {
    const work = { ...owner, actor: { ...owner.actor, networkIds: [north] } };
    const person = await aSupportedPerson(work);
    return anAppointment(work, { ...person, from });
  });
  await pool.query('update people.person set phone = $2 where id = $1', [appointment.personId, phone]);
  const id = await openWork(actorAs(as(workerAsha)), (work) =>
    writeMessage(work, {
      key: newId<string>(),
      channel: 'text',
      recipient: phone,
      subject: 'Your appointment',
      body: 'Reply 1 if you are coming',
      about: { type: 'appointment', id: appointment.id },
      personId: appointment.personId,
    }),
  );
  if (sent) await pool.query("update platform.message set state = 'sent' where id = $1", [id]);
  return { phone, appointment, messageId: id };
}

async function call(path: string, body: unknown, token: string | null = callbackToken): Promise<number> {
  const { fetch } = await app;
  const response = await fetch(
    new Request(`${origin}/callbacks/notify/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    }),
  );
  return response.status;
}

const textIn = (from: string, message: string, id = newId<string>()) =>
  call('texts', {
    id,
    source_number: from.replace(' ', '').replace(/^0/, '44'),
    message,
    destination_number: '07700900999',
    date_received: '2026-03-03T09:00:00Z',
  });

async function replyFrom(phone: string) {
  const { rows } = await (
    await app
  ).pool.query<{ id: string; person: string | null; understood: string; settled: string | null }>(
    'select id, person_id as person, understood, settled from messages.reply where number = $1 order by received_at, id',
    [phone.replace(' ', '')],
  );
  return rows;
}

const look = async (path: string, who: Member) => {
  const response = await (await app).ask(path, { as: who });
  return { status: response.status, text: await response.text() };
};

test('callbacks without our token, or with another one, are refused and change nothing', async () => {
  const { messageId, phone } = await texted();
  for (const token of [null, '', 'wrong', `${callbackToken}x`]) {
    assert.equal(await call('receipts', { id: 'p', reference: messageId, status: 'delivered' }, token), 401);
    assert.equal(await call('texts', { id: 'p', source_number: phone, message: 'STOP' }, token), 401);
  }
  assert.deepEqual(await replyFrom(phone), []);
  assert.equal(await stateOf(messageId), 'sent');
});

test('a receipt settles its message; one of nothing we sent, or of a state we do not know, is taken and left', async () => {
  const { messageId } = await texted();
  assert.equal(await call('receipts', { id: 'p', reference: newId(), status: 'delivered' }), 204);
  assert.equal(await call('receipts', { id: 'p', reference: null, status: 'delivered' }), 204);
  assert.equal(await call('receipts', { id: 'p', reference: messageId, status: 'sending' }), 204);
  assert.equal(await stateOf(messageId), 'sent');
  assert.equal(
    await call('receipts', {
      id: 'p',
      reference: messageId,
      status: 'delivered',
      completed_at: '2026-03-03T09:20:00.000000Z',
    }),
    204,
  );
  assert.equal(await stateOf(messageId), 'delivered');
  for (const nonsense of [null, [], 'x', { id: 3 }]) assert.equal(await call('receipts', nonsense), 400);
});

async function stateOf(id: MessageId): Promise<string> {
  const { openWork } = await app;
  return (await openWork(actorAs(as(leadDilys)), (work) => messageOf(work, id))).state;
}

test('a plain yes is noted with the appointment, once, and nobody has to read it', async () => {
  const { phone, appointment } = await texted();
  const told = newId<string>();
  assert.equal(await textIn(phone, '1', told), 204);
  assert.equal(await textIn(phone, '1', told), 204);
  const [reply, ...more] = await replyFrom(phone);
  assert.equal(more.length, 0);
  assert.deepEqual(
    [reply?.person, reply?.understood, reply?.settled],
    [appointment.personId, 'coming', null],
  );

  const { openWork, pool } = await app;
  await doHeedReply.run(openWork, {
    onBehalfOf: workerAsha.id,
    networkId: north,
    payload: { replyId: reply?.id },
  });
  const { rows } = await pool.query('select how from appointments.confirmation where appointment_id = $1', [
    appointment.id,
  ]);
  assert.deepEqual(rows, [{ how: 'text' }]);
  assert.equal((await replyFrom(phone))[0]?.settled, 'understood');
});

test('anything else waits for somebody: shown with the person, answered, and then it is gone from the list', async () => {
  const { phone } = await texted();
  await textIn(phone, 'The bus is not running, can we do it by phone instead <b>?');
  const [reply] = await replyFrom(phone);
  const path = `/messages/replies/${reply?.id ?? ''}`;
  assert.match((await look('/messages/replies', workerAsha)).text, new RegExp(path));
  const { text } = await look(path, workerAsha);
  assert.match(text, /can we do it by phone instead &lt;b&gt;/);
  assert.match(text, /Reply 1 if you are coming/);

  const { ask, pool } = await app;
  const post = { once: newId<string>(), words: 'Of course, I will ring you at ten.' };
  assert.equal(
    (await ask(path, { as: workerAsha, post: { once: newId<string>(), words: ' ' } })).status,
    422,
  );
  assert.equal((await ask(path, { as: workerAsha, post })).status, 303);
  assert.equal((await ask(path, { as: workerAsha, post })).status, 303);
  const { rows } = await pool.query<{ body: string }>(
    "select body from platform.message where about_type = 'reply' and about_id = $1",
    [reply?.id],
  );
  assert.deepEqual(
    rows,
    [{ body: 'Of course, I will ring you at ten.' }],
    'once, and discreet: they did not say it may name anybody',
  );
  assert.doesNotMatch((await look('/messages/replies', workerAsha)).text, new RegExp(path));
});

test('STOP is heeded at once in every network that texted the number, and START undoes it', async () => {
  const { phone } = await texted();
  const { pool } = await app;
  await pool.query(
    `insert into platform.message (network_id, id, key, about_type, about_id, channel, recipient, subject, body, state, created_by, created_at)
     values ($1, gen_random_uuid(), gen_random_uuid()::text, 'referral', gen_random_uuid(), 'text', $2, '', '', 'sent', gen_random_uuid(), '2026-01-01')`,
    [south, phone],
  );
  const blocked = async () =>
    (
      await pool.query(
        "select network_id from platform.blocked_address where address = $1 and why = 'asked-to-stop' and lifted_at is null order by 1",
        [phone.replace(' ', '')],
      )
    ).rows.length;
  await textIn(phone, 'STOP');
  assert.equal(await blocked(), 2);
  const person = (await replyFrom(phone))[0]?.person ?? '';
  assert.match((await look(`/messages/people/${person}`, workerAsha)).text, /They asked us to stop/);
  await textIn(phone, 'Start');
  assert.equal(await blocked(), 0);
  assert.deepEqual(
    (await replyFrom(phone)).map(({ settled }) => settled),
    ['understood', 'understood'],
  );
});

test('a text from a number that nobody has, or that two people have, is nobody’s: kept apart for a lead', async () => {
  const strangers = aNumber();
  await textIn(strangers, 'Who are you?');
  const shared = aNumber();
  await texted({ phone: shared });
  await texted({ phone: shared });
  await textIn(shared, '1');
  for (const phone of [strangers, shared]) {
    const [reply] = await replyFrom(phone);
    assert.deepEqual([reply?.person, reply?.settled], [null, null]);
    const path = `/messages/replies/${reply?.id ?? ''}`;
    assert.doesNotMatch((await look('/messages/replies', workerAsha)).text, new RegExp(path));
    assert.equal((await look(path, workerAsha)).status, 403);
    assert.match((await look('/messages/replies', leadDilys)).text, new RegExp(path));
    assert.equal((await look(path, leadDilys)).status, 200);
  }
  const [reply] = await replyFrom(shared);
  assert.match(
    (await look(`/messages/replies/${reply?.id ?? ''}`, leadDilys)).text,
    /More than one person has this number/,
  );
});

test('a number that turns out to be somebody else’s is used no more until it is confirmed', async () => {
  const { phone } = await texted();
  await textIn(phone, 'Wrong number love');
  const [reply] = await replyFrom(phone);
  const { ask } = await app;
  const step = `/messages/replies/${reply?.id ?? ''}/wrong`;
  assert.equal((await ask(step, { as: workerAsha, post: { once: newId<string>() } })).status, 303);
  const page = `/messages/people/${reply?.person ?? ''}`;
  assert.match((await look(page, workerAsha)).text, /it turned out to be somebody else’s/);
  assert.match((await look(page, workerAsha)).text, /somebody else’s\. Ask them for theirs/);
  assert.equal(
    (await ask(`${page}/again`, { as: workerAsha, post: { once: newId<string>(), channel: 'text' } })).status,
    303,
  );
  assert.match((await look(page, workerAsha)).text, /by text to/);
});

test('replies of other networks do not exist, and those who support nobody see none', async () => {
  const { phone } = await texted();
  await textIn(phone, 'Can you ring me');
  const [reply] = await replyFrom(phone);
  const path = `/messages/replies/${reply?.id ?? ''}`;
  assert.equal((await look(path, workerSouth)).status, 404);
  for (const who of [gpNia, volunteerCai]) {
    assert.equal((await look(path, who)).status, 403);
    assert.equal((await look('/messages/replies', who)).status, 403);
    assert.equal(
      (await (await app).ask(`${path}/settled`, { as: who, post: { once: newId<string>() } })).status,
      403,
    );
  }
});
