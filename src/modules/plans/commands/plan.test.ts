import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextStepOf } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import { standingOf } from '../domain/editions.ts';
import type { ActionId, GoalId } from '../domain/ids.ts';
import {
  agreed,
  audited,
  closed,
  once,
  planNow,
  refusedWith,
  said,
  wants,
  willDo,
  withSomebody,
} from '../plans.examples.ts';
import { editionOf, editionsOf } from '../store/editions.ts';
import { addAction } from './add-action.ts';
import { addGoal } from './add-goal.ts';
import { agreePlan } from './agree-plan.ts';
import { changeAction } from './change-action.ts';
import { changeGoal } from './change-goal.ts';
import { endGoal } from './end-goal.ts';
import { moveAction } from './move-action.ts';
import { planTalk } from './plan-talk.ts';
import { recordGoalResult } from './record-goal-result.ts';
import { savePlanWords } from './save-plan-words.ts';

const words = { whatMatters: 'My garden', goodAt: 'Roses', reason: '' };
const day = (text: string) => text as LocalDate;

test('a plan says what matters in their words, and each earlier version stays readable', () =>
  withSomebody(async (work, { personId }) => {
    await savePlanWords(work, { once: once(), personId, version: '1', ...words });
    await savePlanWords(work, {
      once: once(),
      personId,
      version: '2',
      ...words,
      whatMatters: 'My garden and Ted',
    });

    const plan = await planNow(work, personId);
    assert.equal(plan.whatMatters, 'My garden and Ted');
    assert.equal(plan.edition, 2);
    assert.equal((await editionOf(work, plan.id, 1)).says.whatMatters, 'My garden');
    assert.deepEqual(await audited(work), ['plans.changed-plan', 'plans.changed-plan']);
  }));

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

test('the day on which they talk again is the next step with them, and is not in the past', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const talk = { personId, version: '1' };

    await assert.rejects(
      planTalk(work, { ...talk, once: once(), reviewOn: day('2026-03-01') }),
      refusedWith('plans.review-in-past'),
    );
    await planTalk(work, { ...talk, once: once(), reviewOn: day('2026-03-30') });

    assert.equal((await planNow(work, personId)).reviewOn, '2026-03-30');
    const step = await nextStepOf(work, episodeId);
    assert.equal(step?.kind, 'review');
    assert.deepEqual(step?.dueAt, new Date('2026-03-30T08:00:00Z'));
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

test('whoever changes the plan from an older page is told that somebody was first', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    const actionId = await willDo(work, { personId, goalId });
    const stale = { personId, version: '0', reason: '' };
    const changed = refusedWith('platform.changed-since');
    const to = { words: 'x', who: 'person', whoName: null, byOn: null } as const;

    await assert.rejects(savePlanWords(work, { ...stale, ...words, once: once() }), changed);
    await assert.rejects(changeGoal(work, { ...stale, goalId, words: 'x', once: once() }), changed);
    await assert.rejects(
      endGoal(work, { ...stale, goalId, result: 'not', comment: '', once: once() }),
      changed,
    );
    await assert.rejects(changeAction(work, { ...stale, actionId, ...to, once: once() }), changed);
    await assert.rejects(moveAction(work, { ...stale, actionId, state: 'done', once: once() }), changed);
    await assert.rejects(planTalk(work, { ...stale, reviewOn: day('2026-04-01'), once: once() }), changed);
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

test('the plan of somebody whom nobody supports now stays as it was', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    await wants(work, personId);
    await closed(work, episodeId);

    await assert.rejects(wants(work, personId), refusedWith('plans.no-open-episode'));
    assert.equal((await planNow(work, personId)).goals.length, 1);
  }));

test('out of reach a plan does not exist; without the permission nothing is read', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);

    for (const [other, code] of [
      [workerSouth, 'people.not-found'],
      [volunteerCai, 'people.not-found'],
      [gpNia, 'plans.write'],
      [privacyEve, 'plans.write'],
    ] as const) {
      await asAnother(work, as(other), async (their) => {
        const of = { personId, version: '1', reason: '' };
        const to = { words: 'x', who: 'person', whoName: null, byOn: null } as const;
        const actionId = newId<ActionId>();
        const refused = refusedWith(code);
        await assert.rejects(savePlanWords(their, { ...of, ...words, once: once() }), refused);
        await assert.rejects(wants(their, personId), refused);
        await assert.rejects(changeGoal(their, { ...of, goalId, words: 'x', once: once() }), refused);
        await assert.rejects(
          endGoal(their, { ...of, goalId, result: 'not', comment: '', once: once() }),
          refused,
        );
        await assert.rejects(
          recordGoalResult(their, { personId, goalId, result: 'not', comment: '' }),
          refused,
        );
        await assert.rejects(willDo(their, { personId, goalId }), refused);
        await assert.rejects(changeAction(their, { ...of, actionId, ...to, once: once() }), refused);
        await assert.rejects(moveAction(their, { ...of, actionId, state: 'done', once: once() }), refused);
        await assert.rejects(planTalk(their, { ...of, reviewOn: day('2026-04-01'), once: once() }), refused);
        const agree = { personId, edition: '1', how: 'in-person', agreedOn: day('2026-03-02') } as const;
        await assert.rejects(agreePlan(their, { ...agree, once: once() }), refused);
      });
    }
    await asAnother(work, as(workerBen), (their) =>
      willDo(their, { personId, goalId }).then(() => undefined),
    );
  }));
