import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';

import { addServices } from '../commands/add-services.ts';
import { fullService } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';

let shared: Promise<{ app: TestApp; ids: readonly ServiceId[] }> | undefined;
let milliseconds = Date.parse('2026-03-03T09:30:00Z');

function directory() {
  shared ??= testApp(() => new Date(milliseconds)).then(async (app) => {
    const editor = actorAs({ permissions: ['directory.edit'] });
    const given = [fullService, { name: 'Old Club', status: 'defunct' as const, phone: '01632 960777' }];
    return { app, ids: await app.openWork(editor, (work) => addServices(work, given)) };
  });
  return shared;
}

async function page(path: string) {
  const { app } = await directory();
  const response = await app.ask(path);
  const html = await response.text();
  return { status: response.status, html, text: html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
}

/** Saves the list of both services. @returns Its address. */
async function saved(): Promise<string> {
  const { app, ids } = await directory();
  const answer = await app.ask('/directory/shortlist', { post: { ids: ids.join(',') } });
  return answer.headers.get('location') ?? '';
}

test('a list that is full says so before something falls off it', async () => {
  const some = Array.from({ length: 8 }, () => newId<string>());
  const words = /<span data-kept-full="true"( hidden="")?>It is full/;

  const full = words.exec((await page(`/directory?q=tea&ids=${some.join(',')}`)).html);
  const room = words.exec((await page(`/directory?q=tea&ids=${some.slice(1).join(',')}`)).html);

  assert.deepEqual([full?.[1], room?.[1]], [undefined, ' hidden=""']);
  assert.ok(full);
});

type Typed = Readonly<Record<string, string>>;

/** Sends the form of a saved list, ten seconds after it was shown unless said otherwise. */
async function send(path: string, typed: Typed, seconds = 10) {
  const { app } = await directory();
  const { html } = await page(path);
  const shown = /name="shown" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const once = /name="once" value="([^"]+)"/.exec(html)?.[1] ?? '';
  milliseconds += seconds * 1000;
  const answer = await app.ask(`${path}/message`, { post: { shown, once, website: '', ...typed } });
  return { status: answer.status, html: await answer.text() };
}

async function messages() {
  const { app } = await directory();
  const { rows } = await app.pool.query<{
    channel: string;
    recipient: string;
    subject: string;
    body: string;
  }>(
    `select channel, recipient, subject, body from platform.message where about_type = 'public-shortlist' order by id`,
  );
  return rows;
}

test('an empty list says how one is made', async () => {
  assert.match((await page('/directory/shortlist')).text, /There is nothing on your list yet\./);
});

test('a list is what its address says, each with what one needs to go there', async () => {
  const { ids } = await directory();
  const { text, html } = await page(`/directory/shortlist?ids=${ids[0]},${ids[1]}`);

  assert.match(
    text,
    /Kettle and Company.*When Tuesday and Thursday.*Where Northvale Library, 12 Mill Street, Northvale NV1 2AB Ring 01632 960301 Cost Free/,
  );
  assert.match(text, /Old Club This one is not open at the moment\./);
  assert.match(html, new RegExp(`href="/directory/shortlist\\?ids=${ids[1]}" data-drop="${ids[0]}"`));
});

test('saved, it has a short address, the same for everybody, and can be printed with it', async () => {
  const path = await saved();
  const { html, text } = await page(path);

  assert.match(path, /^\/directory\/shortlist\/\w{4}-\w{4}$/);
  assert.equal(await saved(), path);
  assert.match(html, /<svg[^>]*role="img"[^>]*aria-label="QR code: leads to localhost:3000\/directory/);
  assert.match(text, new RegExp(`This list is at localhost:3000${path}`));
  assert.equal(
    (await page(path.toUpperCase().replace('/DIRECTORY/SHORTLIST', '/directory/shortlist'))).status,
    200,
  );
  const sheet = await page(`${path}/print`);
  assert.match(sheet.text, /Places that may help Kettle and Company/);
  assert.doesNotMatch(sheet.html, /<script/);
});

test('what is no list is a page that does not exist; a list of nothing is an empty list', async () => {
  const { app } = await directory();
  for (const code of ['aaaa-aaaa', 'bbbb-bbbb', 'x', '%00'])
    assert.equal((await page(`/directory/shortlist/${code}`)).status, 404, code);
  for (const ids of ['', 'nonsense', crypto.randomUUID()]) {
    const answer = await app.ask('/directory/shortlist', { post: { ids } });
    assert.equal(answer.headers.get('location'), '/directory/shortlist', ids);
  }
});

test('a list is sent by email with everything, by text with names and numbers, and without what is closed', async () => {
  const path = await saved();
  assert.equal((await send(path, { to: 'mair@example.org' })).status, 303);
  assert.equal((await send(path, { to: '+44 7700 900123' })).status, 303);

  const [email, text] = (await messages()).slice(-2);
  assert.deepEqual([email?.channel, email?.recipient], ['email', 'mair@example.org']);
  assert.match(email?.body ?? '', /Kettle and Company\nA warm room.*\nWhen: Tuesday/);
  assert.deepEqual([text?.channel, text?.recipient], ['text', '07700900123']);
  assert.equal(
    text?.body,
    `Places that may help:\nKettle and Company 01632 960301\nWhen and where: http://localhost:3000${path}`,
  );
  assert.equal(email?.subject, 'Places that may help');
});

test('nothing that was sent belongs to a network, so no outbox shows to whom', async () => {
  const { app } = await directory();
  const { rows } = await app.pool.query(
    `select distinct network_id from platform.message where about_type = 'public-shortlist'`,
  );

  assert.deepEqual(rows, [{ network_id: '00000000-0000-0000-0000-000000000000' }]);
});

test('what is neither an address nor a British mobile is asked for again, and kept', async () => {
  const path = await saved();
  for (const to of ['', 'mair', 'mair@', '01632 960123', '+1 555 0100', '09011 960123']) {
    const { status, html } = await send(path, { to });
    assert.equal(status, 422, to);
    assert.match(html, /href="#to"/);
    assert.ok(html.includes(`value="${to}"`), to);
  }
});

test('a program that fills in what nobody sees sends nothing; somebody quick is asked once to look again', async () => {
  const path = await saved();
  const before = (await messages()).length;

  assert.equal((await send(path, { to: 'bot@example.org', website: 'x' })).status, 303);
  const quick = await send(path, { to: 'quick@example.org' }, 1);
  assert.equal(quick.status, 422);
  assert.match(quick.html, /That was quick\..*value="quick@example\.org"/s);
  assert.equal((await messages()).length, before);
});

test('nobody is pestered: three lists a day to one address, however it is written', async () => {
  const path = await saved();
  const answers = [];
  for (const to of ['a@example.org', 'A@example.org', 'a@Example.org', 'a@example.org'])
    answers.push((await send(path, { to })).status);

  assert.deepEqual(answers, [303, 303, 303, 422]);
  milliseconds += 25 * 60 * 60 * 1000;
  assert.equal((await send(path, { to: 'a@example.org' })).status, 303);
});

test('sent twice by two clicks, it is one message', async () => {
  const { app } = await directory();
  const path = await saved();
  const once = crypto.randomUUID();
  const before = (await messages()).length;
  for (const _ of [1, 2])
    await app.ask(`${path}/message`, { post: { once, to: 'twice@example.org', shown: '', website: '' } });

  assert.equal((await messages()).length, before + 1);
});
