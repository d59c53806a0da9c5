import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { somebodyListed as listed } from '../../referrals/referrals.examples.ts';
import { caseloadCounts, waitingListOf } from '#modules/referrals';
import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import { arrange, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, north, workerAsha, workerBen } from '#tests/support/network.ts';

import { allocate } from './commands/allocate.ts';
import { proposalsFor } from './proposals.ts';

const ben = workerBen.id as WorkerId;

test('the first of the list are proposed to whoever looks after their practice and has room', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await listed(work, { reasons: ['money'] });

    const [first] = (await proposalsFor(work, 10)).proposed;

    assert.deepEqual(first?.proposal, {
      id: first?.place.episodeId,
      workerId: workerAsha.id,
      because: ['their-practice'],
    });
  }));

test('whoever is away today is proposed for nobody, and that is said', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await listed(work, { reasons: ['money'] });
    await arrange(work, () =>
      sql`insert into rota.leave (network_id, id, worker_id, during, kind, changed_by, changed_at)
        values (${north}, ${newId()}, ${workerAsha.id}, tstzrange('2026-03-02', '2026-03-03'), 'sick', ${workerAsha.id}, now())`.execute(
        work.trx,
      ),
    );

    const { proposed, away } = await proposalsFor(work, 10);

    assert.deepEqual(away, ['Asha Rowan']);
    assert.notEqual(proposed[0]?.proposal.workerId, workerAsha.id);
  }));

test('two leads who choose for the same person at once: the first stands, the second is told', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const one = await listed(work);
    const other = await listed(work);
    await allocate(work, { once: newId(), choices: [{ episodeId: one, workerId: ben }], note: 'Room' });

    const choices = [one, other].map((episodeId) => ({ episodeId, workerId: workerAsha.id as WorkerId }));
    const second = await allocate(work, { once: newId(), choices, note: 'Room' });

    assert.deepEqual(second, { begun: 1, gone: 1 });
    assert.deepEqual(await waitingListOf(work), []);
    assert.deepEqual(
      [...(await caseloadCounts(work)).entries()].toSorted(([a], [b]) => a.localeCompare(b)),
      [
        [workerAsha.id, 1],
        [workerBen.id, 1],
      ],
    );
  }));

test('sent twice, it is done once', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const episodeId = await listed(work);
    const form = { once: newId<string>(), choices: [{ episodeId, workerId: ben }], note: 'Room' };
    await allocate(work, form);
    assert.deepEqual(await allocate(work, form), { begun: 1, gone: 0 });
  }));

test('whoever may not allocate is refused before anything is read', () =>
  inWork(as(workerAsha), async (work) => {
    await assert.rejects(allocate(work, { once: newId(), choices: [], note: '' }), { kind: 'not-allowed' });
  }));
