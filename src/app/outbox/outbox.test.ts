import assert from 'node:assert/strict';
import { test } from 'node:test';

import { aPerson } from '../../modules/people/people.examples.ts';
import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { messageOf, writeMessage } from '#platform/outbox.ts';
import type { MessageId, NewMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';
import { actorAs } from '#tests/support/database.ts';
import { arrangeCommitted, testApp } from '#tests/support/app.ts';
import {
  as,
  gpNia,
  leadDilys,
  north,
  privacyEve,
  volunteerCai,
  workerAsha,
  workerSouth,
} from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

const app = testApp();

const words = 'We spoke, and will meet on Tuesday.';

async function inWorkOf<T>(who: Member, body: (work: Work) => Promise<T>): Promise<T> {
  const { openWork } = await app;
  return openWork(actorAs(as(who)), body);
}

function written(given: Partial<NewMessage> = {}): Promise<MessageId> {
  return inWorkOf(workerAsha, (work) =>
    writeMessage(work, {
      key: newId<string>(),
      channel: 'email',
      recipient: 'elm.street@example.org',
      subject: `About referral NV-${newId<string>().slice(-4)}`,
      body: words,
      about: { type: 'referral', id: newId<string>() },
      ...given,
    }),
  );
}

async function aPersonInNorth(): Promise<PersonId> {
  const { pool } = await app;
  return arrangeCommitted(pool, (work) => aPerson(work, { networkId: north }));
}

async function put(id: MessageId, state: 'failed' | 'unsure' | 'waiting', attempts: number): Promise<void> {
  const { pool } = await app;
  await pool.query(
    `update platform.message set state = $2, attempts = $3, delivered_at = null,
       problem = case when $2 in ('failed', 'unsure') then 'interrupted' end where id = $1`,
    [id, state, attempts],
  );
}

async function look(path: string, who: Member) {
  const response = await (await app).ask(path, { as: who });
  return { status: response.status, text: await response.text() };
}

/** Presses a button of the page, as its form does. */
async function press(path: string, who: Member, fields: Record<string, string>): Promise<Response> {
  return (await app).ask(path, { as: who, post: fields });
}

async function formOn(page: string, action: string) {
  const form = page.split(`action="${action}"`)[1]?.split('</form>')[0] ?? '';
  return {
    once: /name="once" value="([^"]+)"/.exec(form)?.[1] ?? '',
    version: /name="version" value="([^"]+)"/.exec(form)?.[1] ?? '',
  };
}

const stateOf = async (id: MessageId) => (await inWorkOf(leadDilys, (work) => messageOf(work, id))).state;

async function looksAt(id: MessageId) {
  const { rows } = await (
    await app
  ).pool.query<{ details: { read: boolean }; personId: string | null }>(
    `select details, person_id as "personId" from audit.entry where action = 'outbox.looked' and subject_id = $1`,
    [id],
  );
  return rows;
}

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

test('a letter is printed, then said to be printed, and says by whom', async () => {
  const id = await written({ channel: 'letter', recipient: 'Olive Marsh\n1 High Street' });
  const path = `/outbox/${id}/printing`;
  const page = await look(`/outbox/${id}`, workerAsha);

  const answer = await press(path, workerAsha, await formOn(page.text, path));

  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), `/outbox/${id}`);
  assert.equal(await stateOf(id), 'delivered');
  assert.match((await look(`/outbox/${id}`, workerAsha)).text, /Printed by[\s\S]*Asha Rowan/);
});

test('a letter about somebody out of reach cannot be said to be printed', async () => {
  const id = await written({ channel: 'letter', recipient: 'Olive Marsh', personId: await aPersonInNorth() });
  const administrator = await anAdministrator();

  assert.doesNotMatch((await look(`/outbox/${id}`, administrator)).text, /\/printing"/);
  assert.equal(
    (await press(`/outbox/${id}/printing`, administrator, { once: newId(), version: '0' })).status,
    404,
  );
  assert.equal(await stateOf(id), 'waiting');
});

test('a message that nobody knows about is sent again, or has arrived, as somebody says', async () => {
  for (const [step, state] of [
    ['sending', 'waiting'],
    ['arrival', 'delivered'],
  ] as const) {
    const id = await written();
    await put(id, 'unsure', 1);
    const path = `/outbox/${id}/${step}`;
    const { text } = await look(`/outbox/${id}`, leadDilys);
    assert.match(text, /Kith was stopped while it was being sent/);

    const form = await formOn(text, path);
    assert.equal((await press(path, leadDilys, form)).status, 303);
    assert.equal((await press(path, leadDilys, form)).status, 303, 'a double click does it once and says so');
    assert.equal(await stateOf(id), state);
  }
});

test('a decision about an attempt that is not the last is not taken, and leads back to the message', async () => {
  const id = await written();
  await put(id, 'unsure', 1);
  const path = `/outbox/${id}/arrival`;
  const form = await formOn((await look(`/outbox/${id}`, leadDilys)).text, path);
  await put(id, 'unsure', 2);

  assert.equal((await press(path, leadDilys, form)).status, 409);
  assert.equal(await stateOf(id), 'unsure');
  const back = await (await app).ask(path, { as: leadDilys });
  assert.equal(back.headers.get('location'), `/outbox/${id}`);
});

test('a message that was delivered offers nothing to do', async () => {
  const id = await written();
  await (
    await app
  ).pool.query("update platform.message set state = 'delivered', delivered_at = now() where id = $1", [id]);
  assert.doesNotMatch((await look(`/outbox/${id}`, leadDilys)).text, /action="\/outbox\//);
});

/** May see that messages go, and supports nobody. */
async function anAdministrator(): Promise<Member> {
  const { pool } = await app;
  const id = newId<Member['id']>();
  await pool.query(
    `insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
     values ($1, 'Ada Keys', $2, true, now(), now())`,
    [id, `${id}@example.org`],
  );
  await pool.query(
    `insert into identity.membership (network_id, user_id, role) values ($1, $2, 'administrator')`,
    [north, id],
  );
  return { id, name: 'Ada Keys', role: 'administrator', network: north };
}
