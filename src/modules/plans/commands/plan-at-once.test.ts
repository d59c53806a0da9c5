import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { PersonId } from '#modules/people';
import { openWorkOn } from '#platform/open-work.ts';
import { actorAs, ownPool } from '#tests/support/database.ts';
import { as, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { planNow, wants } from '../plans.examples.ts';
import { editionsOf } from '../store/editions.ts';

test('two colleagues who write one plan at once begin it once, and each change is an edition of its own', async () => {
  const openWork = openWorkOn(await ownPool(), {
    clock: () => new Date('2026-03-02T09:00:00Z'),
    retrySeconds: 5,
  });
  const [asha, ben] = [actorAs(as(workerAsha)), actorAs(as(workerBen))];
  const personId = await openWork(asha, async (work): Promise<PersonId> => {
    await networksExist(work);
    return (await aSupportedPerson(work)).personId;
  });

  await Promise.all(
    [asha, ben, asha, ben, asha, ben].map((actor, index) =>
      openWork(actor, (work) => wants(work, personId, `Goal ${index}`)),
    ),
  );

  await openWork(asha, async (work) => {
    const plan = await planNow(work, personId);
    const editions = await editionsOf(work, plan.id);
    assert.deepEqual(
      editions.map(({ number }) => number),
      [6, 5, 4, 3, 2, 1],
    );
    assert.equal(plan.goals.length, 6);
  });
});
