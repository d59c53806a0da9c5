import assert from 'node:assert/strict';
import { test } from 'node:test';

import { testApp } from '#tests/support/app.ts';

import { loadDemonstration } from '../../src/app/demonstration/load.ts';
import { assaultsOn, filled, script } from './assaults.ts';
import { browsing, browsingAs } from './browsing.ts';
import type { Answer, Browsing, Pairs } from './browsing.ts';
import { crawl, formsOf } from './crawling.ts';
import type { FoundForm } from './crawling.ts';
import { faultsOf, faultsOfShownAgain } from './faults.ts';
import { fingerprintOf, foreignTo, rowCounts } from './tables.ts';

/** It goes on: what is sent twice is not sent in the same instant. */
let milliseconds = Date.parse('2026-03-03T09:30:00Z');
const now = () => new Date((milliseconds += 10));
const app = await testApp(now, (pool) =>
  loadDemonstration(pool, { people: 120, listings: 20, networks: 2, seed: 5, now: now() }),
);
const foreign = await foreignTo(app.pool, 'NV');

type Sending = { readonly browser: Browsing; readonly found: FoundForm };

async function send({ browser, found }: Sending, fields: Pairs): Promise<Answer> {
  const { method, action } = found.form;
  if (method === 'post') return browser.post(action, fields);
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  return browser.get(`${action.replace(/\?.*/, '')}?${query.toString()}`);
}

/** The form as its page shows it now: what was sent before may have changed what it is about. */
async function fresh({ browser, found }: Sending): Promise<FoundForm | undefined> {
  const page = await browser.get(found.page);
  return formsOf(page).find(({ shape, form }) => shape === found.shape && form.action === found.form.action);
}

async function firstFresh(browser: Browsing, alike: readonly FoundForm[]): Promise<FoundForm | undefined> {
  for (const found of alike) {
    const form = await fresh({ browser, found });
    if (form) return form;
  }
  return alike.find(({ isPassing }) => isPassing);
}

/** Everything at the forms of one shape, in turn at each of those whom they are about. */
async function assail(browser: Browsing, alike: readonly FoundForm[], isKnown: boolean) {
  const faults: string[] = [];
  let found = await firstFresh(browser, alike);
  const all = found ? assaultsOn(found.form, foreign) : [];
  const chosen = isKnown ? all.filter(({ text, isForeign }) => text === script || isForeign) : all;
  for (const [index, assault] of chosen.entries()) {
    if (!found) return faults;
    const answer = await send({ browser, found }, assault.fields(found.form, foreign));
    faults.push(...faultsOf(answer, `${assault.name} in ${found.shape}`));
    faults.push(...faultsOfShownAgain(answer, found, assault));
    if (answer.status >= 400) continue;
    const next = alike[(index + 1) % alike.length];
    found = next && (await fresh({ browser, found: next }));
  }
  return faults;
}

/** Meant well, and sent by two clicks. @returns Where it led, and what was wrong. */
async function sendTwice({ browser, found }: Sending, button: number) {
  const fields = filled(found.form, 'Words', button);
  const first = await send({ browser, found }, fields);
  const faults = [...faultsOf(first, `well meant in ${found.shape}`)];
  const isOnce = fields.some(([name]) => name === 'once') || found.form.action.endsWith('/check');
  if (first.status !== 303 || !isOnce) return { first, faults };
  const once = await rowCounts(app.pool);
  const second = await send({ browser, found }, fields);
  const twice = await rowCounts(app.pool);
  faults.push(...faultsOf(second, `again in ${found.shape}`));
  if (second.to !== first.to) faults.push(`${found.shape}: ${first.to}, then ${second.status} ${second.to}`);
  for (const table of Object.keys(twice)) {
    if (twice[table] !== once[table]) faults.push(`${found.shape}: sent twice, ${table} has grown twice`);
  }
  return { first, faults };
}

/** Shapes of forms at which everything was tried: what is done to them differs little with who does it. */
const known = new Set<string>();

/** What ends support or a decision is sent last, so that there is something to send before. */
const last = /closure|acceptance|refusal|redirection|joining|handover/;

type Attack = { readonly faults: string[]; readonly met: Set<string>; pages: number };

async function attackAll(browser: Browsing, from: readonly string[]): Promise<Attack> {
  const attack: Attack = { faults: [], met: new Set(), pages: 0 };
  // What the first round wrote has pages of its own, with forms of their own.
  await attackOnce(browser, attack, { from, alike: 3 });
  await attackOnce(browser, attack, { from, alike: 2 });
  const after = await crawl(browser, ['/'], { alike: 1 });
  for (const page of after.pages) attack.faults.push(...faultsOf(page, 'looked at afterwards'));
  return attack;
}

