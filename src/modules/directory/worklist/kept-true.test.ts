// The pages that keep listings true, through the whole application, without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId, noNetwork } from '#platform/ids.ts';
import { testApp } from '#tests/support/app.ts';
import type { Asking, TestApp } from '#tests/support/app.ts';
import { needsChromium, violationsIn } from '#tests/support/browser.ts';
import { actorAs } from '#tests/support/database.ts';
import { administrator, othersExist } from '#tests/walk/members.ts';

import { addServices } from '../commands/add-services.ts';
import { fullService } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';
import { askOwners } from '../assurance/commands/ask-owners.ts';
import { tokensIn } from '../assurance/assurance.examples.ts';
import { lookForDuplicates } from '../duplicates/jobs.ts';

type Place = { readonly app: TestApp; readonly ids: readonly ServiceId[]; readonly token: string };

let shared: Promise<Place> | undefined;
const clock = () => new Date('2026-03-03T09:30:00Z');

/** Kith with two listings that may be one, an old one whose owner was asked, and nobody's report yet. */
function place(): Promise<Place> {
  shared ??= testApp(clock).then(async (app) => {
    await othersExist(app.pool);
    const editor = actorAs({ permissions: ['directory.edit'], networkIds: [noNetwork] });
    const old = { assured: { on: '2025-06-01', by: 'Northvale Neighbours' } };
    const ids = await app.openWork(editor, (work) =>
      addServices(work, [
        fullService,
        { ...fullService, ...old, email: 'chess@example.org', name: 'Chess' },
        {
          name: 'The Kettle & Company',
          phone: '01632 960301',
          terms: ['Befriending'],
        },
      ]),
    );
    await app.openWork(editor, (work) => askOwners(work, 'https://kith.example.org'));
    const { rows } = await app.pool.query<{ body: string }>(`select body from platform.message`);
    await app.pool.query(`update directory.service set changed_at = changed_at - interval '1 hour'`);
    await lookForDuplicates.run({ pool: app.pool, openWork: app.openWork, clock });
    return { app, ids, token: rows.flatMap(tokensIn)[0] ?? '' };
  });
  return shared;
}

const asEditor: Asking = { as: administrator };

async function page(path: string, asking: Asking = {}) {
  const response = await (await place()).app.ask(path, asking);
  const html = await response.text();
  const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { status: response.status, to: response.headers.get('location'), html, text };
}

/** With its style in it, so that it can be looked at where no server is. */
async function withStyle(html: string): Promise<string> {
  const [link = '', path = ''] = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/.exec(html) ?? [];
  const style = await (await (await place()).app.ask(path)).text();
  return html.replace(link, () => `<style>${style}</style>`);
}

/** What a browser sends with a button of a page: the hidden fields of the form around it. */
function fieldsBefore(html: string, button: string): Record<string, string> {
  const form = html.slice(0, html.indexOf(button)).split('<form').at(-1) ?? '';
  const hidden = form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]));
}

test('what people report is doubted in public when enough say so, and an editor settles it with one press', async () => {
  const { ids } = await place();
  const path = `/directory/${ids[1]}`;
  const report = { once: newId(), kind: 'moved' };
  const { status, to } = await page(`${path}/report`, { post: report });
  assert.deepEqual([status, to], [303, path]);
  for (let people = 2; people <= 3; people += 1)
    await page(`${path}/report`, { post: { ...report, once: newId() } });
  assert.doesNotMatch(
    (await page(path)).text,
    /people have told us/,
    'it may be one person who presses again',
  );
  await (
    await place()
  ).app.pool.query(`update directory.report set reported_at = reported_at - interval '1 day'
    * (select count(*) from directory.report earlier where earlier.id < report.id)`);
  await page(`${path}/report`, { post: { ...report, once: newId() } });
  assert.match((await page(path)).text, /3 people have told us that this has moved\. We are checking\./);

  const reported = await page('/directory/work/reported', asEditor);
  assert.match(reported.text, /Chess.*“This has moved”, said somebody/);
  const post = { ...fieldsBefore(reported.html, 'value="not-so"'), outcome: 'not-so' };
  const settled = await page(`/directory/work/reported/${ids[1]}`, { ...asEditor, post });
  assert.equal(settled.to, '/directory/work/reported');
  assert.doesNotMatch((await page(path)).text, /people have told us/);
});

test('a program that fills in what nobody sees is refused, and a wrong address keeps what was typed', async () => {
  const { ids } = await place();
  const path = `/directory/${ids[0]}/report`;
  assert.match((await page(path, { post: { kind: 'closed', website: 'x' } })).text, /could not take that/);
  const again = await page(path, { post: { kind: 'closed', note: 'Since May.', email: 'me' } });
  assert.equal(again.status, 422);
  assert.match(again.html, /Since May\./);
});

