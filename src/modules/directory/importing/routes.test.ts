import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { arrangeCommitted, testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';
import { networksExist } from '#tests/support/network.ts';

import { administrator, othersExist } from '#tests/walk/members.ts';
import { importFeed } from './import-feed.ts';
import { keepUpload } from './commands/keep-upload.ts';
import { aSheet } from './sheet/sheet.examples.ts';
import { feedService } from './open-referral/feed.examples.ts';

let shared: Promise<TestApp> | undefined;

/** With a directory that was read twice: a service of it is gone, one is doubtful, one was left out. */
function app() {
  shared ??= testApp(undefined, async (pool) => {
    await arrangeCommitted(pool, networksExist);
    await othersExist(pool);
  }).then(async (made) => {
    const editor = actorAs({ permissions: ['directory.edit'] });
    const odd = feedService('s2', { name: '<i>Odd</i> & ends', email: 'none' });
    for (const records of [
      [feedService('gone'), odd],
      [odd, { id: 'nameless' }],
    ]) {
      const file = join(mkdtempSync(join(tmpdir(), 'kith-feed-')), 'feed.json');
      writeFileSync(file, JSON.stringify(records));
      const asked = { from: { file }, source: 'northvale', name: 'Northvale Council' };
      await importFeed((body) => made.openWork(editor, body), asked);
    }
    return made;
  });
  return shared;
}

async function page(path: string, post?: Readonly<Record<string, string | readonly string[]>>) {
  const response = await (await app()).ask(path, { as: administrator, ...(post ? { post } : {}) });
  const html = await response.text();
  return { status: response.status, to: response.headers.get('location'), html, text: textOf(html) };
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/\s+/g, ' ');
}

test('doubtful records are listed with what is doubtful about them, in words', async () => {
  const { status, text, html } = await page('/directory/work/doubtful');
  assert.equal(status, 200);
  assert.match(text, /<i>|&lt;i&gt;Odd|Odd/);
  assert.match(text, /Email is no email address/);
  assert.match(text, /Northvale Council/);
  assert.doesNotMatch(html, /<i>Odd/);
});

test('what was left out, and what is gone, are pages of the same list, and its sheet', async () => {
  assert.match((await page('/directory/work/doubtful?show=left-out')).text, /nameless.*Name is missing/);
  const gone = await page('/directory/work/doubtful?show=proposed-for-removal&source=northvale');
  assert.match(gone.text, /Tuesday Kettle/);
  assert.match(gone.html, /type="checkbox"/);
  const [, listing = ''] = /<a[^>]* href="(\/directory\/[0-9a-f-]{36})">/.exec(gone.html) ?? [];
  for (const opened of [listing, `${listing}/edit`, `${listing}/sources`]) {
    assert.ok(gone.html.includes(`href="${opened}"`), opened);
    assert.equal((await page(opened)).status, 200, opened);
  }
  const { html: sheet } = await page('/directory/work/doubtful.csv?show=left-out');
  assert.match(
    sheet,
    /^source,table,id,outcome,remarks,service_id,service_name\r\nnorthvale,services,nameless,left-out/,
  );
});

test('an address that names nothing shows the list, and never an error', async () => {
  const odd = [
    'show=xyz',
    'source=../etc',
    'after=%00',
    'after=W10',
    `after=${'x'.repeat(3000)}`,
    'after=WyJhIiwiYiIsImMiXQ',
  ];
  for (const query of odd) assert.equal((await page(`/directory/work/doubtful?${query}`)).status, 200, query);
});

test('nothing ticked is said beside the list, and what is ticked ends', async () => {
  const none = await page('/directory/work/doubtful', { once: newId<string>(), verdict: 'ended' });
  assert.equal(none.status, 422);
  assert.match(none.text, /Tick at least one listing/);
  const { html } = await page('/directory/work/doubtful?show=proposed-for-removal');
  const [, id = ''] =
    /type="checkbox"[^>]*value="([^"]+)"|value="([0-9a-f-]{36})"[^>]*type="checkbox"/.exec(html) ?? [];
  const done = await page('/directory/work/doubtful', {
    once: newId<string>(),
    verdict: 'ended',
    listings: id,
  });
  assert.deepEqual([done.status, done.to], [303, '/directory/work/doubtful?show=proposed-for-removal']);
  assert.match(
    (await page('/directory/work/doubtful?show=proposed-for-removal')).text,
    /Nothing here needs looking at/,
  );
});

