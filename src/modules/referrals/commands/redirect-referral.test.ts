import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import { as, gpNia, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { audited, once, written } from '../caseload/caseload.examples.ts';
import type { ReferralId } from '../domain/referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { decisionOf } from '../store/decision-store.ts';
import { redirectReferral } from './redirect-referral.ts';

const place = 'Southmere Network, 01632 960300';

function redirecting(referralId: ReferralId, version = '1') {
  return { once: once(), referralId, version, place, note: null };
}

test('redirecting keeps where to, and tells the referrer to get in touch there', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    await redirectReferral(work, redirecting(id));

    const decision = await decisionOf(work, id);
    assert.deepEqual([decision?.outcome, decision?.redirectedTo], ['redirected', place]);
    const [message] = await written(work);
    assert.match(message?.body ?? '', /Southmere Network, 01632 960300\. We have not sent anything there/);
    assert.deepEqual(await audited(work), ['referrals.redirected', 'outbox.written']);
  }));

test('what was decided cannot be redirected', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);
    await redirectReferral(work, redirecting(id));

    await assert.rejects(redirectReferral(work, redirecting(id, '2')), { code: 'referrals.already-decided' });
  }));

test('another network’s referral does not exist', () =>
  inWork(as(workerSouth), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    await assert.rejects(redirectReferral(work, redirecting(id)), { kind: 'not-found' });
  }));

test('practice staff redirect nothing: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    await assert.rejects(redirectReferral(work, redirecting('none' as ReferralId)), {
      code: 'referrals.decide',
    });
  }));
