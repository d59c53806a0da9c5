import assert from 'node:assert/strict';
import { test } from 'node:test';

import { arrangeCommitted, testApp } from '#tests/support/app.ts';
import { leadDilys, north, south } from '#tests/support/network.ts';

import { aPerson } from '../../people/people.examples.ts';
import { aNumber, textFrom, textingWith } from '../messages.examples.ts';
import { strayTexts } from '../store/stray-store.ts';

const app = testApp();
const { call, look, repliesFrom } = textingWith(app);

const numbersOfStrays = async () => (await strayTexts((await app).pool)).map(({ number }) => number);

async function personWith(phone: string, networkId: typeof north): Promise<void> {
  await arrangeCommitted((await app).pool, (owner) => aPerson(owner, { phone, networkId }));
}

test('of several networks, none is shown the text of a stranger', async () => {
  const phone = aNumber();
  const text = textFrom(phone, 'Who are you?');
  assert.equal(await call('texts', text), 204);
  assert.equal(await call('texts', text), 204);
  assert.deepEqual(await repliesFrom(phone), []);
  assert.deepEqual(
    (await numbersOfStrays()).filter((number) => number === phone.replace(' ', '')),
    [phone.replace(' ', '')],
    'kept for whoever runs Kith, once',
  );
  assert.doesNotMatch((await look('/messages/replies', leadDilys)).text, /Who are you/);
});

test('the one network that knows a number keeps its text apart, and gives it to nobody by itself', async () => {
  const phone = aNumber();
  await personWith(phone, south);
  await call('texts', textFrom(phone, 'Can somebody ring me'));
  assert.deepEqual(
    (await repliesFrom(phone)).map(({ network, person }) => ({ network, person })),
    [{ network: south, person: null }],
  );
});

test('a number that people of two networks have, and neither has written to, is shown to neither', async () => {
  const phone = aNumber();
  await personWith(phone, north);
  await personWith(phone, south);
  await call('texts', textFrom(phone, 'Hello'));
  assert.deepEqual(await repliesFrom(phone), []);
  assert.ok((await numbersOfStrays()).includes(phone.replace(' ', '')));
});

test('where there is one network, it is meant', async () => {
  const alone = testApp(undefined, (pool) =>
    pool.query(
      "insert into identity.network (id, name, kind, short_code) values ($1, 'Only', 'primary-care-network', 'ON')",
      [north],
    ),
  );
  const texting = textingWith(alone);
  const phone = aNumber();
  await texting.call('texts', textFrom(phone, 'Hello'));
  assert.deepEqual(
    (await texting.repliesFrom(phone)).map(({ network, person }) => ({ network, person })),
    [{ network: north, person: null }],
  );
});
