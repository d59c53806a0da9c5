import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { loadDemonstration } from '../../src/app/demonstration/load.ts';
import { testApp } from '#tests/support/app.ts';

import { assaultsOn, filled, isTyped, script } from './assaults.ts';
import type { Assault, Foreign } from './assaults.ts';
import { browsingAs } from './browsing.ts';
import type { Answer, Browsing, Pairs } from './browsing.ts';
import { crawl, formsOf } from './crawling.ts';
import type { FoundForm } from './crawling.ts';
import { countOf } from './page.ts';
import { fingerprintOf, foreignTo, givePeople, rowCounts } from './tables.ts';

const now = () => new Date('2026-03-03T09:30:00Z');
const app = await testApp(now, (pool) =>
  loadDemonstration(pool, { people: 120, listings: 20, networks: 2, seed: 5, now: now() }),
);
let foreign: Foreign;

before(async () => {
  foreign = await foreignTo(app.pool, 'NV');
  await givePeople(app.pool, { from: 'link-worker', to: 'volunteer-link-worker' });
});

/** What the answer to anything, however ill it is meant, has in common. */
function faultsOf({ status, html, headers, path }: Answer, sent: string): readonly string[] {
  const isPage = html.startsWith('<!doctype html>');
  const faults = [
    status >= 500 && 'a fault',
    ![200, 303, 404, 409, 422].includes(status) && 'not an answer to a form',
    /\n\s+at .+:\d+:\d+|node_modules|\.tsx?:\d+/.test(html) && 'a stack trace',
    isPage && html.includes(script) && 'the script as it was sent',
    isPage && (countOf(html, 'h1') !== 1 || countOf(html, 'main') !== 1) && 'not one heading or main part',
    !/default-src 'none'/.test(headers.get('content-security-policy') ?? '') && 'no policy',
    headers.get('x-content-type-options') !== 'nosniff' && 'may be sniffed',
    !/no-store|immutable/.test(headers.get('cache-control') ?? '') && 'may be kept',
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${sent} → ${path} ${status}: ${fault}`);
}

/** A form that is shown again says what is wrong, first and in its title, and keeps what was typed. */
function faultsOfShownAgain(answer: Answer, found: FoundForm, { name, text }: Assault): readonly string[] {
  if (answer.status !== 422) return [];
  const { html } = answer;
  const again = formsOf(answer).find(({ form: { action } }) => action === found.form.action);
  const lost = found.form.fields.filter(isTyped).filter((field) => {
    const now = again?.form.fields.find((one) => one.name === field.name);
    return text === script && now !== undefined && now.value !== script;
  });
  const faults = [
    !/<title>Error: /.test(html) && 'the title does not say that there is an error',
    !html.includes('nhsuk-error-summary') && 'no summary of errors',
    !again && 'the form is gone',
    ...lost.map((field) => `what was typed into ${field.name} is gone`),
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${name} → ${found.shape}: ${fault}`);
}

type Sending = { readonly browser: Browsing; readonly found: FoundForm };

async function send({ browser, found }: Sending, fields: Pairs): Promise<Answer> {
  const { method, action } = found.form;
  if (method === 'post') return browser.post(action, fields);
  return browser.get(
    `${action.replace(/\?.*/, '')}?${new URLSearchParams(fields.map(([...pair]) => pair)).toString()}`,
  );
}

/** The form as its page shows it now: earlier assaults may have changed what it is about. */
async function fresh({ browser, found }: Sending): Promise<FoundForm | undefined> {
  const page = await browser.get(found.page);
  return formsOf(page).find(({ shape, form }) => shape === found.shape && form.action === found.form.action);
}

async function assail(browser: Browsing, alike: readonly FoundForm[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const [first] = alike;
  for (const [index, assault] of (first ? assaultsOn(first.form, foreign) : []).entries()) {
    const chosen = alike[index % alike.length];
    const found = chosen && (await fresh({ browser, found: chosen }));
    if (!found) continue;
    const answer = await send({ browser, found }, assault.fields(found.form, foreign));
    faults.push(...faultsOf(answer, `${assault.name} in ${found.shape}`));
    faults.push(...faultsOfShownAgain(answer, found, assault));
    if (answer.to)
      faults.push(...faultsOf(await browser.get(answer.to.replace(/#.*/, '')), `after ${found.shape}`));
  }
  return faults;
}

/** Meant well, and sent by two clicks. */
async function sendTwice(browser: Browsing, found: FoundForm, button: number): Promise<readonly string[]> {
  const fields = filled(found.form, 'Words', button);
  if (!fields.some(([name]) => name === 'once')) return [];
  const first = await send({ browser, found }, fields);
  if (first.status !== 303) return faultsOf(first, `well meant in ${found.shape}`);
  const once = await rowCounts(app.pool);
  const second = await send({ browser, found }, fields);
  const twice = await rowCounts(app.pool);
  const doubled = Object.keys(twice).filter((table) => twice[table] !== once[table]);
  return [
    ...faultsOf(second, `again in ${found.shape}`),
    ...(second.to === first.to
      ? []
      : [`${found.shape}: first to ${first.to}, then ${second.status} ${second.to}`]),
    ...doubled.map((table) => `${found.shape}: sent twice, ${table} has grown twice`),
  ];
}

/** What ends support or a decision is sent last, so that there is something to send before. */
const last = /closure|acceptance|refusal|redirection|joining|handover|sign-out/;

async function attackAll(browser: Browsing, from: readonly string[]) {
  const faults: string[] = [];
  const { pages, forms } = await crawl(browser, from);
  for (const page of pages) faults.push(...faultsOf(page, 'looked at'));
  const shapes = [...forms].filter(([shape]) => !/sign-|\/language/.test(shape));
  const inOrder = shapes.toSorted(([a], [b]) => Number(last.test(a)) - Number(last.test(b)));
  for (const [, alike] of inOrder) faults.push(...(await assail(browser, alike)));
  for (const [, alike] of inOrder) {
    for (const [index, chosen] of alike.entries()) {
      const found = await fresh({ browser, found: chosen });
      if (found?.form.method === 'post') faults.push(...(await sendTwice(browser, found, index)));
    }
  }
  const after = await crawl(browser, from);
  for (const page of after.pages) faults.push(...faultsOf(page, 'looked at afterwards'));
  return { faults, pages: pages.length, forms: shapes.length };
}

const roles = [
  ['GP at Elm Street Surgery', ['/']],
  ['Link worker in Northvale', ['/']],
  ['Team lead in Northvale', ['/']],
  ['Volunteer link worker in Northvale', ['/']],
  ['Privacy officer', ['/']],
] as const;

for (const [label, from] of roles) {
  test(`${label}: no form can be sent so that anything breaks`, async (t) => {
    const south = await fingerprintOf(app.pool, 'SM');
    const { faults, pages, forms } = await attackAll(await browsingAs(app, label), from);

    t.diagnostic(`${pages} pages, ${forms} forms`);
    assert.deepEqual(faults, []);
    assert.deepEqual(await fingerprintOf(app.pool, 'SM'), south, 'something in another network has changed');
  });
}
