import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import { keepDraft } from '#platform/drafts.ts';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import {
  as,
  gpNia,
  leadDilys,
  millLane,
  networksExist,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { hidden, visitor } from '../../people/pages.examples.ts';
import { aPerson } from '../../people/people.examples.ts';
import { aSupportedPerson, asha, audited, once, written } from '../caseload/caseload.examples.ts';
import { askReferrer } from '../commands/ask-referrer.ts';
import type { Referral } from '../domain/referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { decisionOf } from '../store/decision-store.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { referralOf } from '../store/kept-referral.ts';
import { questionsAbout } from '../store/question-store.ts';
import { inboxRoutes } from './routes.tsx';

const thursday = new Date('2026-03-12T14:40:00Z');
const ben = workerBen.id as never as WorkerId;

type Who = typeof workerAsha;

function pages(work: Work, who: Who = workerAsha, locale: 'en' | 'cy' = 'en') {
  return visitor(work, as(who), inboxRoutes, { locale });
}

async function waiting(work: Work, given: Partial<Referral> = {}): Promise<string> {
  await networksExist(work);
  const { id } = await aReferral(work, { receivedAt: new Date('2026-03-06T10:00:00Z'), ...given });
  return `/referrals/${id}`;
}

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

test('another network’s referrals are not in the inbox and their pages do not exist', () =>
  inWork(as(workerSouth, thursday), async (work) => {
    const path = await waiting(work);

    assert.match(
      (await pages(work, workerSouth).get('/referrals?show=everyone')).text,
      /Nothing waits for a decision/,
    );
    assert.equal((await pages(work, workerSouth).get(path)).status, 404);
    assert.equal(
      (await pages(work, workerSouth).post(`${path}/acceptance`, { workerId: asha, version: '1' })).status,
      404,
    );
  }));

test('practice staff and volunteers have no inbox', () =>
  inWork(as(gpNia, thursday), async (work) => {
    const path = await waiting(work);

    for (const who of [gpNia, volunteerCai]) {
      assert.equal((await pages(work, who).get('/referrals')).status, 403);
      assert.equal((await pages(work, who).get(path)).status, 403);
      assert.equal(
        (await pages(work, who).post(`${path}/refusal`, { reason: 'died', version: '1' })).status,
        403,
      );
    }
  }));

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

test('declining what somebody decided meanwhile shows what they decided, and what was typed', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work);
    await pages(work, workerBen).post(`${path}/acceptance`, { workerId: ben, version: '1' });

    const answer = await pages(work).post(`${path}/refusal`, {
      reason: 'died',
      declineNote: 'A long note',
      version: '1',
    });

    assert.equal(answer.status, 409);
    assert.match(
      answer.text,
      /Somebody decided this while you were reading.*You wrote: A long note.*Accepted Ben Moss/,
    );
  }));

test('a form from an older page is refused, and nothing is decided', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work);
    await pages(work, workerBen).post(`${path}/owner`, { ownerId: ben, version: '1' });

    const answer = await pages(work).post(`${path}/acceptance`, { workerId: asha, version: '1' });

    assert.deepEqual([answer.status, answer.text], [409, 'platform.changed-since']);
  }));

test('declining tells the referrer and goes back to what waits', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work);

    const answer = await pages(work).post(`${path}/refusal`, {
      reason: 'outside-area',
      declineNote: 'Try Southmere',
      version: '1',
    });

    assert.equal(answer.to, '/referrals');
    assert.match((await written(work))[0]?.body ?? '', /Try Southmere/);
  }));

