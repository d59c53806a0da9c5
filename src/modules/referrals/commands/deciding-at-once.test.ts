import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import { workerAsha, workerBen } from '#tests/support/network.ts';

import { asha, once } from '../caseload/caseload.examples.ts';
import { aReferral } from '../referrals.examples.ts';
import { acceptReferral } from './accept-referral.ts';
import { declineReferral } from './decline-referral.ts';
import { joinReferral } from './join-referral.ts';
import { ben, count, outcomes, service } from './at-once.examples.ts';
import type { Who } from './at-once.examples.ts';

test('two referrals of one person accepted at once open one episode; the other is offered joining, and joins', async () => {
  const doAs = await service();
  const first = await doAs(workerAsha, (work) => aReferral(work));
  const second = await doAs(workerAsha, (work) => aReferral(work, { personId: first.personId }));
  const accept = (who: Who, { id }: typeof first, workerId: WorkerId) =>
    doAs(who, (work) => acceptReferral(work, { once: once(), referralId: id, version: '1', workerId }));

  const came = await outcomes([accept(workerAsha, first, asha), accept(workerBen, second, ben)]);

  assert.deepEqual(came, ['done', 'referrals.episode-open']);
  assert.equal(await doAs(workerAsha, (work) => count(work, 'episode', first.personId)), 1);
  const join = (referral: typeof first) =>
    doAs(workerBen, (work) => joinReferral(work, { once: once(), referralId: referral.id, version: '1' }));
  assert.deepEqual(await outcomes([join(first), join(second)]), ['done', 'referrals.already-decided']);
});

test('sixteen who take one person on at once: one does, the others learn who', async () => {
  const doAs = await service();
  const { id, personId } = await doAs(workerAsha, (work) => aReferral(work));

  const came = await outcomes(
    Array.from({ length: 16 }, (_, index) =>
      doAs(index % 2 ? workerAsha : workerBen, (work) =>
        acceptReferral(work, {
          once: once(),
          referralId: id,
          version: '1',
          workerId: index % 2 ? asha : ben,
        }),
      ),
    ),
  );

  assert.equal(came.filter((code) => code === 'done').length, 1);
  assert.equal(came.filter((code) => code === 'referrals.already-decided').length, 15);
  assert.equal(await doAs(workerAsha, (work) => count(work, 'episode', personId)), 1);
});

test('one accepts and another declines at once: one decision stands', async () => {
  const doAs = await service();
  const { id } = await doAs(workerAsha, (work) => aReferral(work));
  const form = { referralId: id, version: '1' };

  const came = await outcomes([
    doAs(workerAsha, (work) => acceptReferral(work, { ...form, once: once(), workerId: asha })),
    doAs(workerBen, (work) =>
      declineReferral(work, { ...form, once: once(), reason: 'outside-area', note: null }),
    ),
  ]);

  assert.deepEqual(came, ['done', 'referrals.already-decided']);
});
