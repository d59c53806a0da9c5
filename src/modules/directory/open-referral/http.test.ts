import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actorAs } from '#tests/support/database.ts';

import { addServices } from '../commands/add-services.ts';
import { awkward, feedWith } from './open-referral.examples.ts';

const feed = await feedWith(Object.values(awkward));
const { get, app } = feed;
const editor = actorAs({ permissions: ['directory.edit'] });
const address = 'http://localhost:3000/open-referral-uk/v3';

async function ask(path: string, method: string) {
  return app.fetch(new Request(address + path, { method, headers: { origin: 'http://localhost:3000' } }));
}

test('any site may read every answer, errors too', async () => {
  for (const path of [
    '',
    '/services',
    '/services?page=x',
    '/services/no',
    '/nothing',
    '/services?format=ndjson',
    '/nothing/',
  ]) {
    assert.equal((await get(path)).headers.get('access-control-allow-origin'), '*', path);
  }
  for (const path of ['/services', '/nothing']) {
    const { headers, status } = await ask(path, 'OPTIONS');
    assert.deepEqual([status, headers.get('access-control-allow-origin')], [204, '*'], path);
  }
  assert.match((await ask('/services', 'OPTIONS')).headers.get('access-control-allow-methods') ?? '', /GET/);
});

test('it is only read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const { status, headers } = await ask('/services', method);
    assert.deepEqual([status, headers.get('allow')], [405, 'GET, HEAD, OPTIONS'], method);
  }
  for (const path of ['', '/services', '/nothing']) {
    const elsewhere = { origin: 'https://elsewhere.example.org', 'content-type': 'text/plain' };
    const asked = new Request(address + path, { method: 'POST', body: 'x', headers: elsewhere });
    const answer = await app.fetch(asked);
    const { headers } = answer;
    assert.deepEqual([answer.status, headers.get('access-control-allow-origin')], [405, '*'], path);
    assert.match(headers.get('content-type') ?? '', /json/, path);
  }
});

test('the head of a list is that of the list, and reads nothing', async () => {
  const [head, { headers }] = [
    await ask('/services?format=ndjson', 'HEAD'),
    await get('/services?format=ndjson'),
  ];

  assert.equal(head.status, 200);
  assert.equal(head.headers.get('content-type'), headers.get('content-type'));
  assert.equal(await head.text(), '');
});

test('a parameter that is wrong is named, with what it takes', async () => {
  const wrong = [
    ['/services?page=0', 'page', /page is a whole number from 1/],
    ['/services?page=1e3', 'page', /page is a whole number/],
    ['/services?page=99999999999999999999', 'page', /page is a whole number/],
    ['/services?per_page=501', 'per_page', /from 1 to 500/],
    ['/services?per_page=101&full=true', 'per_page', /at most 100 with full/],
    ['/organizations?per_page=21&full_service=1', 'per_page', /at most 20 with full_service/],
    ['/services?format=xml', 'format', /json or ndjson/],
    ['/services?full=yes', 'full', /true or false/],
    ['/services?taxonomy_term_id=walking', 'taxonomy_term_id', /id of a record/],
    ['/services?modified_after=yesterday', 'modified_after', /2026-03-01T09:30:00Z/],
    ['/services?modified_after=0000-01-01', 'modified_after', /2026-03-01T09:30:00Z/],
    ['/services?modified_after=0001-01-01T00:00%2B14:00', 'modified_after', /2026-03-01T09:30:00Z/],
    ['/services?modified_after=9999-12-31T23:59-12:00', 'modified_after', /2026-03-01T09:30:00Z/],
    ['/services?page=1&page=2', 'page', /page is given more than once/],
    ['/services?modified_after=2026-02-31', 'modified_after', /2026-03-01T09:30:00Z/],
    [`/services?search=${'x'.repeat(201)}`, 'search', /at most 200 letters/],
    ['/service_at_locations?proximity=500', 'proximity', /needs a postcode/],
    ['/service_at_locations?postcode=NV1+2AB&proximity=-5', 'proximity', /number of metres/],
    ['/service_at_locations?postcode=ZZ99+9ZZ', 'postcode', /postcode that is known here/],
    ['/organizations/x?full_service=maybe', 'full_service', /true or false/],
  ] as const;
  for (const [path, parameter, message] of wrong) {
    const { status, json } = await get(path);
    const expected = path.startsWith('/organizations/x') ? 404 : 400;
    assert.equal(status, expected, path);
    if (status === 400)
      assert.deepEqual([json['error'], json['parameter']], ['wrong-parameter', parameter], path);
    if (status === 400) assert.match(String(json['message']), message, path);
  }
});

