import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { WorkerId } from '#modules/workforce';
import { inWork } from '#tests/support/database.ts';
import { as, networksExist, workerAsha, workerBen, workerSouth } from '#tests/support/network.ts';

import { acceptReferral } from '../commands/accept-referral.ts';
import { planNextStep } from '../commands/plan-next-step.ts';
import { aReferral } from '../referrals.examples.ts';
import { caseloadCounts, caseloadOf } from '../store/caseload-store.ts';
import { aContact, aSupportedPerson, asha, once } from './caseload.examples.ts';
import { todayOf } from './today.ts';

const thursday = new Date('2026-03-12T14:40:00Z');
const ben = workerBen.id as never as WorkerId;

test('today is what is due by midnight in London, the longest due first', () =>
  inWork(as(workerAsha, new Date('2026-04-09T14:40:00Z')), async (work) => {
    await networksExist(work);
    const plan = async (dueAt: string) => {
      const { episodeId } = await aSupportedPerson(work);
      await planNextStep(work, { episodeId, kind: 'ring', dueAt: new Date(dueAt), tries: 2 });
      return episodeId;
    };
    // Summer time: midnight is 23:00 in universal time.
    const late = await plan('2026-04-09T22:59:00Z');
    await plan('2026-04-09T23:00:00Z');
    const overdue = await plan('2026-04-01T09:00:00Z');

    const steps = await todayOf(work, asha);

    assert.deepEqual(
      steps.map(({ episodeId, kind, tries }) => [episodeId, kind, tries]),
      [
        [overdue, 'ring', 2],
        [late, 'ring', 2],
      ],
    );
  }));

test('a row says when they answer, and what they hoped for', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const { id, personId } = await aReferral(work, { hopes: 'Somebody to walk with' });
    const episodeId = await acceptReferral(work, {
      once: once(),
      referralId: id,
      version: '1',
      workerId: asha,
    });
    for (const at of ['2026-03-02T10:30:00Z', '2026-03-03T10:30:00Z', '2026-03-04T11:30:00Z']) {
      await aContact(work, { personId, episodeId }, { kind: 'spoke', at });
    }

    const [step] = await todayOf(work, asha);

    assert.deepEqual(
      { ...step, dueAt: null },
      {
        episodeId,
        personId,
        kind: 'begin',
        dueAt: null,
        tries: 0,
        usually: { part: 'late-morning', answered: 3, tried: 3 },
        hopes: 'Somebody to walk with',
      },
    );
  }));

test('nobody else’s day, and nothing of another network', async () => {
  await inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    await aSupportedPerson(work);
    assert.deepEqual(await todayOf(work, ben), []);
  });
  await inWork(as(workerSouth, thursday), async (work) => {
    await networksExist(work);
    await aSupportedPerson(work);
    assert.deepEqual(await todayOf(work, asha), []);
    assert.deepEqual(await caseloadOf(work, asha), []);
    assert.deepEqual(await caseloadCounts(work), new Map());
  });
});

test('a caseload lists its open episodes, the newest first, with the last contact and the next step', () =>
  inWork(as(workerAsha, thursday), async (work) => {
    await networksExist(work);
    const older = await aSupportedPerson(work, { openedAt: new Date('2026-01-05T09:00:00Z') });
    const newer = await aSupportedPerson(work, { openedAt: new Date('2026-02-05T09:00:00Z') });
    await aSupportedPerson(work, { workerId: ben });
    await aContact(work, older, { kind: 'met', at: '2026-02-01T10:00:00Z' });
    await aContact(work, older, { kind: 'spoke', at: '2026-03-01T10:00:00Z' });

    const rows = await caseloadOf(work, asha);

    assert.deepEqual(
      rows.map(({ episodeId, lastContactAt, next }) => [episodeId, lastContactAt, next?.kind]),
      [
        [newer.episodeId, null, 'begin'],
        [older.episodeId, new Date('2026-03-01T10:00:00Z'), 'begin'],
      ],
    );
    assert.deepEqual(Object.fromEntries(await caseloadCounts(work)), { [asha]: 2, [ben]: 1 });
  }));
