// In Welsh and on the smallest screens: no English is left, and nothing has to be scrolled sideways.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';

import type { Page } from 'playwright-core';

import { m } from '#text';
import { needsChromium } from '#tests/support/browser.ts';

import { closedEyes, openEyes } from './eyes.ts';
import { openKith } from './ground.ts';
import { handAt, signedIn } from './hand.ts';
import type { Hand } from './hand.ts';
import { englishOn, firstPerson, widerThanScreen } from './steps/reading.ts';

const welsh = { locale: 'cy' } as const;
const narrow = { width: 320, locale: 'cy' } as const;

test('yn Gymraeg, at 320 pixels', { ...needsChromium, timeout: 180_000 }, async (t: TestContext) => {
  const kith = await openKith();
  const eyes = openEyes();
  const problems: string[] = [];
  const reads = async (hand: Hand) => {
    const path = new URL(hand.page.url()).pathname;
    const language = await hand.page.locator('html').getAttribute('lang');
    if (language !== 'cy') problems.push(`${path} is in ${language}`);
    problems.push(...(await englishOn(hand.page)).map((text) => `${path}: “${text}”`));
    const wider = await widerThanScreen(hand.page);
    if (wider) problems.push(`${path} is wider than the screen: ${wider}`);
  };

  await t.test('somebody asks for a link worker, in Welsh from the first page to the last', async () => {
    const visitor = await handAt({ kith, eyes }, narrow);
    await asksInWelsh(visitor, { reads, timePasses: () => kith.later({ minutes: 5 }) });
    assert.deepEqual(problems.splice(0), []);
    assert.match(await visitor.reads(), /[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}/);
    await visitor.close();
  });

  await t.test('what the public reads', async () => {
    const visitor = await handAt({ kith, eyes }, narrow);
    for (const path of [
      '/',
      '/directory',
      '/directory?q=walking',
      '/help',
      '/accessibility',
      '/privacy',
      '/sign-in',
    ]) {
      await visitor.goTo(path);
      await reads(visitor);
    }
    await visitor.press('English');
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'en');
    await visitor.press('Cymraeg');
    assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'cy');
    assert.deepEqual(problems, []);
    await visitor.close();
  });

  await t.test('what those who refer, support and oversee read', async () => {
    for (const [persona, pages] of Object.entries(workingPages)) {
      const hand = await signedIn({ kith, eyes: closedEyes }, persona, narrow);
      const person = await someone(hand, persona);
      for (const page of pages) {
        await hand.goTo(page.replace(':person', person));
        await reads(hand);
      }
      await hand.close();
    }
    assert.deepEqual(problems, []);
  });

  await t.test('everybody can use them', async () => {
    assert.deepEqual(await eyes.problems(), []);
  });
});

const ofPerson = [
  '',
  '/details',
  '/contacts',
  '/listening',
  '/plan',
  '/plan/words',
  '/plan/new-goal',
  '/plan/review',
  '/plan/editions',
  '/connections',
  '/connections/new?q=walking',
  '/shortlist',
  '/measures',
  '/measures/ons4',
  '/handover',
  '/message-back',
  '/closure',
];

/** By persona, as they are called in Welsh. */
const workingPages: Readonly<Record<string, readonly string[]>> = {
  'Meddyg teulu yn Elm Street Surgery': ['/referrals/new', '/referrals/sent'],
  'Gweithiwr cyswllt yn Northvale': [
    '/today',
    '/people',
    '/people?with=team',
    '/people/search',
    '/referrals',
    '/referrals?show=everyone',
    '/outbox',
    ...ofPerson.map((page) => `:person${page}`),
  ],
  'Swyddog preifatrwydd': ['/access-log'],
};

async function someone(hand: Hand, persona: string): Promise<string> {
  if (!persona.startsWith('Gweithiwr')) return '';
  await hand.goTo('/people');
  return firstPerson(hand.page);
}

type Reading = { readonly reads: (hand: Hand) => Promise<void>; readonly timePasses: () => void };

/** Idris asks for himself: each question is answered by what its fields are called, in any language. */
async function asksInWelsh(visitor: Hand, { reads, timePasses }: Reading): Promise<void> {
  await visitor.goTo('/self-referral');
  await reads(visitor);
  await visitor.press(m.referrals_self_start({}, welsh));
  for (let step = stepOf(visitor); step !== 'check'; step = stepOf(visitor)) {
    await reads(visitor);
    await answer(visitor.page, step);
    await visitor.press(m.referrals_self_continue({}, welsh));
  }
  timePasses();
  assert.equal(await visitor.press(m.referrals_self_send({}, welsh)), 422);
  await reads(visitor);
  await visitor.tick(m.referrals_self_i_agree({}, welsh));
  await visitor.press(m.referrals_self_send({}, welsh));
  await reads(visitor);
}

const stepOf = ({ page }: Hand) => new URL(page.url()).pathname.split('/').at(-1);

async function answer(page: Page, step: string | undefined): Promise<void> {
  for (const [id, text] of Object.entries(typed[step ?? ''] ?? {})) await page.locator(`#${id}`).fill(text);
  for (const id of ticked[step ?? ''] ?? []) await page.locator(`#${id}`).check();
}

const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  name: { givenName: 'Idris', familyName: 'Fold' },
  born: { 'bornOn-day': '2', 'bornOn-month': '11', 'bornOn-year': '1948' },
  reach: { phone: '07700 900324' },
  hopes: { hopes: 'Rhywun i siarad Cymraeg ag ef.' },
};
const ticked: Readonly<Record<string, readonly string[]>> = {
  who: ['who'],
  why: ['reasons'],
  surgery: ['surgery'],
};
