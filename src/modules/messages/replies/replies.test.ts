import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { testApp } from '#tests/support/app.ts';
import { gpNia, leadDilys, south, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aNumber, textFrom, textingWith } from '../messages.examples.ts';

const app = testApp();
const { texted, call, look, repliesFrom } = textingWith(app);

const textIn = (phone: string, words: string) => call('texts', textFrom(phone, words));

test('anything else waits for somebody: shown with the person, answered, and then it is gone from the list', async () => {
  const { phone } = await texted();
  await textIn(phone, 'The bus is not running, can we do it by phone instead <b>?');
  const [reply] = await repliesFrom(phone);
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
  const person = (await repliesFrom(phone))[0]?.person ?? '';
  assert.match((await look(`/messages/people/${person}`, workerAsha)).text, /They asked us to stop/);
  await textIn(phone, 'Start');
  assert.equal(await blocked(), 0);
  assert.deepEqual(
    (await repliesFrom(phone)).map(({ settled }) => settled),
    ['understood', 'understood'],
  );
});

test('a text from a number that two people have is nobody’s: kept apart for a lead', async () => {
  const shared = aNumber();
  await texted({ phone: shared });
  await texted({ phone: shared });
  await textIn(shared, '1');
  const [reply] = await repliesFrom(shared);
  assert.deepEqual([reply?.person, reply?.settled], [null, null]);
  const path = `/messages/replies/${reply?.id ?? ''}`;
  assert.doesNotMatch((await look('/messages/replies', workerAsha)).text, new RegExp(path));
  assert.equal((await look(path, workerAsha)).status, 403);
  assert.match((await look('/messages/replies', leadDilys)).text, new RegExp(path));
  assert.match((await look(path, leadDilys)).text, /More than one person has this number/);
});

test('a number that turns out to be somebody else’s is used no more until it is confirmed', async () => {
  const { phone } = await texted();
  await textIn(phone, 'Wrong number love');
  const [reply] = await repliesFrom(phone);
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

test('replies of other networks do not exist, and who answers nobody sees none', async () => {
  const { phone } = await texted();
  await textIn(phone, 'Can you ring me');
  const [reply] = await repliesFrom(phone);
  const path = `/messages/replies/${reply?.id ?? ''}`;
  assert.equal((await look(path, workerSouth)).status, 404);
  assert.equal((await look(path, gpNia)).status, 403);
  assert.equal((await look('/messages/replies', gpNia)).status, 403);
  const settling = { as: gpNia, post: { once: newId<string>() } };
  assert.equal((await (await app).ask(`${path}/settled`, settling)).status, 403);
});
