import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import type { Refusal } from '#platform/refusal.ts';

import { feedAddress, isPublic, publicLookup } from './addresses.ts';
import { ask, usualFetchLimits } from './ask.ts';

const limits = { ...usualFetchLimits, mayReach: ['127.0.0.1'] };

async function served(answer: RequestListener, body: (address: string, server: Server) => Promise<void>) {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await body(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function textAt(address: string, bounds = limits): Promise<string> {
  const { chunks } = await ask(address, bounds);
  return (await Array.fromAsync(chunks)).join('');
}

function json(text: string): RequestListener {
  return (_, response) => response.setHeader('content-type', 'application/json').end(text);
}

test('an answer is read as it comes, also one that was packed', () =>
  served(
    (request, response) => {
      const isPacked = request.url === '/packed';
      if (isPacked) response.setHeader('content-encoding', 'gzip');
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(isPacked ? gzipSync('["ŵ"]') : '["ŵ"]');
    },
    async (address) => {
      assert.equal(await textAt(`${address}/plain`), '["ŵ"]');
      assert.equal(await textAt(`${address}/packed`), '["ŵ"]');
    },
  ));

test('this machine, this network and a cloud’s own addresses are not asked, however they are written', () => {
  const hidden = [
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://localhost:5432/',
    'http://localhost./',
    'http://printer.local/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.100.100.200/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://metadata.google.internal/',
  ];
  for (const address of hidden)
    assert.throws(() => feedAddress(address, []), { code: 'directory.import-feed-private' }, address);
  for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111']) assert.ok(isPublic(address), address);
});

test('what is no address of the web is refused', () => {
  for (const address of [
    '',
    'services',
    'ftp://example.org/',
    'file:///etc/passwd',
    'http://a:b@example.org/',
  ])
    assert.throws(() => feedAddress(address, []), { code: 'directory.import-feed-address' }, address);
});

test('a public name that leads to this machine is refused where the connection is made', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  publicLookup([])('localhost', { all: true }, (error) => resolve(error));
  assert.equal(((await promise) as { code?: string }).code, 'directory.import-feed-private');
});

test('a redirect to a private address is refused, and endless ones are too', () =>
  served(
    (request, response) => {
      const to = request.url === '/away' ? 'http://169.254.169.254/latest' : '/again';
      response.writeHead(302, { location: to }).end();
    },
    async (address) => {
      await assert.rejects(textAt(`${address}/away`), { code: 'directory.import-feed-private' });
      await assert.rejects(textAt(`${address}/again`), { code: 'directory.import-feed-too-many-redirects' });
    },
  ));

test('a page of a website, a picture and an error are refused, each in its own words', () =>
  served(
    (request, response) => {
      const type = { '/page': 'text/html', '/picture': 'image/png' }[request.url ?? ''];
      response.writeHead(type ? 200 : 503, { 'content-type': type ?? 'application/json' }).end('{}');
    },
    async (address) => {
      await assert.rejects(textAt(`${address}/page`), { code: 'directory.import-feed-is-a-page' });
      await assert.rejects(textAt(`${address}/picture`), { code: 'directory.import-feed-wrong-type' });
      await assert.rejects(textAt(`${address}/busy`), {
        code: 'directory.import-feed-answered',
        details: { status: '503' },
      });
    },
  ));

test('for how long a server asks to be left alone is read in seconds and as a moment, by its own clock', () =>
  served(
    (request, response) => {
      response.setHeader('date', 'Mon, 02 Mar 2026 09:00:00 GMT');
      response.setHeader('retry-after', decodeURIComponent(request.url?.slice(1) ?? ''));
      response.writeHead(503).end();
    },
    async (address) => {
      const asked = async (wait: string) =>
        ask(`${address}/${encodeURIComponent(wait)}`, limits).catch((error: Refusal) => error.details);
      const seconds = (retryAfterSeconds: string) => ({ status: '503', retryAfterSeconds });
      assert.deepEqual(await asked('120'), seconds('120'));
      assert.deepEqual(await asked('Mon, 02 Mar 2026 10:00:00 GMT'), seconds('3600'));
      assert.deepEqual(await asked('Mon, 02 Mar 2026 08:00:00 GMT'), seconds('0'));
      for (const odd of ['soon', '1.5', '1e400', '99999999999'])
        assert.deepEqual(await asked(odd), { status: '503' }, odd);
    },
  ));

test('an answer that is too large is read no further, also when it was small while packed', () =>
  served(
    (request, response) => {
      response.setHeader('content-type', 'application/json');
      const bytes = Buffer.alloc(5 * 1024 * 1024, 0x20);
      if (request.url === '/packed') response.setHeader('content-encoding', 'gzip');
      response.end(request.url === '/packed' ? gzipSync(bytes) : bytes);
    },
    async (address) => {
      const bounds = { ...limits, answerBytes: 1024 * 1024 };
      await assert.rejects(textAt(`${address}/plain`, bounds), { code: 'directory.import-feed-too-large' });
      await assert.rejects(textAt(`${address}/packed`, bounds), { code: 'directory.import-feed-too-large' });
    },
  ));

test('a feed that never begins, or never ends, is not waited for', () =>
  served(
    (request, response) => {
      if (request.url === '/drip') response.writeHead(200, { 'content-type': 'application/json' }).write('[');
    },
    async (address) => {
      const bounds = { ...limits, answerMilliseconds: 60 };
      await assert.rejects(textAt(`${address}/silent`, bounds), { code: 'directory.import-feed-too-slow' });
      await assert.rejects(textAt(`${address}/drip`, bounds), { code: 'directory.import-feed-too-slow' });
    },
  ));

test('a server that is not there, or hangs up, is out of reach', () =>
  served(
    (_, response) => response.socket?.destroy(),
    async (address, server) => {
      await assert.rejects(textAt(address), { code: 'directory.import-feed-unreachable' });
      server.close();
      await once(server, 'close');
      await assert.rejects(textAt(address), { code: 'directory.import-feed-unreachable' });
    },
  ));

test('what says it is JSON is taken at its word', () =>
  served(json('[]'), async (address) => assert.equal(await textAt(address), '[]')));
