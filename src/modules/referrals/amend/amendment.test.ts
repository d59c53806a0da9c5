import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  networksExist,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import { aReferral } from '../referrals.examples.ts';
import { referralOf } from '../store/kept-referral.ts';
import { amendRoutes } from './routes.tsx';

const thursday = new Date('2026-03-12T14:40:00Z');

function pages(work: Work, who: typeof workerAsha = workerAsha, locale: 'en' | 'cy' = 'en') {
  return visitor(work, as(who), amendRoutes, { locale });
}

async function toAmend(work: Work) {
  await networksExist(work);
  const { id } = await aReferral(work);
  return { id, path: `/referrals/${id}/amendment` };
}

const right = { reasons: ['lonely', 'money'], hopes: 'Company, and help with a bill', urgency: 'soon' };

test('a referral is put right with a reason, and what it said before stays to be read, with who changed it', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { id, path } = await toAmend(work);
    const page = await pages(work).get(path);
    const keys = { once: hidden(page, 'once'), version: hidden(page, 'version') };

    const sent = await pages(work).post(path, { ...keys, ...right, reason: 'Misheard on the phone' });

    assert.equal(sent.to, path);
    assert.equal((await referralOf(work, id)).hopes, right.hopes);
    const { text } = await pages(work, workerBen).get(path);
    assert.match(text, /What they hope for : Somebody to walk with .* Asha Rowan · Misheard on the phone/);
  }));

test('without a reason for it nothing is changed, what was typed stays, and there is a way out', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { id, path } = await toAmend(work);
    const page = await pages(work).get(path);
    const keys = { once: hidden(page, 'once'), version: hidden(page, 'version') };

    const again = await pages(work).post(path, { ...keys, ...right, reason: '' });

    assert.equal(again.status, 422);
    assert.match(again.text, /There is a problem Say why it was wrong/);
    assert.match(again.text, /Company, and help with a bill/);
    assert.match(again.html, new RegExp(`<a href="/referrals/${id}">Leave it as it is</a>`));
    assert.equal((await referralOf(work, id)).hopes, 'Somebody to walk with');
  }));

test('it is for whoever decides in that network, and for nobody else', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { path } = await toAmend(work);

    assert.equal((await pages(work, workerSouth).get(path)).status, 404);
    for (const who of [gpNia, volunteerCai]) assert.equal((await pages(work, who).get(path)).status, 403);
  }));

test('the page is there in Welsh', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const { path } = await toAmend(work);
    assert.match(
      (await pages(work, workerAsha, 'cy').get(path)).text,
      /Cywiro’r atgyfeiriad.*Gadael fel y mae/,
    );
  }));
