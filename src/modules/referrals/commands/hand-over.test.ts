import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
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

import { asha, aSupportedPerson, audited, handoversOf, once } from '../caseload/caseload.examples.ts';
import { openEpisodeOf } from '../store/episode-store.ts';
import { dueSteps } from '../store/next-step-store.ts';
import { handOver } from './hand-over.ts';

const ben = workerBen.id as never as WorkerId;
const cai = volunteerCai.id as never as WorkerId;

function handing(personId: PersonId, toId: WorkerId = ben, version = '1') {
  return { once: once(), personId, version, toId, note: 'Likes to be rung on Fridays' };
}

test('somebody is given to another worker with a note, and what was planned goes with them', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);

    await handOver(work, handing(personId));

    const episode = await openEpisodeOf(work, personId);
    assert.deepEqual([episode?.workerId, episode?.version], [ben, 2]);
    const [handover] = await handoversOf(work, personId);
    assert.deepEqual(
      [handover?.fromId, handover?.toId, handover?.words],
      [asha, ben, 'Likes to be rung on Fridays'],
    );
    const later = new Date('2026-03-03T00:00:00Z');
    assert.equal((await dueSteps(work, ben, later)).length, 1);
    assert.equal((await dueSteps(work, asha, later)).length, 0);
    assert.deepEqual(await audited(work), ['referrals.handed-over']);
  }));

test('sent twice it is handed over once', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    const form = handing(personId);

    await handOver(work, form);
    await handOver(work, form);

    assert.equal((await handoversOf(work, personId)).length, 1);
  }));

test('a volunteer escalates to the navigator, and does not see the person any more', () =>
  inWork(as(volunteerCai), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work, { workerId: cai });

    await handOver(work, handing(personId));

    await assert.rejects(handOver(work, handing(personId, cai, '2')), { code: 'people.not-found' });
  }));

test('not to whoever has them, nor to somebody who does not work here', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);

    await assert.rejects(handOver(work, handing(personId, asha)), { code: 'referrals.already-theirs' });
    await assert.rejects(handOver(work, handing(personId, workerSouth.id as never)), {
      code: 'referrals.no-such-worker',
    });
  }));

test('an older version is refused, with who changed it', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const { personId } = await aSupportedPerson(work);
    await handOver(work, handing(personId));

    await assert.rejects(handOver(work, handing(personId, asha)), { code: 'platform.changed-since' });
  }));

test('another network’s person does not exist, nor somebody else’s for a volunteer', async () => {
  for (const who of [workerSouth, volunteerCai]) {
    await inWork(as(who), async (work) => {
      await networksExist(work);
      const { personId } = await aSupportedPerson(work);
      await assert.rejects(handOver(work, handing(personId)), { code: 'people.not-found' });
    });
  }
});

test('practice staff hand nobody over: refused before anything is read', () =>
  inWork(as(gpNia), async (work) => {
    await assert.rejects(handOver(work, handing('none' as PersonId)), { code: 'referrals.hand-over' });
  }));
