import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';
import { inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha } from '#tests/support/network.ts';

import { aPerson } from '../../people/people.examples.ts';
import { aSupportedPerson, audited, once } from '../caseload/caseload.examples.ts';
import { askReferrer } from '../commands/ask-referrer.ts';
import { aReferral } from '../referrals.examples.ts';
import { thursday, ben, pages, waiting } from './inbox.examples.ts';

test('the inbox lists what waits, due first, with who, how long, why and what they hope for', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await waiting(work, { reasons: ['money'], receivedAt: new Date('2026-03-11T10:00:00Z') });
    const personId = await aPerson(work, {
      givenName: 'Bert',
      familyName: 'Oak',
      knownAs: 'Bertie',
      bornOn: '1979-11-30' as LocalDate,
    });
    await aReferral(work, {
      personId,
      receivedAt: new Date('2026-03-04T10:00:00Z'),
      safeguarding: true,
      urgency: 'soon',
    });

    const { status, text } = await pages(work).get('/referrals');

    assert.equal(status, 200);
    assert.match(text, /2 wait for a decision: 2 for you\. 1 is past its day\./);
    assert.ok(text.indexOf('Bert Oak') < text.indexOf('Olive Marsh'));
    assert.match(
      text,
      /8 days late waited 8 days Bert Oak “ ?Bertie ?” aged 46 Safeguarding concern Soon, please/,
    );
    assert.match(text, /due Wed 18 March waited 1 day Olive Marsh aged 74/);
    assert.match(text, /Somebody to walk with.*You decide/);
    assert.deepEqual(await audited(work), ['referrals.inbox-looked']);
  }));

test('mine are mine, everyone’s are everyone’s, and whose they are is said', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await waiting(work, { ownerId: ben });

    const mine = await pages(work).get('/referrals');
    const everyone = await pages(work).get('/referrals?show=everyone');

    assert.match(mine.text, /Nothing waits for you\. .*See what waits for others/);
    assert.match(everyone.text, /Ben Moss decides/);
  }));

test('a row says that the person is supported already, may be known, or waits for an answer', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    const { id } = await aReferral(work, { personId, maybeKnown: true });
    await askReferrer(work, { once: once(), referralId: id, version: '1', question: 'Does she know?' });
    await aReferral(work, { personId });

    const { text } = await pages(work).get('/referrals');

    assert.match(text, /Is supported already/);
    assert.match(text, /May be known under another record/);
    assert.match(text, /Waits for an answer from the referrer/);
    assert.match(text, /Another referral of the same person waits/);
  }));

test('with nothing waiting the inbox says what will come here', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);

    assert.match(
      (await pages(work).get('/referrals')).text,
      /Nothing waits for a decision\. A new referral will be here/,
    );
  }));

test('a long inbox is read in pages, each referral once, and a broken address begins at the first', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    for (let index = 0; index < 30; index += 1)
      await aReferral(work, { receivedAt: new Date(Date.UTC(2026, 1, 1 + (index % 9), 10)) });
    const ids = (html: string) =>
      [...html.matchAll(/k-person__name" href="\/referrals\/([^"]+)"/g)].map(([, id]) => id);

    const first = await pages(work).get('/referrals');
    const more =
      /href="(\/referrals\?show=mine&amp;after=[^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await pages(work).get(more);

    assert.deepEqual([ids(first.html).length, ids(second.html).length], [25, 5]);
    assert.equal(new Set([...ids(first.html), ...ids(second.html)]).size, 30);
    for (const broken of ['x', '2026-02-30_x', '_', `2026-02-01_${'9'.repeat(400)}`]) {
      assert.equal(ids((await pages(work).get(`/referrals?after=${broken}`)).html).length, 25);
    }
  }));
