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
  assert.match(text, /1 service for “kettle”/);
  assert.match(
    text,
    /Kettle and Company by Northvale Neighbours A warm room, a hot drink and someone to talk to\. When Next: Tue 3 March, 10 am Tuesday and Thursday, 10 am to 1 pm; First Saturday of the month, 2 pm to 4 pm/,
  );
  assert.match(
    text,
    /Where 12 Mill Street, Northvale Cost Free, £3 \(lunch, if you would like it\) Checked 7 days ago/,
  );
  assert.match(html, /<input[^>]* value="kettle"/);
});

test('a search in an unknown place says that it is from everywhere, and nothing is a dead end', async () => {
  const { text } = await page('/directory?q=kettle&near=Qqqqq');
  assert.match(text, /We do not know where “Qqqqq” is, so these are from everywhere\./);

  const nothing = await page('/directory?q=xyzzy+plugh&near=Northvale&cost=free');
  assert.match(nothing.text, /We also looked everywhere, without anything else that you chose\./);
  assert.match(nothing.text, /What is near Northvale .*Kettle and Company/);
  assert.match(nothing.html, /href="\/directory\?near=Northvale">Everything near Northvale/);
  assert.match(nothing.html, /href="\/self-referral"/);
});

test('what narrows a search is said, and can be taken away one by one', async () => {
  const { html } = await page('/directory?q=kettle&day=TU&day=TH&cost=free&access=step-free');

  assert.match(
    html,
    /href="\/directory\?q=kettle&amp;day=TU&amp;day=TH&amp;access=step-free"[^>]*>[^×]*Free/,
  );
  assert.match(
    html,
    /href="\/directory\?q=kettle&amp;cost=free&amp;day=TH&amp;access=step-free"[^>]*>[^×]*Tuesday/,
  );
  assert.match(html, /<input[^>]*value="TU"[^>]*checked|<input[^>]*checked[^>]*value="TU"/);
});

test('what had to be given up so that something is found is said', async () => {
  const { text } = await page('/directory?q=kettle&day=SU');

  assert.match(text, /Nothing had all of that, so we let go of the day and time\. .*Kettle and Company/);
});

test('words that were not right are read as they were meant, which can be refused', async () => {
  const { html, text } = await page('/directory?q=kettel');

  assert.match(text, /Showing results for “kettle”\. Search for “kettel” instead/);
  assert.match(html, /href="\/directory\?q=kettel&amp;exact=1"/);
  assert.doesNotMatch((await page('/directory?q=kettel&exact=1')).text, /Kettle and Company/);
});

test('the next page shows the rest, and there is a way back', async () => {
  const first = await page('/directory?q=chess');
  const second = await page(linkIn(first.html, 'next'));
  const again = await page(linkIn(second.html, 'prev'));

  assert.deepEqual([namesIn(first.html).length, namesIn(second.html).length], [20, 2]);
  assert.equal(new Set([...namesIn(first.html), ...namesIn(second.html)]).size, 22);
  assert.deepEqual(namesIn(again.html), namesIn(first.html));
  assert.match(second.html, /href="\/directory\?q=chess">Back to the first page/);
});

function linkIn(html: string, rel: string): string {
  const href = new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1];
  assert.ok(href, rel);
  return href.replaceAll('&amp;', '&');
}

function namesIn(html: string): readonly string[] {
  return [...html.matchAll(/<bdi>(Chess \d+)<\/bdi>/g)].map(([, name = '']) => name);
}

test('a form leaves no empty parts in the address', async () => {
  const { app } = await directory();

  const answer = await app.ask('/directory?q=chess&near=&within=&cost=free&age=');

  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/directory?q=chess&cost=free');
});

test('without scripts what is kept goes along in the address', async () => {
  const { ids } = await directory();
  const { html } = await page(`/directory?q=chess&ids=${ids[0]}`);

  assert.match(html, new RegExp(`<a href="/directory/shortlist\\?ids=${ids[0]}"[^>]*>My list`));
  assert.match(html, new RegExp(`name="ids" value="${ids[0]}"`));
  assert.match(html, new RegExp(`href="/directory\\?q=chess&amp;ids=${ids[0]},[0-9a-f-]{36}"[^>]*data-keep`));
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
  assert.match(html, /<h1><bdi lang="en">/);
  assert.match(
    text,
    /Beth ydyw\?.*Ydy hyn i mi\?.*Pryd\?.*Dydd Mawrth a dydd Iau, 10 yb tan 1 yp.*Ble\?.*Sut mae dechrau\?/,
  );
});

test('a listing tells other sites about itself in their words, and ends no script early', async () => {
  const { ids, app } = await directory();
  const { html } = await page(`/directory/${ids[0]}`);
  const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const told = JSON.parse(data) as Record<string, unknown>;

  assert.equal(told['name'], 'Kettle and Company');
  assert.equal(told['url'], `http://localhost:3000/directory/${ids[0]}`);
  assert.match(data, /"@type":"ServiceChannel"[^{]*"serviceUrl":"[^"]+","availableLanguage":\["en","cy"\]/);
  const said = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1];
  assert.deepEqual([said('title'), said('locale')], ['Kettle and Company', 'en_GB']);
  const picture = await app.ask(new URL(said('image') ?? '').pathname);
  assert.equal(picture.headers.get('content-type'), 'image/png');
  const chess = await page(`/directory/${ids[3]}`);
  assert.match(chess.html, /\\u003cb>Bold\\u003c\/b> & kind/);
});

test('a listing leads on: to its kinds, to its calendar, to putting it right', async () => {
  const { ids, app } = await directory();
  const { html } = await page(`/directory/${ids[0]}`);

  assert.match(html, /href="\/directory\?term=[0-9a-f-]{36}">Befriending/);
  assert.match(html, new RegExp(`href="/directory/${ids[0]}/report"`));
  assert.match(html, new RegExp(`href="/directory/${ids[0]}/claim"`));
  const calendar = await app.ask(`/directory/${ids[0]}/calendar.ics`);
  assert.equal(calendar.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.match(await calendar.text(), /RRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\n/);
  assert.equal((await app.ask(`/directory/${ids[3]}/calendar.ics`)).status, 404);
});
