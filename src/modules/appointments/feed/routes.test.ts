import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { origin, testApp } from '#tests/support/app.ts';
import { workerAsha } from '#tests/support/network.ts';

const app = await testApp();

async function madeAddress(): Promise<string> {
  const made = await app.ask('/diary/feed', { as: workerAsha, post: { once: newId<string>() } });
  assert.equal(made.status, 200);
  const [, address = ''] = /value="(http[^"]+\.ics)"/.exec(await made.text()) ?? [];
  assert.ok(address.startsWith(`${origin}/diary/feed/`));
  return address.slice(origin.length);
}

test('the address is shown once, copied, read without an account, and ended', async () => {
  const before = await (await app.ask('/diary/feed', { as: workerAsha })).text();
  assert.match(before, /Make the address/);
  const address = await madeAddress();
  const after = await (await app.ask('/diary/feed', { as: workerAsha })).text();
  assert.match(after, /cannot be shown again/);
  assert.ok(!after.includes(address));

  const read = await app.ask(address);
  assert.equal(read.status, 200);
  assert.equal(read.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.match(await read.text(), /^BEGIN:VCALENDAR\r\n/);

  const ended = await app.ask('/diary/feed/revocation', { as: workerAsha, post: {} });
  assert.equal(ended.headers.get('location'), '/diary/feed');
  assert.equal((await app.ask(address)).status, 404);
});

test('what did not change is not sent again', async () => {
  const address = await madeAddress();
  const etag = (await app.ask(address)).headers.get('etag') ?? '';
  const again = await app.ask(address, { headers: { 'if-none-match': etag } });

  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  assert.equal((await app.ask(address, { headers: { 'if-none-match': '"another"' } })).status, 200);
});

test('a calendar program that asks again and again is told to wait; another feed is not held up by it', async () => {
  const address = await madeAddress();
  const statuses = new Set<number>();
  for (let ask = 0; ask < 61; ask += 1) statuses.add((await app.ask(address)).status);
  const last = await app.ask(address);

  assert.deepEqual([...statuses], [200, 429]);
  assert.equal(last.status, 429);
  assert.ok(Number(last.headers.get('retry-after')) > 0);
  assert.equal((await app.ask(await madeAddress())).status, 200);
});
