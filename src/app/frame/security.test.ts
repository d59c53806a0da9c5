import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Hono } from 'hono';

import { headers, paced } from './security.ts';

const app = new Hono()
  .use(headers({ secure: false, mapOrigin: 'https://tiles.example.org' }))
  .get('*', (c) => c.text('here'));

async function policyOf(path: string): Promise<string> {
  return (await app.request(path)).headers.get('content-security-policy') ?? '';
}

test('the page with the map may show pictures of the one host that was set up, and no other page may', async () => {
  assert.match(await policyOf('/directory?q=x'), /img-src 'self' data: https:\/\/tiles\.example\.org;/);
  for (const path of ['/directory/embed', '/directory/x', '/today', '/'])
    assert.doesNotMatch(await policyOf(path), /tiles/, path);
});

test('where no map is set up, the page with the map is like every other', async () => {
  const plain = new Hono().use(headers({ secure: true, mapOrigin: null })).get('*', (c) => c.text('here'));
  const [page, other] = await Promise.all([plain.request('/directory'), plain.request('/today')]);

  assert.equal(page.headers.get('content-security-policy'), other.headers.get('content-security-policy'));
  assert.match(page.headers.get('strict-transport-security') ?? '', /max-age/);
});

test('whoever sends more than their share in a minute is refused, and nobody else is', async () => {
  const behindProxy = new Hono()
    .use(paced({ name: 'tries', postsPerMinute: 2, behindProxy: true }))
    .post('*', (c) => c.text('done'))
    .onError((error, c) => c.text(error.message, 429));
  const send = async (from: string) => {
    const asked = { method: 'POST', headers: { 'x-forwarded-for': from } };
    return (await behindProxy.request('/x', asked)).status;
  };

  assert.deepEqual([await send('1.1.1.1'), await send('1.1.1.1'), await send('1.1.1.1')], [200, 200, 429]);
  // What a client wrote itself stands before what our proxy wrote.
  assert.equal(await send('9.9.9.9, 1.1.1.1'), 429);
  assert.equal(await send('2.2.2.2'), 200);
});
