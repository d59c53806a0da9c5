import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { arrange, inWork } from '#tests/support/database.ts';
import { as, leadDilys, millLane, networksExist, workerAsha } from '#tests/support/network.ts';

import { hidden } from '../../people/pages.examples.ts';
import { aPerson } from '../../people/people.examples.ts';
import { aSupportedPerson, asha, audited } from '../caseload/caseload.examples.ts';
import type { Referral } from '../domain/referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { decisionOf } from '../store/decision-store.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { referralOf } from '../store/kept-referral.ts';
import { thursday, ben, pages, waiting } from './inbox.examples.ts';

test('the page of a referral says everything the referrer said, the safeguarding concern first', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, {
      contactCaution: 'Never the landline',
      usuallyAnswers: 'after 3',
      language: 'cy',
      needsInterpreter: true,
      adjustments: ['step-free'],
      practiceId: millLane,
    });
    const { id } = await aReferral(work, {
      personId,
      safeguarding: true,
      reasonNote: 'Husband died in November.',
      told: { phone: '07700 900999' },
      named: 'Olive Marshe',
    });
    const before = await aReferral(work, { personId, receivedAt: new Date('2025-06-04T10:00:00Z') });

    const { text, html } = await pages(work).get(`/referrals/${id}`);

    const parts = [
      'Bruises, says she fell',
      'Somebody to walk with',
      'Lonely',
      'Husband died in November.',
      'Never the landline',
    ];
    const places = parts.map((part) => text.indexOf(part));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(!places.includes(-1));
    assert.match(text, /Welsh, with an interpreter.*No steps.*Mill Lane Practice.*27 March 1951, aged 74/);
    assert.match(text, /The referrer wrote something else.*Name Olive Marshe Telephone 07700 900999/);
    assert.match(text, /Who referred Name Dr Nia Pryce Practice Elm Street Surgery/);
    assert.match(html, new RegExp(`href="/referrals/${before.id}"`));
    assert.match(text, /Wed 4 June 2025, by Dr Nia Pryce: waits too/);
    assert.deepEqual(await audited(work), ['people.looked']);
  }));

test('people who may be the same are shown before deciding', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work);
    const other = await aPerson(work, { givenName: 'Olive', familyName: 'Marshe' });

    const { html, text } = await pages(work).get(path);

    assert.match(text, /Is it one of these people\?.*Olive Marshe, aged 74/);
    assert.match(html, new RegExp(`href="/people/${other}"`));
  }));

test('one touch takes somebody on', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work);
    const page = await pages(work).get(path);
    assert.match(page.text, /I will support Olive/);
    const fields = {
      once: hidden(page, 'once'),
      version: hidden(page, 'version'),
      workerId: hidden(page, 'workerId'),
    };

    const answer = await pages(work).post(`${path}/acceptance`, fields);

    const { personId } = await referralOf(work, path.slice('/referrals/'.length) as Referral['id']);
    assert.deepEqual([answer.status, answer.to], [303, `/people/${personId}`]);
    assert.equal((await openEpisodeOf(work, personId))?.workerId, asha);
  }));

test('whoever fits best is offered first, with what they carry of what is fair, and why', () =>
  inWork(as(leadDilys, thursday), async (work) => {
    const path = await waiting(work);
    for (let index = 0; index < 3; index += 1) await aSupportedPerson(work);

    const { text } = await pages(work, leadDilys).get(path);

    assert.match(text, /Asha Rowan: 3 of 45 Suggested · looks after their practice/);
    assert.match(text, /Dilys Hart: 0 of 10 you/);
    assert.ok(text.indexOf('Asha Rowan: 3 of 45') < text.indexOf('Ben Moss: 0 of 45'));
    assert.ok(text.indexOf('Ben Moss: 0 of 45') < text.indexOf('Cai Lowe: 0 of 10 volunteer'));
  }));

test('when nobody is known to speak the language, the page says so', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { language: 'pl' });
    const { id } = await aReferral(work, { personId });

    assert.match((await pages(work).get(`/referrals/${id}`)).text, /Nobody here is known to speak Polish/);
  }));

test('whoever speaks the language of the person is offered first; what else anybody speaks is said', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    await arrange(work, (owner) =>
      sql`update workforce.worker set languages = '{en,pl,ur}' where id = ${ben}`.execute(owner.trx),
    );
    const polish = await aReferral(work, { personId: await aPerson(work, { language: 'pl' }) });
    const { id: english } = await aReferral(work);

    const { text } = await pages(work).get(`/referrals/${polish.id}`);
    assert.match(text, /Ben Moss: 0 of 45 Suggested · speaks Polish · also speaks Urdu/);
    assert.doesNotMatch(text, /Nobody here is known to speak/);
    assert.match((await pages(work).get(`/referrals/${english}`)).text, /also speaks Polish and Urdu/);
  }));

test('somebody who is supported can only be joined to that, and is', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work, {
      workerId: ben,
      openedAt: new Date('2026-01-12T10:00:00Z'),
    });
    const { id } = await aReferral(work, { personId });
    const page = await pages(work).get(`/referrals/${id}`);
    assert.match(page.text, /Ben Moss has supported them since Mon 12 January\./);
    assert.doesNotMatch(page.text, /I will support|Decline|Say who can help better/);

    const answer = await pages(work).post(`/referrals/${id}/joining`, { version: '1' });

    assert.equal(answer.to, `/people/${personId}`);
    assert.equal((await decisionOf(work, id))?.outcome, 'joined');
  }));

test('accepting somebody who was taken on meanwhile shows who has them, and offers joining', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const { id, personId } = await aReferral(work);
    await aSupportedPerson(work, { personId, workerId: ben });

    const answer = await pages(work).post(`/referrals/${id}/acceptance`, { workerId: asha, version: '1' });

    assert.equal(answer.status, 409);
    assert.match(answer.text, /Somebody took Olive on at the same moment/);
    assert.match(answer.text, /Add it to Ben Moss.s support/);
  }));