test('what is not there is 404 in JSON, whatever is asked for', async () => {
  for (const path of [
    '/nothing',
    '/services/',
    '/services/x',
    '/services/00000000-0000-4000-8000-00000000dead',
    '/services/x/y',
  ]) {
    const { status, json } = await get(path);
    assert.deepEqual([status, json['error']], [404, 'not-found'], path);
    assert.equal((await ask(path, 'HEAD')).status, 404, path);
  }
});

test('true and false are read however they are written, and what is said twice alike is said once', async () => {
  const { json } = await get('/services?minimal=true&per_page=1');

  for (const same of [
    'minimal=True&per_page=1',
    'minimal=TRUE&per_page=1&per_page=1',
    'per_page=1&minimal=1',
  ])
    assert.deepEqual((await get(`/services?${same}`)).json, json, same);
});

test('an empty parameter is none, and one that the standard does not know is left alone', async () => {
  const { json } = await get('/services');

  assert.deepEqual(
    (await get('/services?search=&page=&per_page=&full=&utm_source=x&postcode=nowhere')).json,
    json,
  );
});

test('whoever has what there is is told so: by tag, and by moment', async () => {
  const [id] = feed.ids;
  for (const path of ['', '/openapi.json', '/services', `/services/${id}`, '/organizations', '/taxonomies']) {
    const { headers } = await get(path);
    const tag = headers.get('etag') ?? '';
    assert.match(tag, /^W\/"/, path);
    const again = await get(path, { 'if-none-match': `"other", ${tag}` });
    assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', tag], path);
    assert.equal((await get(path, { 'if-none-match': '"other"' })).status, 200, path);
  }
  for (const path of ['/services', '/services?minimal=true', '/services?format=ndjson']) {
    const moment = (await get(path)).headers.get('last-modified') ?? '';
    assert.equal((await get(path, { 'if-modified-since': moment })).status, 304, path);
    assert.equal(
      (await get(path, { 'if-modified-since': 'Mon, 02 Mar 2026 09:30:00 GMT' })).status,
      200,
      path,
    );
    assert.equal((await get(path, { 'if-modified-since': 'last week' })).status, 200, path);
    assert.equal(
      (await get(path, { 'if-modified-since': moment, 'if-none-match': '"x"' })).status,
      200,
      path,
    );
  }
});

test('what has just changed is not called unchanged: something older may still be on its way', async () => {
  const { headers } = await get('/services');

  // All of it was written at 9:30, when the clock of this test stands.
  assert.equal(headers.get('last-modified'), 'Tue, 03 Mar 2026 09:29:00 GMT');
});

test('a change that moves nothing keeps the pages as they were', async () => {
  const pages = async () =>
    Promise.all(
      [1, 2, 3].map(async (page) =>
        (await get(`/services?per_page=2&page=${page}`)).json.contents.map(({ id }) => id),
      ),
    );
  const before = await pages();
  await app.pool.query(
    `update directory.service set name = 'Aaa' || name, changed_at = changed_at + interval '1 minute'`,
  );

  assert.deepEqual(await pages(), before);
});

test('what is added while somebody turns the pages makes them miss nothing that was there', async () => {
  const there = (await get('/services?minimal=true')).json.contents.map(({ id }) => id);
  const seen = new Set<unknown>();
  for (let page = 1, isLast = false; !isLast; page += 1) {
    const { json } = await get(`/services?per_page=2&page=${page}`);
    for (const { id } of json.contents) seen.add(id);
    isLast = json['last_page'] === true;
    if (page < 4)
      await app.openWork(editor, (work) => addServices(work, [{ name: `Added after page ${page}` }]));
  }

  assert.deepEqual(
    there.filter((id) => !seen.has(id)),
    [],
  );
  assert.equal((await get('/services')).json['total_items'], there.length + 3);
});
