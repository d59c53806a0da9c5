import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { PersonId } from '#modules/people';
import { arrangeCommitted, testApp } from '#tests/support/app.ts';
import { leadDilys, north, south, workerAsha } from '#tests/support/network.ts';

import { aPerson } from '../../people/people.examples.ts';
import { aNumber, textFrom, textingWith } from '../messages.examples.ts';

const app = testApp();
const { call, look, repliesFrom } = textingWith(app);

const post = async (path: string, fields: Readonly<Record<string, string>>) => {
  const { ask } = await app;
  const answer = await ask(path, { as: leadDilys, post: { once: newId<string>(), ...fields } });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};

async function somebody(given: Parameters<typeof aPerson>[1]): Promise<PersonId> {
  return arrangeCommitted((await app).pool, (owner) => aPerson(owner, given));
}

test('from the callback to the one who supports the writer: listed, opened, sought, put with them', async () => {
  const phone = aNumber();
  const personId = await somebody({ givenName: 'Perpetua', familyName: 'Quill' });
  await call('texts', textFrom(phone, 'New phone! It is Perpetua, see you at ten'));
  const replies = await look('/messages/replies', leadDilys);
  assert.match(replies.text, /href="\/messages\/strays"/);
  const list = await look('/messages/strays', leadDilys);
  assert.doesNotMatch(list.text, /Perpetua/);
  const [path = ''] = /\/messages\/strays\/[0-9a-f-]{36}/.exec(list.text) ?? [];
  assert.match((await look(path, leadDilys)).text, /New phone! It is Perpetua/);

  const found = await post(`${path}/from`, { q: 'perpetua quill' });
  assert.equal(found.status, 200);
  assert.match(found.text, new RegExp(`name="personId" value="${personId}"`));
  assert.match((await post(`${path}/from`, { q: 'nobody at all' })).text, /Nobody within your reach/);

  const handed = await post(`${path}/from`, { personId });
  assert.equal(handed.status, 303);
  assert.equal(handed.to, `/messages/replies/${(await repliesFrom(phone))[0]?.id ?? ''}`);
  assert.match((await look('/messages/replies', workerAsha)).text, /Perpetua Quill/);
  const reply = await look(handed.to ?? '', workerAsha);
  assert.match(reply.text, /It came from 07700 900\d{3}, which is not the number in their details/);
  assert.equal((await look(path, leadDilys)).status, 404);
  assert.equal((await look(`${path}/from`, leadDilys)).status, 303);
});

test('a text that waits apart in one network is put with who wrote it in the same way, once', async () => {
  const phone = aNumber();
  const personId = await somebody({ phone, givenName: 'Basil', familyName: 'Quince' });
  await somebody({ phone, givenName: 'Petra', familyName: 'Quince' });
  await call('texts', textFrom(phone, 'Which of us is it?'));
  const [reply] = await repliesFrom(phone);
  assert.deepEqual([reply?.network, reply?.person], [north, null]);
  const path = `/messages/replies/${reply?.id ?? ''}`;
  const found = await post(`${path}/from`, { q: 'Quince' });
  assert.match(found.text, /Basil Quince/);
  assert.match(found.text, /Petra Quince/);

  assert.equal((await post(`${path}/from`, { personId })).to, path);
  assert.equal((await post(`${path}/from`, { personId })).status, 409);
  assert.match((await look(path, workerAsha)).text, /A reply from.*Basil Quince/s);
});

test('who is no lead is refused, and a person of another network is nobody', async () => {
  const phone = aNumber();
  await call('texts', textFrom(phone, 'Hello?'));
  const list = await look('/messages/strays', leadDilys);
  const [path = ''] = /\/messages\/strays\/[0-9a-f-]{36}/.exec(list.text) ?? [];
  assert.equal((await look('/messages/strays', workerAsha)).status, 403);
  assert.equal((await look(path, workerAsha)).status, 403);
  const theirs = await somebody({ networkId: south });
  assert.equal((await post(`${path}/from`, { personId: theirs })).status, 404);
  assert.equal((await post(`${path}/elsewhere`, {})).to, '/messages/strays');
  assert.doesNotMatch((await look('/messages/strays', leadDilys)).text, new RegExp(path));
});
