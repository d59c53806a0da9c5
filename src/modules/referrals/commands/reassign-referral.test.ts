import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import type { UserId } from '#platform/ids.ts';
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

import { audited, once } from '../caseload/caseload.examples.ts';
import type { ReferralId } from '../domain/referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { inboxOf } from '../store/inbox-store.ts';
import { referralOf } from '../store/kept-referral.ts';
import { reassignReferral } from './reassign-referral.ts';

const ben = workerBen.id as never as WorkerId;

function giving(referralId: ReferralId, ownerId: WorkerId = ben, version = '1') {
  return { once: once(), referralId, version, ownerId };
}

test('somebody else decides it, by the same day', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id, dueOn } = await aReferral(work);

    await reassignReferral(work, giving(id));

    const [waiting] = await inboxOf(work, { ownerId: ben, after: null });
    assert.deepEqual([waiting?.id, waiting?.dueOn], [id, dueOn]);
    assert.equal((await referralOf(work, id)).ownerId, ben);
    assert.deepEqual(await audited(work), ['referrals.reassigned']);
  }));

test('a volunteer cannot own what they may not decide, and nobody of another network can', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);
    const give = (to: UserId) => reassignReferral(work, giving(id, to as WorkerId));

    await assert.rejects(give(volunteerCai.id), { code: 'referrals.cannot-own' });
    await assert.rejects(give(workerSouth.id), { code: 'referrals.no-such-worker' });
  }));

test('an older version is refused', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);
    await reassignReferral(work, giving(id));

    await assert.rejects(reassignReferral(work, giving(id)), { code: 'platform.changed-since' });
  }));

test('another network’s referral does not exist', () =>
  inWork(as(workerSouth), async (work) => {
    await networksExist(work);
    const { id } = await aReferral(work);

    await assert.rejects(reassignReferral(work, giving(id)), { kind: 'not-found' });
  }));

test('practice staff give nothing away: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    await assert.rejects(reassignReferral(work, giving('none' as ReferralId)), { code: 'referrals.decide' });
  }));
