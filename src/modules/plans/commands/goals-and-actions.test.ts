import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';

import type { ActionId, GoalId } from '../domain/ids.ts';
import { once, planNow, refusedWith, said, wants, willDo, withSomebody } from '../plans.examples.ts';
import { addAction } from './add-action.ts';
import { addGoal } from './add-goal.ts';
import { changeAction } from './change-action.ts';
import { changeGoal } from './change-goal.ts';
import { endGoal } from './end-goal.ts';
import { moveAction } from './move-action.ts';
import { recordGoalResult } from './record-goal-result.ts';
import { day } from './plan.examples.ts';

test('a goal in words that they said is theirs; in other words it is not', () =>
  withSomebody(async (work, { personId }) => {
    const saidIn = await said(work, personId, { words: 'I want to get out more.' });
    await addGoal(work, { once: once(), personId, words: 'get out more', saidIn });
    await addGoal(work, { once: once(), personId, words: 'Leave the house', saidIn });

    const { goals } = await planNow(work, personId);

    assert.deepEqual(
      goals.map(({ quoted }) => quoted),
      [true, false],
    );
  }));

test('a goal has actions, each with who does it and by when', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    await willDo(work, { personId, goalId }, { byOn: day('2026-03-09') });
    await willDo(
      work,
      { personId, goalId },
      { words: 'Drive me', who: 'someone-else', whoName: 'My sister Carys' },
    );

    const [goal] = (await planNow(work, personId)).goals;

    assert.deepEqual(
      goal?.actions.map(({ who, whoName, byOn, state }) => [who, whoName, byOn, state]),
      [
        ['person', null, '2026-03-09', 'open'],
        ['someone-else', 'My sister Carys', null, 'open'],
      ],
    );
  }));

test('a goal and an action that are sent twice are added once', () =>
  withSomebody(async (work, { personId }) => {
    const goal = { once: once(), personId, words: 'Get out', saidIn: null };
    const goalId = await addGoal(work, goal);
    assert.equal(await addGoal(work, goal), goalId);
    const action = {
      once: once(),
      personId,
      goalId,
      words: 'Ring',
      who: 'person',
      whoName: null,
      byOn: null,
    } as const;
    assert.equal(await addAction(work, action), await addAction(work, action));

    const plan = await planNow(work, personId);
    assert.equal(plan.goals.length, 1);
    assert.equal(plan.goals[0]?.actions.length, 1);
    assert.equal(plan.edition, 2);
  }));

test('a goal that ended is taken up again', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    await endGoal(work, {
      once: once(),
      personId,
      goalId,
      version: '1',
      result: 'achieved',
      comment: 'Out twice',
    });
    await endGoal(work, { once: once(), personId, goalId, version: '2', result: null, comment: '' });

    const [goal] = (await planNow(work, personId)).goals;
    assert.equal(goal?.result, null);
    assert.equal(goal?.comment, null);
  }));

test('closing writes down what became of a goal; the same again changes nothing', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    const result = { personId, goalId, result: 'partly', comment: 'Once a week' } as const;

    await recordGoalResult(work, result);
    await recordGoalResult(work, result);

    const plan = await planNow(work, personId);
    assert.equal(plan.goals[0]?.result, 'partly');
    assert.equal(plan.goals[0]?.comment, 'Once a week');
    assert.equal(plan.edition, 2);
  }));

test('an action is changed: what, who and by when', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    const actionId = await willDo(work, { personId, goalId });
    const to = { words: 'Go with Asha', who: 'link-worker', whoName: null, byOn: day('2026-04-01') } as const;

    await changeAction(work, { once: once(), personId, actionId, version: '1', ...to, reason: '' });

    const action = (await planNow(work, personId)).goals[0]?.actions[0];
    assert.deepEqual({ ...action, ...to, version: 2 }, action);
  }));

test('a goal or an action of somebody else’s plan does not exist', () =>
  withSomebody(async (work, { personId }) => {
    await wants(work, personId);
    const of = { personId, version: '1', reason: '' };

    await assert.rejects(
      changeGoal(work, { ...of, once: once(), goalId: newId<GoalId>(), words: 'x' }),
      refusedWith('plans.no-such-goal'),
    );
    await assert.rejects(
      moveAction(work, { ...of, once: once(), actionId: newId<ActionId>(), state: 'done' }),
      refusedWith('plans.no-such-action'),
    );
  }));

test('a plan is as long as a plan: the twenty-first goal is refused', () =>
  withSomebody(async (work, { personId }) => {
    for (let goal = 1; goal <= 20; goal += 1) await wants(work, personId, `Goal ${goal}`);

    await assert.rejects(wants(work, personId), refusedWith('plans.enough-goals'));
  }));
