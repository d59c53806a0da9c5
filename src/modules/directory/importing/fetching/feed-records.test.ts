import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';

import type { JsonObject } from '../open-referral/fields.ts';
import { feedRecords, usualFeedLimits } from './feed-records.ts';
import type { FeedLimits } from './feed-records.ts';

type Answers = (url: URL) => JsonObject | readonly JsonObject[] | string | number | null;

/** Reads a feed whose server answers so; null is a 404, and a number that it has too much to do for so many seconds. */
async function read(
  answers: Answers,
  { path = '', ...limits }: Partial<FeedLimits> & { path?: string } = {},
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://feed.example.org');
    asked.push(`${url.pathname}?page=${url.searchParams.get('page')}`);
    const body = answers(url);
    const isBusy = typeof body === 'number';
    if (isBusy) response.setHeader('retry-after', body);
    const other = body === null ? 404 : 200;
    response.writeHead(isBusy ? 429 : other, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  try {
    const bounds = { ...usualFeedLimits, mayReach: ['127.0.0.1'], ...limits };
    return { records: await Array.fromAsync(feedRecords(address, bounds)), asked };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function idsOf({ records }: Awaited<ReturnType<typeof read>>) {
  return records.map((record) => (record.kind === 'unreadable' ? record.why : record.object['id']));
}

const whole = (id: string) => ({ id, name: id, contacts: [] });
const page = (url: URL) => Number(url.searchParams.get('page'));

test('a feed is read page after page to its end', async () => {
  const found = await read(
    (url) => ({ total_pages: 3, first_page: page(url) === 1, contents: [whole(`s${page(url)}`)] }),
    {
      path: '/v3/',
    },
  );
  assert.deepEqual(idsOf(found), ['s1', 's2', 's3']);
  assert.deepEqual(found.asked, ['/v3/services?page=1', '/v3/services?page=2', '/v3/services?page=3']);
});

test('one that counts its pages from 0 is read from there', async () => {
  const found = await read((url) => ({
    totalPages: 3,
    first: page(url) === 0,
    content: [whole(`s${page(url)}`)],
  }));
  assert.deepEqual(new Set(idsOf(found)), new Set(['s0', 's1', 's2']));
});

test('services that a list only names are asked for one by one', async () => {
  const found = await read((url) => {
    if (url.pathname === '/services')
      return [
        { id: 'a', name: 'A' },
        { id: 'b/c', name: 'B' },
      ];
    return url.pathname === '/services/a' ? { id: 'a', name: 'A', phones: [] } : null;
  });
  assert.deepEqual(
    found.records.map((record) => [
      record.kind,
      record.kind === 'unreadable' ? null : Object.keys(record.object).length,
    ]),
    [
      ['service', 3],
      ['out-of-reach', 2],
    ],
  );
  assert.ok(found.asked.includes('/services/b%2Fc?page=null'));
});

test('a feed that gives the same page again and again is refused, and one without an end too', async () => {
  const same = read(() => ({ total_pages: 9, contents: [whole('s1')] }));
  await assert.rejects(same, { code: 'directory.import-feed-repeats' });
  let count = 0;
  const endless = read(() => ({ total_pages: 1e9, contents: [whole(`s${(count += 1)}`)] }), { pages: 5 });
  await assert.rejects(endless, { code: 'directory.import-feed-too-many-pages' });
  assert.equal(count, 5);
});

test('a server that has too much to do is asked again when it says, and one that says too long is left alone', async () => {
  let asked = 0;
  const found = await read((url) => {
    asked += 1;
    return asked % 2 === 1 ? 0 : { total_pages: 2, contents: [whole(`s${page(url)}`)] };
  });
  assert.deepEqual(idsOf(found), ['s1', 's2']);
  assert.equal(asked, 4);
  const refused = (seconds: number) => ({
    code: 'directory.import-feed-answered',
    details: { status: '429', retryAfterSeconds: String(seconds) },
  });
  await assert.rejects(
    read(() => 7200),
    refused(7200),
  );
  await assert.rejects(
    read(() => 0, { waits: 2 }),
    refused(0),
  );
});

test('an empty page in the middle does not end a feed; many of them do', async () => {
  const found = await read((url) => ({
    total_pages: 4,
    contents: page(url) === 2 ? [] : [whole(`s${page(url)}`)],
  }));
  assert.deepEqual(idsOf(found), ['s1', 's3', 's4']);
  const empty = await read((url) => ({ total_pages: 90, contents: page(url) === 1 ? [whole('s1')] : [] }));
  assert.equal(empty.asked.length, 4);
});

test('a page of which nothing can be read is not the same page again', async () => {
  const found = await read((url) => ({
    total_pages: 4,
    contents: [page(url) % 2 === 0 ? { name: 'without an id', contacts: [] } : whole(`s${page(url)}`)],
  }));
  assert.deepEqual(idsOf(found), ['s1', undefined, 's3', undefined]);
});

test('a feed that takes longer than all of it may is read no further', async () => {
  const slow = read((url) => ({ total_pages: 9, contents: [whole(`s${page(url)}`)] }), {
    feedMilliseconds: 0,
  });
  await assert.rejects(slow, { code: 'directory.import-feed-too-slow' });
});

test('the address of a file is asked for once, as it is', async () => {
  const found = await read(() => '{"id":"a"}\n{"id":"b"}', { path: '/all.ndjson' });
  assert.deepEqual(idsOf(found), ['a', 'b']);
  assert.deepEqual(found.asked, ['/all.ndjson?page=null']);
});
