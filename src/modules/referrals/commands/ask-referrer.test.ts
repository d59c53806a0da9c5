import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { audited, once, written } from '../caseload/caseload.examples.ts';
import type { QuestionId, ReferralId } from '../domain/referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { inboxOf } from '../store/inbox-store.ts';
import { questionsAbout } from '../store/question-store.ts';
import { askReferrer } from './ask-referrer.ts';
import { recordAnswer } from './record-answer.ts';

const question = 'Does she know that you asked us?';

function asking(referralId: ReferralId, version = '1') {
  return { once: once(), referralId, version, question };
}

function answering(referralId: ReferralId, questionId: QuestionId) {
  return { once: once(), referralId, questionId, answer: 'Yes, we spoke on Monday.' };
}

test('a question waits with the referral; whoever has an account is only told that there is one', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    const questionId = await askReferrer(work, asking(id));

    const [asked] = await questionsAbout(work, id);
    assert.deepEqual([asked?.id, asked?.question, asked?.answer], [questionId, question, null]);
    assert.equal((await inboxOf(work, { ownerId: null, after: null }))[0]?.awaitsAnswer, true);
    const [message] = await written(work);
    assert.match(message?.body ?? '', /Sign in to Kith/);
    assert.doesNotMatch(message?.body ?? '', /Does she know/);
    assert.deepEqual(await audited(work), ['referrals.asked', 'outbox.written']);
  }));

test('whoever has no account is sent the question', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const referrer = {
      userId: null,
      name: 'Mair Marsh',
      role: null,
      organisationId: null,
      phone: null,
      relationship: 'daughter',
    };
    const { id } = await aReferral(work, {
      route: 'carer',
      referrer: { ...referrer, email: 'mair@example.org' },
    });

    await askReferrer(work, asking(id));

    const [message] = await written(work);
    assert.equal(message?.recipient, 'mair@example.org');
    assert.match(message?.body ?? '', /Does she know that you asked us\?/);
  }));

test('an answer given by telephone is written down once', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);
    const questionId = await askReferrer(work, asking(id));

    await recordAnswer(work, answering(id, questionId));

    const [asked] = await questionsAbout(work, id);
    assert.deepEqual([asked?.answer, asked?.answeredBy], ['Yes, we spoke on Monday.', workerAsha.id]);
    await assert.rejects(recordAnswer(work, answering(id, questionId)), {
      code: 'referrals.already-answered',
    });
  }));

test('a question of another referral is not answered here', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const first = await aReferral(work);
    const second = await aReferral(work);
    const questionId = await askReferrer(work, asking(first.id));

    await assert.rejects(recordAnswer(work, answering(second.id, questionId)), {
      code: 'referrals.no-such-question',
    });
  }));

test('nothing is asked about what was decided meanwhile or changed', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    await assert.rejects(askReferrer(work, asking(id, '7')), { code: 'platform.changed-since' });
  }));

test('another network’s referral does not exist', () =>
  inWork(as(workerSouth), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    await assert.rejects(askReferrer(work, asking(id)), { kind: 'not-found' });
    await assert.rejects(recordAnswer(work, answering(id, 'none' as never)), { kind: 'not-found' });
  }));

test('practice staff ask nothing here: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    await assert.rejects(askReferrer(work, asking('none' as ReferralId)), { code: 'referrals.decide' });
    await assert.rejects(recordAnswer(work, answering('none' as never, 'none' as never)), {
      code: 'referrals.decide',
    });
  }));
