import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, south, workerAsha } from '#tests/support/network.ts';

import type { Proposed } from '../domain/triable.ts';
import type { TrialId } from '../domain/trial.ts';
import { firstTrial, triedTemplate } from '../first-trial.ts';
import { armsOf, trialOf } from '../store/trial-store.ts';
import { aTrial } from '../trials.examples.ts';
import { changeTrial } from './change-trial.ts';
import { makeTrial } from './make-trial.ts';
import { startTrial } from './start-trial.ts';
import { stopTrial } from './stop-trial.ts';

const proposed: Proposed = {
  name: 'Quick reminder or confirmed',
  template: triedTemplate,
  usefulPoints: 5,
  arms: firstTrial.arms.map(({ text }) => ({ text, namesCost: false })),
};

const once = () => newId<string>();

async function auditedOf(work: Work, id: TrialId): Promise<readonly string[]> {
  const { rows } = await sql<{ action: string }>`
    select action from audit.entry where subject_id = ${id} order by at, id`.execute(work.trx);
  return rows.map(({ action }) => action);
}

const doing: Readonly<Record<string, (work: Work, id: TrialId) => Promise<unknown>>> = {
  change: (work, id) => changeTrial(work, { once: once(), id, version: '1', ...proposed }),
  start: (work, id) => startTrial(work, { once: once(), id, version: '1' }),
  stop: (work, id) => stopTrial(work, { once: once(), id, why: null }),
};

test('a trial is written down, changed, started and stopped, and all of it is recorded', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const key = once();
    const id = await makeTrial(work, { once: key, ...proposed });
    assert.equal(await makeTrial(work, { once: key, ...proposed }), id);
    const other = { en: '{when} {where}', cy: '{when} {where} cy' };
    const arms = [...proposed.arms.slice(0, 1), { text: other, namesCost: false }];
    await changeTrial(work, { once: once(), id, version: '1', ...proposed, usefulPoints: 10, arms });
    await startTrial(work, { once: once(), id, version: '2' });
    await stopTrial(work, { once: once(), id, why: 'The summer is over' });

    const { state, usefulPoints, startedAt, stoppedAt, stoppedWhy } = await trialOf(work, id);
    assert.deepEqual(
      { state, usefulPoints, startedAt, stoppedAt, stoppedWhy },
      {
        state: 'stopped',
        usefulPoints: 10,
        startedAt: work.now,
        stoppedAt: work.now,
        stoppedWhy: 'The summer is over',
      },
    );
    assert.deepEqual(
      (await armsOf(work, id)).map(({ text }) => text.en),
      [proposed.arms[0]?.text.en, other.en],
    );
    assert.deepEqual(await auditedOf(work, id), [
      'trials.made',
      'trials.changed',
      'trials.started',
      'trials.stopped',
    ]);
  }));

test('one wording is no trial, nor are two of which one is the other', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const [first] = proposed.arms;
    assert.ok(first);
    for (const arms of [[first], [first, first]])
      await assert.rejects(makeTrial(work, { once: once(), ...proposed, arms }), {
        code: 'trials.not-triable',
      });
  }));

test('once it runs it is neither changed nor started again; what does not run is not stopped', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const running = await aTrial(work, { started: true });
    await assert.rejects(doing['change']?.(work, running) ?? Promise.resolve(), { code: 'trials.frozen' });
    await assert.rejects(doing['start']?.(work, running) ?? Promise.resolve(), { code: 'trials.frozen' });
    const draft = await aTrial(work);
    await assert.rejects(doing['stop']?.(work, draft) ?? Promise.resolve(), { code: 'trials.not-running' });
  }));

test('of one message one trial runs at a time', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    await aTrial(work, { started: true });
    const id = await aTrial(work);
    await assert.rejects(startTrial(work, { once: once(), id, version: '1' }), {
      code: 'trials.another-runs',
    });
  }));

test('who looked at an earlier version starts nothing', () =>
  inWork(as(leadDilys), async (work) => {
    await networksExist(work);
    const id = await aTrial(work);
    await changeTrial(work, { once: once(), id, version: '1', ...proposed });
    await assert.rejects(startTrial(work, { once: once(), id, version: '1' }), {
      code: 'platform.changed-since',
    });
  }));

for (const [name, command] of Object.entries(doing)) {
  test(`${name}: a trial of another network does not exist`, () =>
    inWork(as(leadDilys), async (work) => {
      await networksExist(work);
      const theirs = await aTrial(work, { networkId: south });
      await assert.rejects(command(work, theirs), { kind: 'not-found' });
    }));

  test(`${name}: only a team lead may`, () =>
    inWork(as(workerAsha), async (work) => {
      await networksExist(work);
      const id = await aTrial(work);
      await assert.rejects(command(work, id), { kind: 'not-allowed' });
    }));
}
