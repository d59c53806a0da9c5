import assert from 'node:assert/strict';
import { test } from 'node:test';

import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';

import type { NewService } from './adding/new-service.ts';
import { addServices } from './commands/add-services.ts';
import { fullService } from './directory.examples.ts';
import type { ServiceId } from './domain/listing.ts';

let shared: Promise<{ app: TestApp; ids: readonly ServiceId[] }> | undefined;

const given: readonly NewService[] = [
  fullService,
  { name: 'Old Club', status: 'defunct' },
  {
    name: 'Ring Us',
    schedules: [{ freq: null, description: 'By appointment\n* or just ask' }],
    alert: 'Moved to the library',
  },
  ...Array.from({ length: 22 }, (_, index) => ({
    name: `Chess ${index}`,
    description: '<b>Bold</b> & kind.',
  })),
];

/** The whole application with a few services in it, as anybody without an account meets it. */
function directory() {
  shared ??= testApp().then(async (app) => {
    const editor = actorAs({ permissions: ['directory.edit'] });
    return { app, ids: await app.openWork(editor, (work) => addServices(work, given)) };
  });
  return shared;
}

async function page(path: string, headers: Readonly<Record<string, string>> = {}) {
  const { app } = await directory();
  const response = await app.ask(path, { headers });
  const html = await response.text();
  return { status: response.status, html, text: textOf(html) };
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/\s+/g, ' ');
}

test('before anything is typed there is a search line, and examples to follow', async () => {
  const { status, html, text } = await page('/directory');

  assert.equal(status, 200);
  assert.match(text, /What would help\?/);
  assert.match(html, /<a href="\/directory\?q=someone\+to\+talk\+to">someone to talk to<\/a>/);
  assert.doesNotMatch(text, /Nothing found/);
});

test('what is found reads like a noticeboard', async () => {
  const { status, html, text } = await page('/directory?q=kettle');

  assert.equal(status, 200);
  assert.match(text, /1 service has all your words/);
  assert.match(
    text,
    /Kettle and Company by Northvale Neighbours A warm room, a hot drink and someone to talk to\. When Tuesday and Thursday, 10 am to 1 pm; First Saturday of the month, 2 pm to 4 pm/,
  );
  assert.match(
    text,
    /Where 12 Mill Street, Northvale Cost Free, £3 \(lunch, if you would like it\) Checked 7 days ago/,
  );
  assert.match(html, /<input[^>]* value="kettle"/);
});

test('nothing found says so, keeps what was typed and offers a way on', async () => {
  const { status, html, text } = await page('/directory?q=xyzzy+plugh');

  assert.equal(status, 200);
  assert.match(text, /Nothing found yet No service here says “xyzzy plugh”/);
  assert.match(html, /value="xyzzy plugh"/);
  assert.match(text, /People often look for/);
});

test('nothing found in a town offers to search everywhere', async () => {
  const { html, text } = await page('/directory?q=kettle&near=Southmere');

  assert.match(text, /No service in Southmere says “kettle”/);
  assert.match(html, /href="\/directory\?q=kettle">Search everywhere/);
});

test('words that were not right are read as they were meant, and the next page keeps to them', async () => {
  const { html, text } = await page('/directory?q=ches');

  assert.match(text, /22 services have all your words/);
  const misspelt = await page('/directory?q=chees');
  assert.match(misspelt.text, /We could not find “chees”\. These are for “chess”\./);
  assert.match(misspelt.html, /href="\/directory\?q=chess&amp;after=/);
  assert.match(html, /rel="next"/);
});

test('the second page shows the rest, and the way back', async () => {
  const first = await page('/directory?q=chess');
  const next = /href="(\/directory\?q=chess&amp;after=[^"]+)"/
    .exec(first.html)?.[1]
    ?.replaceAll('&amp;', '&');
  assert.ok(next);

  const second = await page(next);

  assert.equal(second.html.match(/class="k-notice"/g)?.length, 2);
  assert.match(second.html, /href="\/directory\?q=chess">Back to the best matches/);
});

test('what a source wrote is shown as text, never as markup', async () => {
  const { html } = await page('/directory?q=chess');

  assert.match(html, /&lt;b&gt;Bold&lt;\/b&gt; &amp; kind\./);
  assert.doesNotMatch(html, /<b>Bold/);
});

test('a service answers what it is, for whom, when, where and how to start, in that order', async () => {
  const { ids } = await directory();
  const { status, html, text } = await page(`/directory/${ids[0]}`);

  assert.equal(status, 200);
  assert.match(
    text,
    /What is it\?.* a quiet corner .*Is it for me\?.*For ages 18 and over\..*When\?.*Tuesday and Thursday, 10 am to 1 pm.*Where\?.*12 Mill Street.*How do I start\?.*Just turn up\..*Cost Free/,
  );
  assert.match(html, /href="tel:01632960301"/);
  assert.match(text, /Checked 7 days ago, by Northvale Neighbours/);
});

test('hours that are only in words are shown in those words; an alert comes first', async () => {
  const { ids } = await directory();
  const { text } = await page(`/directory/${ids[2]}`);

  assert.match(text, /Moved to the library.*When\?.*In their own words: By appointment or just ask.*Where\?/);
});

test('a service that has closed can still be seen, and says so', async () => {
  const { ids } = await directory();

  const { status, text } = await page(`/directory/${ids[1]}`);

  assert.equal(status, 200);
  assert.match(text, /This service has closed for good\./);
  assert.doesNotMatch((await page('/directory?q=old+club')).text, /Old Club/);
});

test('a service that does not exist is a page that does not exist', async () => {
  assert.equal((await page('/directory/00000000-0000-4000-8000-000000000001')).status, 404);
  assert.equal((await page('/directory/not-an-id')).status, 404);
});

test('it can be read in Welsh', async () => {
  const { ids } = await directory();

  const { html, text } = await page(`/directory/${ids[0]}`, { cookie: 'kith-language=cy' });

  assert.match(html, /<html lang="cy"/);
  assert.match(
    text,
    /Beth ydyw\?.*Ydy hyn i mi\?.*Pryd\?.*Dydd Mawrth a dydd Iau, 10 yb tan 1 yp.*Ble\?.*Sut mae dechrau\?/,
  );
});

test('whatever is typed into the address, the page holds', async () => {
  for (const query of [
    'q=%00',
    'q=a&after=%%%',
    `q=${'a'.repeat(3000)}`,
    'q=%F0%9F%92%9A&near=%25',
    'near=x',
    'q[]=1',
    'q=%22',
  ]) {
    const { status } = await page(`/directory?${query}`);
    assert.equal(status, 200, query);
  }
});
