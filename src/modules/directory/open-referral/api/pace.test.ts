import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Hono } from 'hono';

import type { Env } from '#platform/http.ts';

import { paced } from './pace.ts';

const behindProxy = { behindProxy: true };

/** Answers at once, or with a stream that is read to its end. */
function paths(pace: { perMinute: number; atOnce: number }) {
  const app = new Hono<Env>()
    .use(paced({ ...pace, ...behindProxy }))
    .get('/page', (c) => c.json({}))
    .get('/all', (c) => {
      const encoded = new TextEncoder().encode('line\n');
      const stream = new ReadableStream(
        { pull: (controller) => controller.enqueue(encoded) },
        { highWaterMark: 0 },
      );
      return c.body(stream, 200, { 'x-accel-buffering': 'no' });
    });
  return (path: string, from = '192.0.2.1', method = 'GET') =>
    app.request(path, { method, headers: { 'x-forwarded-for': `10.9.9.9, ${from}` } });
}

test('one that asks for page after page is never slowed down within the limit; past it, it is told when to come back', async () => {
  const ask = paths({ perMinute: 5, atOnce: 2 });
  for (let page = 0; page < 5; page += 1) assert.equal((await ask('/page')).status, 200);
  const tooMany = await ask('/page');

  assert.equal(tooMany.status, 429);
  assert.match(tooMany.headers.get('retry-after') ?? '', /^([1-9]|[1-5]\d|60)$/);
  assert.equal(((await tooMany.json()) as { error: string }).error, 'too-many');
  assert.equal((await ask('/page', '192.0.2.2')).status, 200);
});

test('so many streams are read at once by one address, until one of them ends or is given up', async () => {
  const ask = paths({ perMinute: 100, atOnce: 2 });
  const [first] = [await ask('/all'), await ask('/all')];
  assert.equal((await ask('/all')).status, 429);
  assert.equal((await ask('/page', '192.0.2.2')).status, 200);
  await first.body?.cancel();

  assert.equal((await ask('/all')).status, 200);
});

test('the head of a stream is not a stream', async () => {
  const ask = paths({ perMinute: 100, atOnce: 1 });
  for (let time = 0; time < 3; time += 1) assert.equal((await ask('/all', '192.0.2.1', 'HEAD')).status, 200);
});

test('whoever asks on the machine itself is not counted; whoever comes through a proxy on it is', async () => {
  const app = new Hono<Env>()
    .use(paced({ perMinute: 1, atOnce: 1, ...behindProxy }))
    .get('/page', (c) => c.json({}));
  const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
  const ask = async (headers: Readonly<Record<string, string>>) =>
    (await app.request('/page', { headers }, here)).status;

  assert.deepEqual([await ask({}), await ask({}), await ask({})], [200, 200, 200]);
  const proxied = { 'x-forwarded-for': '192.0.2.9' };
  assert.deepEqual([await ask(proxied), await ask(proxied)], [200, 429]);
});
