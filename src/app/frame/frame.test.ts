import assert from 'node:assert/strict';
import { test } from 'node:test';

import { testApp } from '#tests/support/app.ts';
import { gpNia, privacyEve, volunteerCai, workerAsha } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';
import { administrator, commissioner, groupContact, othersExist } from '#tests/walk/members.ts';

const app = await testApp();

test('whoever is not signed in is asked to, and comes back to the page they wanted', async () => {
  const response = await app.ask('/today');

  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), '/sign-in?to=%2Ftoday');
});

test('a page that is not part of a role says so, and shows nothing', async () => {
  assert.equal((await app.ask('/access-log', { as: workerAsha })).status, 403);
  assert.equal((await app.ask('/access-log', { as: privacyEve })).status, 200);
});

test('an address with nothing at it is a page that says so, in the language of the reader', async () => {
  const english = await app.ask('/nothing-here');
  const welsh = await app.ask('/nothing-here', { headers: { 'accept-language': 'cy' } });

  assert.equal(english.status, 404);
  assert.match(await english.text(), /There is no such page/);
  assert.match(await welsh.text(), /<html lang="cy"[^]*Does dim tudalen o’r fath/);
});

test('every answer forbids inline scripts, other hosts and framing', async () => {
  for (const path of ['/', '/nothing-here', '/health/live', '/today']) {
    const { headers } = await app.ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.doesNotMatch(policy, /unsafe/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
  }
});

test('pages are kept by no browser', async () => {
  const { headers } = await app.ask('/today', { as: workerAsha });

  assert.equal(headers.get('cache-control'), 'no-store');
});

test('a form from another site is refused', async () => {
  const response = await app.ask('/drafts', {
    as: workerAsha,
    post: { form: '/referrals/new', hopes: 'Company' },
    headers: { origin: 'https://elsewhere.example.org' },
  });

  assert.equal(response.status, 403);
});

test('a form that is far too large is refused without being read', async () => {
  const response = await app.ask('/drafts', {
    as: workerAsha,
    post: { form: '/referrals/new', hopes: 'x'.repeat(1_100_000) },
  });

  assert.equal(response.status, 422);
});

test('a form sent after the session ended is kept as a draft for that person, and nothing else is done', async () => {
  const sent = await app.ask('/referrals/new', {
    as: workerAsha,
    ended: true,
    post: { hopes: 'A walking group', once: 'x' },
  });

  assert.equal(sent.headers.get('location'), '/sign-in?ended=1&to=%2Freferrals%2Fnew');
  const { rows } = await app.pool.query('select user_id, form, typed from platform.draft');
  assert.deepEqual(rows, [
    { user_id: workerAsha.id, form: '/referrals/new', typed: { hopes: 'A walking group' } },
  ]);
});

test('a cookie that was not signed by us signs nobody in', async () => {
  const response = await app.ask('/today', { headers: { cookie: 'kith.session_token=guess.c2lnbmF0dXJl' } });

  assert.equal(response.status, 303);
});

test('whoever signs in without having asked for a page goes to where their day begins', async () => {
  const page = await (await app.ask('/sign-in')).text();
  assert.doesNotMatch(page, /value="\/today"/);

  const signedIn = await app.ask('/sign-in', { post: { userId: privacyEve.id } });
  const next = await app.ask(signedIn.headers.get('location') ?? '', { as: privacyEve });
  assert.equal(next.headers.get('location') ?? signedIn.headers.get('location'), '/access-log');
});

test('the day begins where somebody’s own work is', async () => {
  const homes = new Map([
    [workerAsha, '/today'],
    [gpNia, '/referrals/new'],
    [privacyEve, '/access-log'],
    [administrator, '/directory/work'],
    [groupContact, '/directory/mine'],
    [commissioner, '/attendance'],
  ]);
  await othersExist(app.pool);
  for (const [member, home] of homes) {
    assert.equal((await app.ask('/', { as: member })).headers.get('location'), home, member.role);
  }
});

test('the key / is promised with where it leads, and what is not there for somebody is not promised', async () => {
  const helpFor = async (as?: Member) => (await app.ask('/help', as ? { as } : {})).text();

  for (const page of [await helpFor(), await helpFor(gpNia), await helpFor(volunteerCai)])
    assert.match(page, /href="\/directory#q" data-key="\/"/);
  assert.match(await helpFor(workerAsha), /href="\/people\/search#q" data-key="\/"/);
  assert.match(await helpFor(workerAsha), /<kbd>g t<\/kbd>/);
  assert.doesNotMatch(await helpFor(gpNia), /<kbd>g t<\/kbd>/);
});

test('after signing in one goes on to a page of ours, never to another site', async () => {
  for (const to of ['https://elsewhere.example.org', '//elsewhere.example.org', '/\\elsewhere.example.org']) {
    const page = await (await app.ask(`/sign-in?to=${encodeURIComponent(to)}`)).text();
    assert.doesNotMatch(page, /elsewhere/, to);
  }
});
