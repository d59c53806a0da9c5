import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { MessageId } from '#platform/outbox.ts';
import {
  gpNia,
  leadDilys,
  privacyEve,
  volunteerCai,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';

import { written, aPersonInNorth, look, press, looksAt, anAdministrator } from './outbox.examples.ts';

test('the outbox lists subjects and states, newest first, and nothing of what is said or to whom', async () => {
  const older = await written({ subject: 'The older one' });
  const newer = await written({ subject: 'The newer one' });
  const { status, text } = await look('/outbox', workerAsha);

  assert.equal(status, 200);
  assert.ok(text.indexOf(`/outbox/${newer}`) < text.indexOf(`/outbox/${older}`));
  assert.match(text, /Waiting to be sent/);
  assert.doesNotMatch(text, /elm\.street@example\.org|We spoke/);
});

test('the outbox shows one part of it, and an unknown part is everything', async () => {
  const letter = await written({ channel: 'letter', recipient: 'Olive Marsh\n1 High Street' });
  const email = await written();

  const toPrint = await look('/outbox?show=to-print', leadDilys);
  assert.match(toPrint.text, new RegExp(letter));
  assert.doesNotMatch(toPrint.text, new RegExp(email));
  assert.match((await look('/outbox?show=nonsense&before=nonsense', leadDilys)).text, new RegExp(email));
});

test('older messages are on the next page, each of them once', async () => {
  const ids: MessageId[] = [];
  for (let count = 0; count < 60; count += 1) ids.push(await written({ subject: 'One of sixty' }));
  const seen: string[] = [];
  for (let path: string | undefined = '/outbox'; path;) {
    const { text } = await look(path, leadDilys);
    seen.push(...[...text.matchAll(/href="\/outbox\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id));
    path = /href="(\/outbox\?[^"]*before=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }

  assert.equal(new Set(seen).size, seen.length);
  for (const id of ids) assert.ok(seen.includes(id));
});

test('a message is shown as it is to those who reach the person it is about, and that is logged', async () => {
  const personId = await aPersonInNorth();
  const id = await written({ personId });

  const { status, text } = await look(`/outbox/${id}`, leadDilys);

  assert.equal(status, 200);
  assert.match(text, /We spoke, and will meet on Tuesday\./);
  assert.match(text, /elm\.street@example\.org/);
  assert.match(text, new RegExp(`/people/${personId}`));
  assert.deepEqual(await looksAt(id), [{ details: { read: true }, personId }]);
});

test('what markup a message holds is shown as it was typed', async () => {
  const id = await written({ body: '<script>alert(1)</script> & "quotes"' });
  const { text } = await look(`/outbox/${id}`, leadDilys);
  assert.doesNotMatch(text, /<script>alert/);
  assert.match(text, /&lt;script&gt;alert\(1\)/);
});

test('whoever may see that a message went, but not the person, sees neither its words nor its recipient', async () => {
  const personId = await aPersonInNorth();
  const id = await written({ personId });
  const administrator = await anAdministrator();

  const { status, text } = await look(`/outbox/${id}`, administrator);

  assert.equal(status, 200);
  assert.doesNotMatch(text, /We spoke|elm\.street@example\.org|Olive|Marsh/);
  assert.doesNotMatch(text, new RegExp(personId));
  assert.deepEqual(await looksAt(id), [{ details: { read: false }, personId }]);
});

test('another network’s message does not exist', async () => {
  const id = await written();
  assert.equal((await look(`/outbox/${id}`, workerSouth)).status, 404);
  assert.equal(
    (await press(`/outbox/${id}/arrival`, workerSouth, { once: newId(), version: '0' })).status,
    404,
  );
  assert.doesNotMatch((await look('/outbox', workerSouth)).text, new RegExp(id));
  assert.equal((await look('/outbox/not-an-id', workerAsha)).status, 404);
});

for (const who of [gpNia, volunteerCai, privacyEve]) {
  test(`a ${who.role} has no outbox`, async () => {
    const id = await written();
    assert.equal((await look('/outbox', who)).status, 403);
    assert.equal((await look(`/outbox/${id}`, who)).status, 403);
    assert.equal((await press(`/outbox/${id}/sending`, who, { once: newId(), version: '1' })).status, 403);
  });
}
