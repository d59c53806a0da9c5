import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, elmStreet, gpMillLane, gpNia, millLane, networksExist, north } from '#tests/support/network.ts';

import { visitor } from '../../people/pages.examples.ts';
import { aPerson } from '../../people/people.examples.ts';
import { sentStateOf } from '../domain/sent-state.ts';
import { aReferral } from '../referrals.examples.ts';
import { referRoutes, referRoutesWith } from './routes.tsx';
import { nia, decided, asked } from './sent.examples.ts';

for (const [outcome, awaitsAnswer, isFinished, state] of [
  [null, false, false, 'waiting'],
  [null, true, false, 'asked'],
  ['accepted', true, false, 'accepted'],
  ['accepted', false, true, 'finished'],
  ['joined', false, false, 'joined'],
  ['joined', false, true, 'finished'],
  ['declined', false, true, 'declined'],
  ['redirected', false, false, 'redirected'],
] as const) {
  test(`${outcome ?? 'undecided'}${awaitsAnswer ? ', asked' : ''}${isFinished ? ', ended' : ''} is told as ${state}`, () => {
    assert.equal(sentStateOf({ outcome, awaitsAnswer, isFinished }), state);
  });
}

for (const [outcome, more, words] of [
  ['accepted', {}, /Taken on by Asha Rowan/],
  ['joined', {}, /Already supported\. Asha Rowan knows/],
  ['accepted', { closed: true }, /Support ended on Mon 2 March/],
  ['redirected', { place: 'Citizens Advice' }, /Passed on to Citizens Advice/],
  ['declined', { reason: 'outside-area' }, /Not taken on/],
] as const) {
  test(`whoever referred reads of "${outcome}" in words`, () =>
    inWork(as(gpNia), async (work) => {
      await networksExist(work);
      const referral = await aReferral(work);
      await decided(work, referral, outcome, more);

      assert.match((await nia(work).get('/referrals/sent')).text, words);
      assert.match((await nia(work).get(`/referrals/sent/${referral.id}`)).text, words);
    }));
}

test('why it was not taken on is said', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const referral = await aReferral(work);
    await decided(work, referral, 'declined', { reason: 'outside-area' });

    assert.match((await nia(work).get(`/referrals/sent/${referral.id}`)).text, /outside the area/);
  }));

test('that support has ended is not told when the person shares nothing', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { practiceId: elmStreet, shareBack: 'nothing' });
    const referral = await aReferral(work, { personId });
    await decided(work, referral, 'accepted', { closed: true });

    const page = await nia(work).get(`/referrals/sent/${referral.id}`);
    assert.match(page.text, /Taken on by Asha Rowan/);
    assert.doesNotMatch(page.text, /ended/);
  }));

test('of a person out of reach the referrer learns no more than that somebody took it on', () =>
  inWork(as(gpMillLane), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { practiceId: elmStreet, givenName: 'Olivia' });
    const { referrer } = await aReferral(work, { personId: await aPerson(work) });
    const own = { ...referrer, userId: gpMillLane.id, organisationId: millLane };
    const referral = await aReferral(work, {
      personId,
      practiceId: elmStreet,
      named: 'Olive Marsh',
      referrer: own,
    });
    await decided(work, referral, 'accepted', { closed: true });

    const omar = visitor(work, as(gpMillLane), referRoutes);
    const page = await omar.get(`/referrals/sent/${referral.id}`);
    assert.match(page.text, /Olive Marsh/);
    assert.match(page.text, /Taken on by Asha Rowan/);
    assert.doesNotMatch(page.text, /Olivia|ended/);
  }));

for (const [what, answer, error] of [
  ['no answer', '  ', /Write an answer/],
  ['an answer without end', 'x'.repeat(2001), /Use 2000 characters or fewer/],
] as const) {
  test(`${what} is an error`, () =>
    inWork(as(gpNia), async (work) => {
      await networksExist(work);
      const referral = await aReferral(work);
      const question = await asked(work, referral, 'Does she have stairs?');

      const again = await nia(work).post(`/referrals/sent/${referral.id}`, {
        once: newId(),
        question,
        answer,
      });
      assert.equal(again.status, 422);
      assert.match(again.text, error);
    }));
}

test('the list is newest first, a page at a time, with nobody left out', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const personId = await aPerson(work, { practiceId: elmStreet });
    for (let n = 1; n <= 27; n += 1) {
      await aReferral(work, {
        personId,
        named: `Person ${n}`,
        receivedAt: new Date(Date.UTC(2026, 1, 1, 9, Math.ceil(n / 2))),
      });
    }

    const first = await nia(work).get('/referrals/sent');
    const [, older = ''] = /href="(\/referrals\/sent\?before=[^"]+)"/.exec(first.html) ?? [];
    const second = await nia(work).get(older.replaceAll('&amp;', '&'));
    const named = [first, second].flatMap(({ text }) =>
      [...text.matchAll(/Person (\d+)/g)].map(([, n]) => Number(n)),
    );

    assert.equal(named[0] === 27 || named[0] === 26, true);
    assert.deepEqual(
      [...named].sort((a, b) => a - b),
      Array.from({ length: 27 }, (_, n) => n + 1),
    );
    assert.doesNotMatch(second.html, /before=/);
  }));

test('an address that was cut off begins at the newest', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    await aReferral(work);

    for (const odd of ['', 'x', '2026-03-02', "'--", `2026-03-02T09:00:00.000Z_${north}x`]) {
      assert.match(
        (await nia(work).get(`/referrals/sent?before=${encodeURIComponent(odd)}`)).text,
        /Olive Marsh/,
      );
    }
  }));

test('looking at one referral is written down', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const referral = await aReferral(work);
    await nia(work).get(`/referrals/sent/${referral.id}`);

    const { rows } = await arrange(work, () =>
      sql`select action from audit.entry where person_id = ${referral.personId}`.execute(work.trx),
    );
    assert.deepEqual(rows, [{ action: 'people.looked' }]);
  }));

test('what came back of a referral is shown where its module draws it', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    const referral = await aReferral(work);
    const routes = referRoutesWith({ messagesBack: (_, id) => Promise.resolve(`Came back of ${id}`) });

    const page = await visitor(work, as(gpNia), routes).get(`/referrals/sent/${referral.id}`);
    assert.match(page.text, new RegExp(`Came back of ${referral.id}`));
  }));
