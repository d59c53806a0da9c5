import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { arrangeCommitted, testApp } from '#tests/support/app.ts';
import { gpNia, leadDilys, north, volunteerCai, workerAsha, workerSouth } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { aPerson } from '../../people/people.examples.ts';

const app = testApp();

async function somebody(): Promise<string> {
  const { pool } = await app;
  return arrangeCommitted(pool, (owner) =>
    aPerson({ ...owner, actor: { ...owner.actor, networkIds: [north] } }),
  );
}

const page = async (path: string, as: Member = workerAsha) => (await (await app).ask(path, { as })).text();
const versionIn = (html: string) => /name="version" value="([^"]+)"/.exec(html)?.[1] ?? '';

test('how they are written to is written down, and the page says how a message goes now', async () => {
  const path = `/messages/people/${await somebody()}`;
  const before = await page(path);
  assert.match(before, /by text to 07700 900321/);
  assert.match(before, /It names nobody and no place/);

  const { ask } = await app;
  const post = { once: newId<string>(), version: versionIn(before), channel: 'none', safe: ['no-voicemail'] };
  assert.equal((await ask(path, { as: workerAsha, post })).status, 303);
  const after = await page(path);
  assert.match(after, /Nothing is sent\.<\/strong> They want to be rung/);
  assert.equal(
    (await ask(path, { as: workerAsha, post: { ...post, once: newId<string>() } })).status,
    409,
    'an older page',
  );
  assert.equal((await ask(path, { as: workerAsha, post: { ...post, channel: 'pigeon' } })).status, 422);
});

test('a caution is read before anything is sent, and again when it changes', async () => {
  const personId = await somebody();
  const { pool, ask } = await app;
  const caution = (words: string) =>
    pool.query('update people.person set contact_caution = $2 where id = $1', [personId, words]);
  await caution('Never after six');
  const path = `/messages/people/${personId}`;
  const first = await page(path);
  assert.match(first, /Their details hold a caution/);
  const post = { version: versionIn(first), channel: 'usual' };
  assert.equal((await ask(path, { as: workerAsha, post: { ...post, once: newId<string>() } })).status, 422);
  assert.equal(
    (await ask(path, { as: workerAsha, post: { ...post, once: newId<string>(), read: 'yes' } })).status,
    303,
  );
  assert.match(await page(path), /by text to/);
  await caution('Never at all on the mobile');
  assert.match(await page(path), /Their details hold a caution/);
});

test('who does not reach the person, or amends nobody, is not let in', async () => {
  const path = `/messages/people/${await somebody()}`;
  const { ask } = await app;
  assert.equal((await ask(path, { as: workerSouth })).status, 404);
  assert.equal((await ask(path, { as: volunteerCai })).status, 404);
  assert.equal((await ask(path, { as: gpNia })).status, 403);
  assert.equal(
    (await ask(path, { as: gpNia, post: { once: newId<string>(), version: '0', channel: 'none' } })).status,
    403,
  );
  assert.equal((await ask(path, { as: leadDilys })).status, 200);
});
