import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import { aSupportedPerson, audited, once } from '../caseload/caseload.examples.ts';
import type { ReferralId } from '../domain/referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { decisionOf } from '../store/decision-store.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { nextStepOf, putNextStep } from '../store/next-step-store.ts';
import { joinReferral } from './join-referral.ts';

function joining(referralId: ReferralId, version = '1') {
  return { once: once(), referralId, version };
}

test('a second referral joins the open episode, and brings the person before their link worker today', () =>
  inWork(as(workerBen), async (work) => {
    await networksExist(work);
    const { personId, episodeId } = await aSupportedPerson(work, {
      openedAt: new Date('2026-01-05T10:00:00Z'),
    });
    const episode = await openEpisodeOf(work, personId);
    if (!episode) throw new Error('no episode');
    await putNextStep(work, episode, { kind: 'review', dueAt: new Date('2026-04-01T09:00:00Z'), tries: 0 });
    const { id } = await aReferral(work, { personId });

    await joinReferral(work, joining(id));

    const decision = await decisionOf(work, id);
    assert.deepEqual([decision?.outcome, decision?.episodeId], ['joined', episodeId]);
    assert.deepEqual(await nextStepOf(work, episodeId), { kind: 'review', dueAt: work.now, tries: 0 });
    assert.deepEqual(await audited(work), ['referrals.joined']);
  }));

test('somebody about to be closed for silence is to be rung instead', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId, episodeId } = await aSupportedPerson(work);
    const episode = await openEpisodeOf(work, personId);
    if (!episode) throw new Error('no episode');
    await putNextStep(work, episode, { kind: 'close', dueAt: new Date('2026-03-20T09:00:00Z'), tries: 3 });
    const { id } = await aReferral(work, { personId });

    await joinReferral(work, joining(id));

    assert.deepEqual(await nextStepOf(work, episodeId), { kind: 'ring', dueAt: work.now, tries: 3 });
  }));

test('without an open episode there is nothing to join', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    await assert.rejects(joinReferral(work, joining(id)), { code: 'referrals.no-episode-to-join' });
  }));

test('another network’s referral does not exist', () =>
  inWork(as(workerSouth), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    await assert.rejects(joinReferral(work, joining(id)), { kind: 'not-found' });
  }));

test('practice staff join nothing: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    await assert.rejects(joinReferral(work, joining('none' as ReferralId)), { code: 'referrals.decide' });
  }));