test('doubts that an editor lets stand are gone from the list, a tick each', async () => {
  const path = '/directory/work/doubtful?show=left-out';
  const none = await page(path, { once: newId<string>(), verdict: 'passed', records: 'nonsense' });
  assert.deepEqual([none.status, /Tick at least one listing/.test(none.text)], [422, true]);
  const [, value = ''] = /name="records"[^>]*value="([^"]+)"/.exec(none.html) ?? [];
  const done = await page(path, { once: newId<string>(), verdict: 'passed', records: value });
  assert.deepEqual([done.status, done.to], [303, path]);
  assert.match((await page(path)).text, /Nothing here needs looking at/);
  assert.match(
    (await page('/directory/work/doubtful')).text,
    /Email is no email address/,
    'only those ticked',
  );
});

test('a feed is added, shown, paused and read', async () => {
  assert.match((await page('/directory/work/feeds')).text, /No directory is read from elsewhere yet/);
  const form = {
    once: newId<string>(),
    name: 'South Shire',
    address: 'https://feed.example.org/v3',
    every: '24',
  };
  const bad = await page('/directory/work/feeds/new', { ...form, address: 'http://127.0.0.1/', every: '24' });
  assert.equal(bad.status, 422);
  assert.match(bad.text, /inside a private network/);
  const added = await page('/directory/work/feeds/new', form);
  assert.equal(added.status, 303);
  const path = added.to ?? '';
  assert.match((await page(path)).text, /South Shire.*Not read yet.*Read it now.*Pause it/);
  assert.equal((await page(`${path}/pause`, { once: newId<string>() })).status, 303);
  assert.match((await page('/directory/work/feeds')).text, /South Shire.*Paused/);
  assert.equal((await page(`${path}/reading`, { once: newId<string>() })).status, 303);
  assert.equal((await page(`/directory/work/feeds/${newId<string>()}`)).status, 404);
});

test('a spreadsheet asks for its name and its file, shows its columns, and is read', async () => {
  const empty = await page('/directory/work/feeds/upload', { once: newId<string>(), name: '' });
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Enter what people call this list.*Choose the file/);
  const sheet = aSheet({ columns: ['Group', 'Town'], rows: [['<b>Chess</b> Club', 'Northvale']] });
  const editor = actorAs({ permissions: ['directory.edit'] });
  const kept = { once: newId<string>(), name: 'Chess list', sheet, hash: 'chess' };
  const id = await (await app()).openWork(editor, (work) => keepUpload(work, kept));
  const path = `/directory/work/feeds/upload/${id}`;
  const shown = await page(path);
  assert.match(shown.text, /What is in each column\?.*What would come of the first rows.*Chess Club/);
  assert.doesNotMatch(shown.html, /<b>Chess/);
  const nameless = await page(path, {
    once: newId<string>(),
    step: 'read',
    'column-0': '',
    'column-1': 'city',
  });
  assert.deepEqual([nameless.status, /Say which column is the name/.test(nameless.text)], [422, true]);
  const read = await page(path, {
    once: newId<string>(),
    step: 'read',
    'column-0': 'name',
    'column-1': 'city',
  });
  assert.deepEqual([read.status, read.to], [303, path]);
  assert.match((await page(path)).text, /It is being read/);
});

test('a listing leads its editors to where all of it is from', async () => {
  const { html } = await page('/directory/work/doubtful');
  const [, id = ''] = /href="\/directory\/([0-9a-f-]{36})"/.exec(html) ?? [];
  const listing = await page(`/directory/${id}`);
  assert.match(listing.html, new RegExp(`href="/directory/${id}/sources"`));
  const { status, text } = await page(`/directory/${id}/sources`);
  assert.equal(status, 200);
  assert.match(text, /Northvale Council, since .*Name/);
});
