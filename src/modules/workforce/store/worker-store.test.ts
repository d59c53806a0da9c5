import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { OrganisationId, UserId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import {
  as,
  elmStreet,
  gpNia,
  leadDilys,
  millLane,
  networksExist,
  north,
  volunteerCai,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import type { WorkerId } from '../domain/worker.ts';
import { ownerFor, workerOf, workersWithinReach } from './worker-store.ts';

async function leaves(work: Work, userId: UserId, on = '2026-02-27'): Promise<void> {
  await arrange(work, () =>
    sql`update workforce.worker set works_to = ${on} where id = ${userId}`.execute(work.trx),
  );
}

test('everyone who works in the network today is listed by name, with the practices they cover', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await leaves(work, workerBen.id);

    const workers = await workersWithinReach(work);
    assert.deepEqual(
      workers.map(({ name, practiceIds }) => [name, practiceIds]),
      [
        ['Asha Rowan', [elmStreet]],
        ['Cai Lowe', []],
        ['Dilys Hart', []],
      ],
    );
  }));

test('a worker speaks English, and whatever else is written down', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await arrange(work, () =>
      sql`update workforce.worker set languages = '{en,pl}' where id = ${workerBen.id}`.execute(work.trx),
    );

    const languagesOf = async (id: UserId) => (await workerOf(work, id as WorkerId)).languages;
    assert.deepEqual(await languagesOf(workerAsha.id), ['en']);
    assert.deepEqual(await languagesOf(workerBen.id), ['en', 'pl']);
  }));

test('somebody works until the end of their last day', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await leaves(work, workerBen.id, '2026-03-02');

    assert.ok((await workersWithinReach(work)).some(({ name }) => name === 'Ben Moss'));
  }));

test('a worker who has left is still known by name; one of another network does not exist', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await leaves(work, workerBen.id);

    assert.equal((await workerOf(work, workerBen.id as WorkerId)).name, 'Ben Moss');
    await assert.rejects(workerOf(work, workerSouth.id as WorkerId), { kind: 'not-found' });
  }));

test('what comes from a practice belongs to whoever covers it', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    assert.equal(await ownerFor(work, elmStreet), workerAsha.id);
  }));

for (const [from, practiceId] of [
  ['a practice nobody covers', millLane],
  ['no practice', null],
] as const) {
  test(`what comes from ${from} belongs to the team lead`, () =>
    inWork(as(gpNia), async (work) => {
      await networksExist(work);
      assert.equal(await ownerFor(work, practiceId), leadDilys.id);
    }));
}

test('when whoever covers a practice has left, the team lead has it', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    await leaves(work, workerAsha.id);
    assert.equal(await ownerFor(work, elmStreet), leadDilys.id);
  }));

test('without a team lead it is any worker, but never a volunteer', () =>
  inWork(as(gpNia), async (work) => {
    await networksExist(work);
    await leaves(work, leadDilys.id);
    await leaves(work, workerAsha.id);
    assert.equal(await ownerFor(work, null), workerBen.id);
    await leaves(work, workerBen.id);
    assert.notEqual(volunteerCai.id, undefined);
    await assert.rejects(ownerFor(work, null), { kind: 'conflict', code: 'workforce.nobody-to-own' });
  }));

test('nobody of another network owns it, even for somebody who reaches both', () =>
  inWork({ ...as(workerSouth), networkIds: [workerSouth.network, north] }, async (work) => {
    await networksExist(work);
    assert.equal(
      await ownerFor(work, '00000000-0000-4000-8000-000000000099' as OrganisationId),
      workerSouth.id,
    );
  }));