async function attackOnce(
  browser: Browsing,
  attack: Attack,
  { from, alike: most }: { readonly from: readonly string[]; readonly alike: number },
): Promise<void> {
  const { faults, met } = attack;
  const { pages, forms } = await crawl(browser, from, { alike: most });
  attack.pages = Math.max(attack.pages, pages.length);
  for (const page of pages) faults.push(...faultsOf(page, 'looked at'));
  const waiting = new Map([...forms].toSorted(([a], [b]) => Number(last.test(a)) - Number(last.test(b))));
  for (const [shape, alike] of waiting) {
    if (met.has(shape) || /sign-|\/language|\/stop/.test(shape) || isOfAnybody(shape)) continue;
    met.add(shape);
    faults.push(...(await assail(browser, alike, known.has(shape))));
    known.add(shape);
    for (const found of await sendAll(browser, alike, faults)) {
      if (!waiting.has(found.shape)) waiting.set(found.shape, [found]);
    }
  }
}

/** Anybody may refer themselves, to any network: the public, who come first, have tried everything there. */
function isOfAnybody(shape: string): boolean {
  return known.has(shape) && shape.startsWith('post /self-referral/');
}

/** With each of its buttons. @returns The forms that came of it. */
async function sendAll(
  browser: Browsing,
  alike: readonly FoundForm[],
  faults: string[],
): Promise<readonly FoundForm[]> {
  const came: FoundForm[] = [];
  const [one] = alike;
  const times = Math.min(Math.max(alike.length, one?.form.buttons.length ?? 0), 4);
  for (let time = 0; time < times; time += 1) {
    const chosen = alike[time % alike.length];
    const shown = chosen && (await fresh({ browser, found: chosen }));
    const found = shown ?? (chosen?.isPassing ? chosen : undefined);
    if (!found) continue;
    const { first, faults: these } = await sendTwice({ browser, found }, time);
    faults.push(...these);
    const isPassing = first.to === null;
    const page = isPassing ? first : await browser.get((first.to ?? '').replace(/#.*/, ''));
    came.push(...formsOf(page).map((form) => ({ ...form, isPassing })));
  }
  return came;
}

/** Who attacks, and forms that they must have found on the way: else there was nothing to break. */
const roles: Readonly<Record<string, readonly string[]>> = {
  'the public': ['/self-referral/who', '/self-referral/check', '/capacity-planner/simulation'],
  'GP at Elm Street Surgery': ['/referrals/new', '/referrals/new/:id/check'],
  'Receptionist at Elm Street Surgery': ['/slips'],
  'Link worker in Northvale': [
    '/referrals/:id/acceptance',
    '/people/:id/closure',
    '/people/:id/shortlist',
    '/people/:id/appointments',
    '/appointments/:id/move',
    '/waiting-list/:id/worse',
  ],
  'Volunteer link worker in Northvale': [
    '/people/:id/contacts',
    '/people/:id/plan/new-goal',
    '/diary/cancel',
  ],
  'Privacy officer': [],
  'Administrator of the link workers’ association': ['/directory/work/reported/:id'],
  // Last, for they hand over everybody that others have.
  'Team lead in Northvale': [
    '/people/:id/handover',
    '/caseloads/:id/handover',
    '/rota/clinics/new',
    '/allocation',
    '/pauses',
    '/pads',
    '/messages/hours',
    '/trials/new',
  ],
};

/** Where they begin beside the start: places that they are sent to, by paper or from elsewhere. */
const places: Readonly<Record<string, readonly string[]>> = {
  'the public': ['/capacity-planner'],
  'Link worker in Northvale': ['/waiting-list', '/slips', '/pads'],
};

for (const [label, mustMeet] of Object.entries(roles)) {
  test(`${label}: no form can be sent so that anything breaks`, async (t) => {
    const isPublic = label === 'the public';
    const browser = isPublic ? browsing(app) : await browsingAs(app, label);
    const south = await fingerprintOf(app.pool, 'SM');
    const { faults, pages, met } = await attackAll(browser, ['/', ...(places[label] ?? [])]);

    t.diagnostic(`${pages} pages, ${met.size} forms`);
    assert.deepEqual(faults, []);
    const unmet = mustMeet.filter((action) => ![...met].some((shape) => shape.startsWith(`post ${action} `)));
    assert.deepEqual(unmet, []);
    // The public wrote to whichever network they chose, and the privacy officer belongs to each.
    if (isPublic || label === 'Privacy officer') return;
    assert.deepEqual(await fingerprintOf(app.pool, 'SM'), south, 'something in another network has changed');
  });
}