test('redirecting, asking, answering and giving away go through their forms', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work);
    const id = path.slice('/referrals/'.length) as Referral['id'];

    assert.equal(
      (await pages(work).post(`${path}/questions`, { question: 'Does she know?', version: '1' })).to,
      path,
    );
    const [asked] = await questionsAbout(work, id);
    const page = await pages(work).get(path);
    assert.match(
      page.text,
      /Does she know\? Asha Rowan, Thu 12 March, 2\.40 pm No answer yet\. What did they answer\?/,
    );
    assert.equal((await pages(work).post(`${path}/questions/${asked?.id}`, { answer: 'Yes' })).to, path);
    assert.equal((await pages(work).post(`${path}/owner`, { ownerId: ben, version: '1' })).to, '/referrals');
    assert.equal(
      (await pages(work).post(`${path}/redirection`, { place: 'Southmere', version: '2' })).to,
      '/referrals',
    );
    assert.match((await pages(work).get(path)).text, /Redirected Asha Rowan.*Told to ask: Southmere/);
  }));

const long = 'x'.repeat(5000);
const hostile = '<script>alert(1)</script>\u0000‮';

const badForms: readonly (readonly [string, Record<string, string | readonly string[]>, RegExp])[] = [
  ['acceptance', {}, /Choose who will support them/],
  ['acceptance', { workerId: 'nobody' }, /Choose who will support them/],
  ['acceptance', { workerId: [asha, ben] }, /Choose who will support them/],
  ['questions', {}, /Write your question/],
  ['questions', { question: '   \n ' }, /Write your question/],
  ['questions', { question: long }, /Use 1000 characters or fewer/],
  ['redirection', {}, /Write who can help/],
  ['redirection', { place: long }, /Use 300 characters or fewer/],
  ['redirection', { place: 'Here', redirectNote: long }, /Use 2000 characters or fewer/],
  ['refusal', {}, /Choose why/],
  ['refusal', { reason: 'because' }, /Choose why/],
  ['refusal', { reason: ['died', 'moved-away'] }, /Choose why/],
  ['refusal', { reason: 'died', declineNote: long }, /Use 2000 characters or fewer/],
  ['owner', {}, /Choose who should decide/],
  ['owner', { ownerId: `${asha}'; drop table` }, /Choose who should decide/],
];

for (const [which, fields, says] of badForms) {
  test(`${which} with ${JSON.stringify(fields).slice(0, 60)} shows the form again, and decides nothing`, () =>
    inWork(as(workerAsha, thursday), async (work) => {
      const path = await waiting(work);

      const answer = await pages(work).post(`${path}/${which}`, { ...fields, version: '1' });

      assert.equal(answer.status, 422);
      assert.match(answer.text, /There is a problem/);
      assert.match(answer.text, says);
      assert.match(
        answer.html,
        new RegExp(
          `<details class="nhsuk-details" open[^>]*>(?:(?!</details>).)*action="${path}/${which}"`,
          's',
        ),
      );
      assert.equal(await decisionOf(work, path.slice('/referrals/'.length) as Referral['id']), null);
    }));
}

test('what is typed comes back as text, whatever it is', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work);

    const answer = await pages(work).post(`${path}/refusal`, { declineNote: hostile, version: '1' });

    assert.equal(answer.status, 422);
    assert.match(answer.html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    assert.doesNotMatch(answer.html, /<script>alert/);
  }));

test('a form that a session’s end kept is there again at its own address', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work);
    await keepDraft(work, `${path}/refusal`, {
      reason: 'died',
      declineNote: 'Written before the session ended',
    });

    const { html, text } = await pages(work).get(`${path}/refusal`);

    assert.match(text, /Written before the session ended/);
    assert.match(html, /value="died" checked/);
  }));

test('addresses that name nothing are pages that do not exist', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work);

    for (const wrong of [
      '/referrals/1',
      `${path}/anything`,
      `/referrals/${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`,
    ]) {
      assert.equal((await pages(work).get(wrong)).status, 404, wrong);
    }
  }));

test('the inbox and the page of a referral are there in Welsh', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    const path = await waiting(work, { safeguarding: true });

    assert.match(
      (await pages(work, workerAsha, 'cy').get('/referrals')).text,
      /Atgyfeiriadau sy’n aros.*Pryder diogelu/,
    );
    assert.match((await pages(work, workerAsha, 'cy').get(path)).text, /Byddaf i’n cefnogi Olive/);
  }));
