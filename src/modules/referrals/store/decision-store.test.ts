import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha } from '#tests/support/network.ts';

import { asha, once } from '../caseload/caseload.examples.ts';
import { acceptReferral } from '../commands/accept-referral.ts';
import { joinReferral } from '../commands/join-referral.ts';
import { aReferral } from '../referrals.examples.ts';
import { firstReferralAmong, firstReferralOf, referralsOf } from './decision-store.ts';

test('the referral that an episode was opened for is the same, asked for alone and found among all', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const first = await aReferral(work, { hopes: 'Company' });
    const { personId } = first;
    const form = { once: once(), version: '1' };
    const episodeId = await acceptReferral(work, { ...form, referralId: first.id, workerId: asha });
    const afternoon = { ...work, now: new Date(work.now.getTime() + 3_600_000) };
    const second = await aReferral(afternoon, { personId, hopes: 'A garden' });
    await joinReferral(afternoon, { ...form, once: once(), referralId: second.id });
    const waiting = await aReferral(afternoon, { personId });

    const alone = await firstReferralOf(work, episodeId);
    const all = await referralsOf(work, personId);

    assert.equal(alone?.hopes, 'Company');
    assert.deepEqual(firstReferralAmong(all, episodeId), alone);
    assert.deepEqual(
      new Map(all.map(({ referral, decision }) => [referral.id, decision?.outcome ?? null])),
      new Map([
        [first.id, 'accepted'],
        [second.id, 'joined'],
        [waiting.id, null],
      ]),
    );
  }));
