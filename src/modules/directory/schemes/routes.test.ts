import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { testApp } from '#tests/support/app.ts';
import type { TestApp } from '#tests/support/app.ts';
import { actorAs } from '#tests/support/database.ts';
import { gpNia, gpSouth, north } from '#tests/support/network.ts';

import { keepSchemeWait } from './commands/keep-scheme-wait.ts';
import type { Scheme, SchemeId } from './domain/scheme.ts';
import { aScheme } from './schemes.examples.ts';

type Ground = { readonly app: TestApp; readonly northvale: SchemeId; readonly brackenford: SchemeId };

let shared: Promise<Ground> | undefined;

const day = (text: string) => text as Scheme['checkedOn'];
const wait = {
  from: day('2025-12-01'),
  to: day('2026-03-01'),
  people: 12,
  medianDays: 9,
  ninetiethDays: 21,
};

/** The whole application with three schemes in its register, as anybody without an account meets it. */
function register(): Promise<Ground> {
  shared ??= testApp().then(async (app) => {
    const northvale = await app.openWork(actorAs({ networkIds: [north] }), (work) =>
      aScheme(work, {
        name: 'Northvale Link Workers',
        places: ['Northvale'],
        postcodes: ['NV'],
        whoMayRefer: ['self', 'family', 'gp'],
        networkId: north,
      }),
    );
    const keeper = actorAs({ permissions: ['directory.keep-waits'], networkIds: [north] });
    await app.openWork(keeper, (work) => keepSchemeWait(work, northvale, wait));
    const brackenford = await app.openWork(actorAs({}), (work) => aScheme(work));
    await app.openWork(actorAs({}), (work) =>
      aScheme(work, { name: '=2+2', summary: '<b>Bold</b>, “quoted” "and" more', checkedOn: '2024-03-01' }),
    );
    return { app, northvale, brackenford };
  });
  return shared;
}

async function page(path: string) {
  const { app } = await register();
  const response = await app.ask(path);
  const html = await response.text();
  const text = html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/\s+/g, ' ');
  return { status: response.status, headers: response.headers, html, text };
}

