import assert from 'node:assert/strict';
import { test } from 'node:test';

import { enqueue } from '#platform/jobs.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { actorAs, asAnother, ownPool } from '#tests/support/database.ts';
import { as, gpNia, networksExist, north, workerAsha, workerSouth } from '#tests/support/network.ts';

import { aSupportedPerson, queued } from '../../referrals/caseload/caseload.examples.ts';
import { closing, keptMessages, shares, spoken, written } from '../closing/closing.examples.ts';
import { audited, refusedWith, said, withSomebody } from '../plans.examples.ts';
import { closeSupport } from './close-support.ts';
import { beginningToTell, doTellBeginning, tellBeginning } from './tell-beginning.ts';

test('after the first conversation the practice is told, with the code to enter, and it is audited', () =>
  withSomebody(async (work, somebody) => {
    await said(work, somebody.personId);

    await tellBeginning(work, somebody.personId);

    assert.deepEqual(await keptMessages(work), [
      { occasion: 'begun', sharing: 'everything', code: '871731000000106' },
    ]);
    assert.match((await written(work))[0]?.body ?? '', /First contact: 2 March 2026, spoke/);
    assert.doesNotMatch((await written(work))[0]?.body ?? '', /garden/);
    assert.ok((await audited(work)).includes('plans.told-practice'));
  }));

test('it is told once, however often it is queued', () =>
  withSomebody(async (work, somebody) => {
    await said(work, somebody.personId);

    await tellBeginning(work, somebody.personId);
    await tellBeginning(work, somebody.personId);

    assert.equal((await written(work)).length, 1);
  }));

test('nothing is told of somebody whom nobody has reached', () =>
  withSomebody(async (work, somebody) => {
    await tellBeginning(work, somebody.personId);

    assert.deepEqual(await keptMessages(work), []);
  }));

test('nothing is told of somebody who shares nothing, or whose support has ended meanwhile', () =>
  withSomebody(async (work, somebody) => {
    await spoken(work, somebody);
    await shares(work, somebody, 'nothing');
    await tellBeginning(work, somebody.personId);
    await closeSupport(work, await closing(work, somebody));
    await shares(work, somebody, 'everything');
    await tellBeginning(work, somebody.personId);

    assert.deepEqual(await keptMessages(work), []);
  }));

test('somebody out of reach does not exist, and practice staff tell nobody', () =>
  withSomebody(async (work, somebody) => {
    await asAnother(work, as(workerSouth), (south) =>
      assert.rejects(tellBeginning(south, somebody.personId), refusedWith('people.not-found')),
    );
    await asAnother(work, as(gpNia), (gp) =>
      assert.rejects(tellBeginning(gp, somebody.personId), refusedWith('plans.send-message')),
    );
  }));

test('queued twice it waits once, and done twice at the same moment it tells once', async () => {
  const openWork = openWorkOn(await ownPool(), {
    clock: () => new Date('2026-03-02T09:00:00Z'),
    retrySeconds: 1,
  });
  const { personId } = await openWork(actorAs(as(workerAsha)), async (work) => {
    await networksExist(work);
    const supported = await aSupportedPerson(work);
    await said(work, supported.personId, { readers: 'writer' });
    const payload = { personId: supported.personId };
    const before = await queued(work);
    await enqueue(work, beginningToTell, payload);
    await enqueue(work, beginningToTell, payload);
    const ours = (await queued(work)).filter((task) => task === beginningToTell.name);
    assert.equal(ours.length, 1, before.join());
    return supported;
  });
  const letter = { onBehalfOf: workerAsha.id, networkId: north, payload: { personId } };

  await Promise.all([doTellBeginning.run(openWork, letter), doTellBeginning.run(openWork, letter)]);

  await openWork(actorAs(as(workerAsha)), async (work) => {
    assert.deepEqual(
      (await keptMessages(work)).map(({ occasion }) => occasion),
      ['begun'],
    );
    assert.equal((await written(work)).length, 1);
  });
});
