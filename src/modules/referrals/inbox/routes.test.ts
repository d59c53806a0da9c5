import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keepDraft } from '#platform/drafts.ts';
import { inWork } from '#tests/support/database.ts';
import { as, gpNia, volunteerCai, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import { asha, written } from '../caseload/caseload.examples.ts';
import type { Referral } from '../domain/referral.ts';
import { decisionOf } from '../store/decision-store.ts';
import { questionsAbout } from '../store/question-store.ts';
import { thursday, ben, pages, waiting } from './inbox.examples.ts';

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