test('before anything is asked there is a postcode to type, and every scheme with how fresh it is', async () => {
  const { status, text, html } = await page('/schemes');

  assert.equal(status, 200);
  assert.match(text, /Who serves this postcode or place\?/);
  assert.match(
    text,
    /3 schemes in the register\. 3 of them say how long the wait is, and 2 were checked in the last six months\./,
  );
  assert.match(text, /Checked 7 days ago/);
  assert.match(html, /k-notice__fresh--stale">Checked 2 years ago/);
  assert.match(html, /href="\/schemes\?near=Northvale">Northvale \(1\)</);
});

test('a wait is said with how many people it is of and until when, or with when it was stated', async () => {
  const { text } = await page('/schemes');

  assert.match(
    text,
    /Half of people talk to a link worker within 9 days, nine in ten within 21 days \(12 people, to Sun 1 March 2026\)/,
  );
  assert.match(text, /About 3 weeks, stated 4 months ago/);
});

test('a postcode that nobody serves leads on: to the surgery, the directory and all schemes', async () => {
  const { status, text, html } = await page('/schemes?near=QX9+9ZZ&age=30');

  assert.equal(status, 200);
  assert.match(text, /No scheme in the register says that it serves QX9 9ZZ/);
  assert.match(html, /href="\/schemes\?near=QX9\+9ZZ">Show every scheme/);
  assert.match(html, /value="QX9 9ZZ"/);
});

test('a scheme that works with Kith leads into referring; another says how to reach it', async () => {
  const { app, northvale, brackenford } = await register();

  const here = await page(`/schemes/${northvale}`);
  assert.match(
    here.html,
    new RegExp(`href="/self-referral\\?scheme=${northvale}">Refer yourself or someone`),
  );
  assert.match(here.html, /href="\/referrals\/new">Refer someone as part of your job/);
  assert.match(here.text, /of the 12 people who first spoke with a link worker between Mon 1 December 2025/);

  const asStaff = async (as: typeof gpNia) => (await app.ask(`/schemes/${northvale}`, { as })).text();
  assert.match(await asStaff(gpNia), /href="\/referrals\/new">Refer someone/);
  assert.doesNotMatch(await asStaff(gpSouth), /Refer someone as part of your job/);

  const elsewhere = await page(`/schemes/${brackenford}`);
  assert.doesNotMatch(elsewhere.html, /self-referral|referrals\/new/);
  assert.match(elsewhere.html, /href="tel:01632960143"/);
  assert.match(
    elsewhere.text,
    /This is what the scheme said on Sun 2 November 2025\. Ask them how it is now\./,
  );
  assert.doesNotMatch(elsewhere.html, /\/edit/);
});

test('asking for oneself from its page begins with its name, and offers its surgeries only', async () => {
  const { app, northvale, brackenford } = await register();

  assert.match(
    (await page(`/self-referral?scheme=${northvale}`)).text,
    /You are asking Northvale Link Workers ?\./,
  );
  const begun = await app.ask('/self-referral', { post: { scheme: northvale } });
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const surgery = await (await app.ask('/self-referral/surgery', { headers: { cookie } })).text();
  assert.match(surgery, /Elm Street Surgery/);
  assert.doesNotMatch(surgery, /South Quay Surgery/);

  for (const other of [brackenford, 'nonsense', '00000000-0000-4000-8000-00000000dead']) {
    const { status, text } = await page(`/self-referral?scheme=${other}`);
    assert.equal(status, 200);
    assert.doesNotMatch(text, /You are asking/);
  }
});

test('programs read the register from any site: every field is there, and no network', async () => {
  const { headers, html } = await page('/schemes.json?near=NV1+2AB');
  const { schemes, ...around } = JSON.parse(html) as { schemes: Record<string, unknown>[] };

  assert.equal(headers.get('access-control-allow-origin'), '*');
  assert.deepEqual(around, { total: 1, page: 1, pages: 1, next: null });
  const [scheme] = schemes;
  assert.deepEqual(scheme?.['wait'], {
    how: 'worked-out',
    people: 12,
    median_days: 9,
    ninetieth_percentile_days: 21,
    from: '2025-12-01',
    to: '2026-03-01',
  });
  assert.equal(scheme['refer_here'], true);
  assert.ok(!html.includes(north));
});

test('the table is for spreadsheets: quoted, and nothing in it is a formula', async () => {
  const { headers, html } = await page('/schemes.csv');

  assert.match(headers.get('content-type') ?? '', /^text\/csv/);
  const lines = html.split('\r\n');
  assert.equal(lines.length, 5);
  assert.match(html, /,'=2\+2,/);
  assert.match(html, /,"<b>Bold<\/b>, “quoted” ""and"" more",/);
});

test('what somebody wrote is shown as text, never as markup', async () => {
  const { html } = await page('/schemes?q=quoted');

  assert.match(html, /&lt;b&gt;Bold&lt;\/b&gt;/);
});

test('only editors see what they edit; who has no account is asked to sign in', async () => {
  const { app, northvale } = await register();

  for (const path of ['/schemes/proposals', `/schemes/${northvale}/edit`, `/schemes/${northvale}/history`]) {
    assert.equal((await app.ask(path)).headers.get('location')?.startsWith('/sign-in'), true, path);
    assert.equal((await app.ask(path, { as: gpNia })).status, 403, path);
  }
});

test('no address of the register is a fault, whatever is written into it', async () => {
  const { app } = await register();
  const name = fc.constantFrom('near', 'q', 'by', 'workers', 'age', 'page', 'scheme', 'x');
  const awkward = fc.constantFrom(
    'NV1',
    "'; drop",
    '%',
    '\\',
    '&|!',
    '\u0000',
    '9'.repeat(40),
    '-1',
    '1e3',
    '[]',
  );
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), awkward);
  const query = fc.array(fc.tuple(name, value), { maxLength: 5 });
  const path = fc.constantFrom(
    '/schemes',
    '/schemes.json',
    '/schemes.csv',
    '/schemes/proposal',
    '/self-referral',
  );
  await fc.assert(
    fc.asyncProperty(path, query, async (at, pairs) => {
      const address = `${at}?${new URLSearchParams(pairs.map(([one, other]) => [one, other.toWellFormed()])).toString()}`;
      const { status } = await app.ask(address);
      assert.equal(status, 200, address);
    }),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(fc.webSegment(), async (segment) => {
      const { status } = await app.ask(`/schemes/${segment || 'x'}`);
      assert.ok(status < 500, segment);
    }),
    { numRuns: 20 },
  );
});