test('opening the link of an email changes nothing; pressing its button does, once', async () => {
  const { ids, token } = await place();
  const path = `/directory/still-right/${token}`;
  const before = await page(path);
  assert.match(before.text, /Is this still right\? .*Chess/);
  assert.match((await page(path)).text, /Is this still right\?/);
  assert.equal((await page(path, { post: { answer: 'changed', note: ' ' } })).status, 422);
  assert.equal((await page(path, { post: { answer: 'right' } })).to, path);
  assert.match((await page(path)).text, /Chess was checked today/);
  assert.match((await page(`/directory/${ids[1]}`)).text, /Checked today, by Northvale Neighbours/);
  assert.equal((await page(`/directory/still-right/${'x'.repeat(43)}`)).status, 404);
});

test('two listings of one service are found, merged, and the old address leads to the one that is kept', async () => {
  const { ids } = await place();
  const list = await page('/directory/work/duplicates', asEditor);
  const [, pair = ''] = /href="(\/directory\/work\/duplicates\/[0-9a-f-]{36})"/.exec(list.html) ?? [];
  const compared = await page(pair, asEditor);
  assert.match(compared.text, /Are these the same\?/);
  const post = { ...fieldsBefore(compared.html, `value="${ids[0]}"`), keep: String(ids[0]) };
  assert.equal((await page(`${pair}/merge`, { ...asEditor, post })).to, pair);
  assert.equal((await page(`/directory/${ids[2]}`)).to, `/directory/${ids[0]}`);

  const merged = await page(pair, asEditor);
  const undo = { ...asEditor, post: fieldsBefore(merged.html, 'Undo the merge') };
  assert.equal((await page(`${pair}/undo`, undo)).to, pair);
  assert.equal((await page(`/directory/${ids[2]}`)).status, 200);
});

test('stale ones are reviewed together; every list comes as a spreadsheet too', async () => {
  const none = await page('/directory/work/stale', {
    ...asEditor,
    post: { once: newId(), verdict: 'right' },
  });
  assert.equal(none.status, 422);
  const sheets = ['stale', 'reported', 'duplicates', 'waiting', 'claims', 'feeds', 'doubtful'];
  for (const name of ['', ...sheets.map((sheet) => `/${sheet}`)]) {
    const { app } = await place();
    const response = await app.ask(`/directory/work${name}.csv`, asEditor);
    assert.match(response.headers.get('content-type') ?? '', /^text\/csv/, name);
    assert.match(await response.text(), /^[a-z_]+,/, name);
    assert.ok((await app.ask(`/directory/work${name}.csv`)).status >= 300, name);
  }
});

test('a stale listing can be opened, put right and traced from its row; what was ticked stays ticked', async () => {
  const { ids } = await place();
  const href = `/directory/${ids[2]}`;
  const { html } = await page('/directory/work/stale', asEditor);
  for (const opened of [href, `${href}/edit`, `${href}/sources`]) {
    assert.ok(html.includes(`href="${opened}"`), opened);
    assert.equal((await page(opened, asEditor)).status, 200, opened);
  }
  const post = { ...fieldsBefore(html, 'value="right"'), listings: String(ids[2]) };
  const again = await page('/directory/work/stale', { ...asEditor, post });
  assert.equal(again.status, 422);
  assert.match(again.html, new RegExp(`value="${ids[2]}"[^>]*checked`));
});

test('the work list is for editors', async () => {
  assert.equal((await page('/directory/work', asEditor)).status, 200);
  assert.ok((await page('/directory/work')).status >= 300);
});

test('every page of it can be used by everyone, in both languages', needsChromium, async () => {
  const { ids, token } = await place();
  const list = await page('/directory/work/duplicates', asEditor);
  const [, pair = '/directory/work'] =
    /href="(\/directory\/work\/duplicates\/[0-9a-f-]{36})"/.exec(list.html) ?? [];
  const paths = [
    `/directory/${ids[0]}/report`,
    `/directory/still-right/${token}`,
    '/directory/work',
    '/directory/work/stale',
    '/directory/work/reported',
    '/directory/work/duplicates',
    '/directory/work/claims',
    pair,
  ];
  const found = [];
  for (const [number, path] of paths.entries()) {
    const headers = { cookie: number % 2 === 0 ? 'kith-language=en' : 'kith-language=cy' };
    const asking = path.includes('/work') ? asEditor : { headers };
    const html = await withStyle((await page(path, asking)).html);
    const width = number % 2 === 0 ? 375 : 1280;
    found.push(...(await violationsIn({ url: `http://localhost:3000${path}`, html, width })));
  }
  assert.deepEqual(found, []);
});
