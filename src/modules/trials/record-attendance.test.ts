import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import type { PersonId } from '#modules/people';
import { asAnother, inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, workerAsha, workerSouth } from '#tests/support/network.ts';

import { stopTrial } from './commands/stop-trial.ts';
import type { Outcome, TrialId } from './domain/trial.ts';
import { recordAttendance } from './record-attendance.ts';
import { notCountedOf, settledOf } from './store/results-store.ts';
import { aTrial, somebodyGiven } from './trials.examples.ts';

/** Given a wording on Monday 2 March at nine; appointments are by day of March. */
async function begun(work: Work) {
  await networksExist(work);
  const trialId = await aTrial(work, { started: true });
  const { personId } = await somebodyGiven(work);
  return { trialId, personId };
}

function wasOn(
  work: Work,
  personId: PersonId,
  { day, outcome, id = newId<string>() }: { day: number; outcome: Outcome; id?: string },
) {
  const from = new Date(Date.UTC(2026, 2, day, 14));
  return recordAttendance(work, { appointmentId: id, personId, from, outcome });
}

async function outcomesOf(work: Work, trialId: TrialId) {
  const others = (await notCountedOf(work, trialId)).map(({ outcome, people }) => [outcome, people]);
  const settled = await settledOf(work, trialId);
  return [...settled.map(({ came }) => [came ? 'attended' : 'missed', 1]), ...others];
}

test('the first appointment after the wording counts, and no later one', () =>
  inWork(as(workerAsha), async (work) => {
    const { trialId, personId } = await begun(work);
    await wasOn(work, personId, { day: 3, outcome: 'missed' });
    await wasOn(work, personId, { day: 10, outcome: 'attended' });

    assert.deepEqual(await outcomesOf(work, trialId), [['missed', 1]]);
    assert.deepEqual(
      (await settledOf(work, trialId)).map(({ came }) => came),
      [false],
    );
  }));

test('an appointment from before the wording says nothing, though it is only now written down', () =>
  inWork(as(workerAsha), async (work) => {
    const { trialId, personId } = await begun(work);
    await wasOn(work, personId, { day: 1, outcome: 'missed' });

    assert.deepEqual(await outcomesOf(work, trialId), [[null, 1]]);
  }));

test('of two that are written down in the wrong order the earlier one counts', () =>
  inWork(as(workerAsha), async (work) => {
    const { trialId, personId } = await begun(work);
    await wasOn(work, personId, { day: 10, outcome: 'attended' });
    await wasOn(work, personId, { day: 3, outcome: 'missed' });

    assert.deepEqual(await outcomesOf(work, trialId), [['missed', 1]]);
  }));

test('what was written down wrongly is put right', () =>
  inWork(as(workerAsha), async (work) => {
    const { trialId, personId } = await begun(work);
    const id = newId<string>();
    await wasOn(work, personId, { day: 3, outcome: 'missed', id });
    await wasOn(work, personId, { day: 3, outcome: 'attended', id });

    assert.deepEqual(await outcomesOf(work, trialId), [['attended', 1]]);
  }));

test('who cancels late is counted apart, and is no outcome', () =>
  inWork(as(workerAsha), async (work) => {
    const { trialId, personId } = await begun(work);
    await wasOn(work, personId, { day: 3, outcome: 'cancelled-late' });

    assert.deepEqual(await outcomesOf(work, trialId), [['cancelled-late', 1]]);
    assert.deepEqual(await settledOf(work, trialId), []);
  }));

test('what becomes known after the trial was stopped is not counted', () =>
  inWork(as(leadDilys), async (work) => {
    const { trialId, personId } = await begun(work);
    await stopTrial(work, { once: newId<string>(), id: trialId, why: null });
    await wasOn(work, personId, { day: 3, outcome: 'missed' });

    assert.deepEqual(await outcomesOf(work, trialId), [[null, 1]]);
  }));

test('somebody of another network is not counted here', () =>
  inWork(as(workerAsha), async (work) => {
    const { trialId, personId } = await begun(work);
    await asAnother(work, as(workerSouth), (theirs) =>
      wasOn(theirs, personId, { day: 3, outcome: 'missed' }),
    );

    assert.deepEqual(await outcomesOf(work, trialId), [[null, 1]]);
  }));
