import assert from 'node:assert/strict';
import { test } from 'node:test';

import { closuresOf, openEpisodeOf } from '#modules/referrals';
import { openWorkOn } from '#platform/open-work.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, ownPool } from '#tests/support/database.ts';
import { as, networksExist, workerAsha, workerBen } from '#tests/support/network.ts';

import { aSupportedPerson } from '../../referrals/caseload/caseload.examples.ts';
import { closing, written } from '../closing/closing.examples.ts';
import { once, planNow, refusedWith, wants } from '../plans.examples.ts';
import { notAskedOf } from '../store/not-asked.ts';
import { closeSupport } from './close-support.ts';

test('when one part is refused, nothing of the others is saved', async () => {
  const openWork = openWorkOn(await ownPool(), {
    clock: () => new Date('2026-03-02T09:00:00Z'),
    retrySeconds: 1,
  });
  const asha = actorAs(as(workerAsha));
  const somebody = await committed(async (work) => {
    const supported = await aSupportedPerson(work);
    await wants(work, supported.personId);
    return supported;
  });

  const form = await openWork(asha, (work) => closing(work, somebody, { reason: 'not-reached' }));
  await assert.rejects(
    openWork(asha, (work) => closeSupport(work, form)),
    refusedWith('referrals.wait-before-closing'),
  );

  await openWork(asha, async (work) => {
    assert.deepEqual(
      (await planNow(work, somebody.personId)).goals.map(({ result }) => result),
      [null],
    );
    assert.deepEqual(await notAskedOf(work, somebody.personId), []);
    assert.ok(await openEpisodeOf(work, somebody.personId));
  });

  async function committed<T>(body: (work: Work) => Promise<T>): Promise<T> {
    return openWork(asha, async (work) => {
      await networksExist(work);
      return body(work);
    });
  }
});

test('two who close at the same moment: one does, the other is told', async () => {
  const openWork = openWorkOn(await ownPool(), {
    clock: () => new Date('2026-03-02T09:00:00Z'),
    retrySeconds: 1,
  });
  const somebody = await openWork(actorAs(as(workerAsha)), async (work) => {
    await networksExist(work);
    return aSupportedPerson(work);
  });
  const form = await openWork(actorAs(as(workerAsha)), (work) => closing(work, somebody));

  const outcomes = await Promise.allSettled(
    [workerAsha, workerBen].map((who) =>
      openWork(actorAs(as(who)), (work) => closeSupport(work, { ...form, once: once() })),
    ),
  );

  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  await openWork(actorAs(as(workerAsha)), async (work) => {
    assert.equal((await closuresOf(work, [somebody.episodeId])).length, 1);
    assert.equal((await written(work)).length, 1);
  });
});
