import assert from 'node:assert/strict';
import { test } from 'node:test';

import { standingOf } from '../domain/editions.ts';
import {
  agreed,
  audited,
  once,
  planNow,
  refusedWith,
  wants,
  willDo,
  withSomebody,
} from '../plans.examples.ts';
import { editionOf, editionsOf } from '../store/editions.ts';
import { agreePlan } from './agree-plan.ts';
import { changeGoal } from './change-goal.ts';
import { endGoal } from './end-goal.ts';
import { moveAction } from './move-action.ts';
import { day } from './plan.examples.ts';

test('they agree to the edition that was on the page, and not to one that nobody read to them', () =>
  withSomebody(async (work, { personId }) => {
    await wants(work, personId);
    await wants(work, personId, 'To see my sister');
    const agree = { once: once(), personId, how: 'by-phone', agreedOn: day('2026-03-02') } as const;

    await assert.rejects(agreePlan(work, { ...agree, edition: '1' }), refusedWith('platform.changed-since'));
    await agreePlan(work, { ...agree, once: once(), edition: '2' });

    const plan = await planNow(work, personId);
    assert.equal(plan.agreement?.edition, 2);
    assert.equal(plan.agreement?.how, 'by-phone');
    assert.equal(standingOf(plan), 'agreed');
    assert.equal((await audited(work)).at(-1), 'plans.agreed');
  }));

test('nobody agrees to an empty plan, or tomorrow', () =>
  withSomebody(async (work, { personId }) => {
    const agree = { personId, edition: '0', how: 'in-person', agreedOn: day('2026-03-03') } as const;
    await assert.rejects(agreePlan(work, { ...agree, once: once() }), refusedWith('plans.nothing-to-agree'));
    await wants(work, personId);

    await assert.rejects(
      agreePlan(work, { ...agree, once: once(), edition: '1' }),
      refusedWith('plans.agreed-in-future'),
    );
  }));

test('a change after they agreed says so and why; a step that was done does not', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    const actionId = await willDo(work, { personId, goalId });
    await agreed(work, personId);

    await moveAction(work, { once: once(), personId, actionId, version: '1', state: 'done', reason: '' });
    assert.equal(standingOf(await planNow(work, personId)), 'agreed');

    const change = { personId, goalId, version: '1', words: 'To get out once a week' };
    await assert.rejects(
      changeGoal(work, { ...change, once: once(), reason: '' }),
      refusedWith('plans.reason-missing'),
    );
    await changeGoal(work, { ...change, once: once(), reason: 'Twice was too much' });

    const plan = await planNow(work, personId);
    const [newest] = await editionsOf(work, plan.id);
    assert.equal(standingOf(plan), 'changed-since');
    assert.equal(newest?.reason, 'Twice was too much');
    assert.equal(
      (await editionOf(work, plan.id, plan.agreement?.edition ?? 0)).says.goals[0]?.words,
      'To get out of the house twice a week',
    );
  }));

test('what was agreed is not dropped without a word why', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    const actionId = await willDo(work, { personId, goalId });
    await agreed(work, personId);
    const drop = { personId, goalId, version: '1', result: 'dropped' } as const;
    const off = { personId, actionId, version: '1', state: 'dropped' } as const;

    await assert.rejects(
      endGoal(work, { ...drop, once: once(), comment: ' ' }),
      refusedWith('plans.reason-missing'),
    );
    await assert.rejects(
      moveAction(work, { ...off, once: once(), reason: '' }),
      refusedWith('plans.reason-missing'),
    );
    await moveAction(work, { ...off, once: once(), reason: 'The group has closed' });
    await endGoal(work, { ...drop, once: once(), comment: 'Moving away' });

    const [goal] = (await planNow(work, personId)).goals;
    assert.equal(goal?.result, 'dropped');
    assert.equal(goal?.actions[0]?.state, 'dropped');
  }));
