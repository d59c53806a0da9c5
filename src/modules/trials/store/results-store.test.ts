import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { arrange, asAnother, inWork } from '#tests/support/database.ts';
import {
  as,
  leadDilys,
  networksExist,
  north,
  workerAsha,
  workerBen,
  workerSouth,
} from '#tests/support/network.ts';

import { aPerson } from '../../people/people.examples.ts';
import { compareArms } from '../domain/compare.ts';
import type { Came } from '../domain/pairs.ts';
import type { TrialId } from '../domain/trial.ts';
import { verdictOf } from '../domain/verdict.ts';
import { aTrial } from '../trials.examples.ts';
import { settledOf } from './results-store.ts';
import { armsOf } from './trial-store.ts';

const arms = 3;
const people = 40;

/** Of each person in turn: whose they are, what they were sent, how it went, and in which minute that was said. */
const outcome = fc.record({
  worker: fc.constantFrom(leadDilys.id, workerBen.id, workerAsha.id),
  arm: fc.nat(arms - 1),
  went: fc.constantFrom('attended', 'missed', 'cancelled-late', null),
  minute: fc.nat(9),
});
type Outcome = typeof outcome extends fc.Arbitrary<infer Each> ? Each : never;

test('a verdict is that of the plain rows in the order in which they became known, whatever the order they were kept in', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const added: string[] = [];
    for (let number = 0; number < people; number += 1) added.push(await aPerson(work));
    const personIds = added.toSorted((one, other) => (one < other ? -1 : 1));

    await fc.assert(
      fc.asyncProperty(fc.array(outcome, { maxLength: people }), async (outcomes) => {
        const trialId = await trialWith(work, personIds, outcomes);
        const settled = await settledOf(work, trialId);

        assert.deepEqual(numbered(settled), numbered(plainly(outcomes)));
        assert.deepEqual(verdict(settled), verdict(plainly(outcomes)));
      }),
      { numRuns: 40 },
    );
  }));

test('a trial of another network has no outcomes here', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const settled = { worker: workerBen.id, arm: 0, went: 'attended', minute: 0 } as const;
    const trialId = await trialWith(work, [await aPerson(work)], [settled]);

    assert.equal((await settledOf(work, trialId)).length, 1);
    await asAnother(work, as(workerSouth), async (theirs) => {
      assert.deepEqual(await settledOf(theirs, trialId), []);
    });
  }));

/** What was said in one minute is in the order of the people. */
function plainly(outcomes: readonly Outcome[]): readonly Came[] {
  const workers = [workerAsha.id, workerBen.id, leadDilys.id];
  return outcomes
    .filter(({ went }) => went === 'attended' || went === 'missed')
    .toSorted((a, b) => a.minute - b.minute)
    .map(({ worker, arm, went }) => ({ stratum: workers.indexOf(worker), arm, came: went === 'attended' }));
}

/** Which number a worker has says nothing; who is of the same one does. */
function numbered(settled: readonly Came[]): readonly Came[] {
  const numbers = [...new Set(settled.map(({ stratum }) => stratum))];
  return settled.map((each) => ({ ...each, stratum: numbers.indexOf(each.stratum) }));
}

function verdict(settled: readonly Came[]) {
  const comparisons = compareArms(settled, arms);
  const attended = settled.filter(({ came }) => came).length;
  return {
    comparisons,
    verdict: verdictOf({ comparisons, arms, usefulPoints: 20, attended, counted: settled.length }),
  };
}

async function trialWith(
  work: Work,
  personIds: readonly string[],
  outcomes: readonly Outcome[],
): Promise<TrialId> {
  const trialId = await aTrial(work, {
    arms: Array.from({ length: arms }, (_, place) => ({
      text: { en: `text ${place}`, cy: `testun ${place}` },
      namesCost: false,
    })),
  });
  const armIds = (await armsOf(work, trialId)).map(({ id }) => id);
  const rows = outcomes.map(({ worker, arm, went, minute }, place) => ({
    person: personIds[place],
    arm: armIds[arm],
    worker,
    place,
    went,
    appointment: went && newId(),
    at: went && new Date(work.now.getTime() + minute * 60_000),
  }));
  await arrange(work, async ({ trx }) => {
    await sql`
      insert into trials.assignment
      select ${north}, ${trialId}, person, arm, worker, place, ${work.now}, appointment, at, went, at
      from json_to_recordset(${JSON.stringify(rows)}::json) as given
        (person uuid, arm uuid, worker uuid, place integer, appointment uuid, at timestamptz, went text)`.execute(
      trx,
    );
    await sql`
      insert into trials.stratum select network_id, trial_id, worker_id, count(*) from trials.assignment
      where trial_id = ${trialId} group by 1, 2, 3`.execute(trx);
  });
  return trialId;
}
