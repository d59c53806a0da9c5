import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import type { WorkerId } from '#modules/workforce';
import { openWorkOn } from '#platform/open-work.ts';
import { arrangeCommitted } from '#tests/support/app.ts';
import { actorAs, inWork, ownPool } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, south, workerAsha, workerBen } from '#tests/support/network.ts';

import { aPerson } from '../people/people.examples.ts';
import { excludedOf } from './store/results-store.ts';
import { aTrial, reminderFor, somebodyGiven } from './trials.examples.ts';
import { wordingFor } from './wording-for.ts';

const withCost = [
  { text: { en: '{when} {where}', cy: '{when} {where} cy' }, namesCost: false },
  {
    text: { en: 'It costs £30. {when} {where}', cy: 'Mae’n costio £30. {when} {where}' },
    namesCost: true,
  },
];

test('without a trial everybody is sent the usual wording, and so while one is not started', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    assert.equal((await somebodyGiven(work)).given, null);
    await aTrial(work);
    assert.equal((await somebodyGiven(work)).given, null);
  }));

test('a person keeps the wording they were given, whoever writes to them', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await aTrial(work, { started: true });
    const { personId, given } = await somebodyGiven(work);

    assert.ok(
      given && given.text.en.startsWith('Hi {firstName}') && given.text.cy.startsWith('Helo {firstName}'),
    );
    for (const asked of [{}, { workerId: workerBen.id as WorkerId }, { channel: 'email' as const }])
      assert.deepEqual(await wordingFor(work, reminderFor(personId, asked)), given);
  }));

test('the people of each worker are shared between the wordings evenly', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await aTrial(work, { started: true });
    for (const worker of [workerAsha, workerBen]) {
      const arms: (string | undefined)[] = [];
      for (let person = 0; person < 9; person += 1)
        arms.push((await somebodyGiven(work, { workerId: worker.id as WorkerId })).given?.armId);
      const first = arms.filter((arm) => arm === arms[0]).length;

      assert.ok(Math.abs(first - (arms.length - first)) <= 2);
    }
  }));

test('who is not reached by text, or needs an interpreter, is not in the trial, and is counted', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    const trialId = await aTrial(work, { started: true });
    assert.equal((await somebodyGiven(work, { channel: 'letter' })).given, null);
    const personId = await aPerson(work, { needsInterpreter: true, language: 'pl' });
    assert.equal(await wordingFor(work, reminderFor(personId)), null);
    assert.equal(await wordingFor(work, reminderFor(personId)), null);

    assert.deepEqual(await excludedOf(work, trialId), [
      { why: 'needs-interpreter', people: 1 },
      { why: 'not-by-text', people: 1 },
    ]);
  }));

test('nobody at first contact is in a trial of which a wording names a cost; in another they are', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await aTrial(work, { started: true, arms: withCost });
    for (let person = 0; person < 4; person += 1)
      assert.equal((await somebodyGiven(work, { firstContact: true })).given, null);
    assert.ok((await somebodyGiven(work)).given);
  }));

test('a trial of another network gives nobody here a wording', () =>
  inWork(as(workerAsha), async (work) => {
    await networksExist(work);
    await aTrial(work, { started: true, networkId: south });
    assert.equal((await somebodyGiven(work)).given, null);
  }));

async function refusedBecause(work: Work, statement: ReturnType<typeof sql>): Promise<unknown> {
  await sql`savepoint tried`.execute(work.trx);
  const refusal = await statement.execute(work.trx).then(
    () => null,
    (error: { constraint?: string }) => error.constraint,
  );
  await sql`rollback to tried`.execute(work.trx);
  return refusal;
}

test('the database refuses to change a wording once its trial runs, to take one away or to add one', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const id = await aTrial(work, { started: true });
    const owner = sql`reset role`;
    await owner.execute(work.trx);

    for (const statement of [
      sql`update trials.arm set text_en = 'See you there' where trial_id = ${id}`,
      sql`delete from trials.arm where trial_id = ${id}`,
      sql`insert into trials.arm (network_id, id, trial_id, place, text_en, text_cy, names_cost)
        select network_id, gen_random_uuid(), trial_id, 2, 'New', 'Newydd', false from trials.arm where trial_id = ${id} limit 1`,
    ])
      assert.equal(await refusedBecause(work, statement), 'arm_is_frozen');
    for (const statement of [
      sql`update trials.trial set useful_points = 10 where id = ${id}`,
      sql`update trials.trial set state = 'draft', started_at = null where id = ${id}`,
    ])
      assert.equal(await refusedBecause(work, statement), 'trial_is_frozen');
  }));

test('two who write to one person at the same time give them one wording', async () => {
  const pool = await ownPool();
  await arrangeCommitted(pool, networksExist);
  const now = new Date('2026-03-02T09:00:00Z');
  const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 2 });
  const asha = actorAs(as(workerAsha));
  const personId = await openWork(asha, async (work) => {
    await aTrial(work, { started: true });
    return aPerson(work);
  });
  const workers = [workerAsha, workerBen, leadDilys, workerAsha, workerBen];
  const given = await Promise.all(
    workers.map(({ id }) =>
      openWork(asha, (work) => wordingFor(work, reminderFor(personId, { workerId: id as WorkerId }))),
    ),
  );

  assert.equal(new Set(given.map((one) => one?.armId)).size, 1);
  const { rows } = await pool.query('select 1 from trials.assignment');
  assert.equal(rows.length, 1);
});
