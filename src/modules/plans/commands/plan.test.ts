import assert from 'node:assert/strict';
import { test } from 'node:test';

import { nextStepOf } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import type { ActionId } from '../domain/ids.ts';
import {
  audited,
  closed,
  once,
  planNow,
  refusedWith,
  wants,
  willDo,
  withSomebody,
} from '../plans.examples.ts';
import { editionOf } from '../store/editions.ts';
import { agreePlan } from './agree-plan.ts';
import { changeAction } from './change-action.ts';
import { changeGoal } from './change-goal.ts';
import { endGoal } from './end-goal.ts';
import { moveAction } from './move-action.ts';
import { planTalk } from './plan-talk.ts';
import { recordGoalResult } from './record-goal-result.ts';
import { savePlanWords } from './save-plan-words.ts';
import { day, planWords } from './plan.examples.ts';

test('a plan says what matters in their words, and each earlier version stays readable', () =>
  withSomebody(async (work, { personId }) => {
    await savePlanWords(work, { once: once(), personId, version: '1', ...planWords });
    await savePlanWords(work, {
      once: once(),
      personId,
      version: '2',
      ...planWords,
      whatMatters: 'My garden and Ted',
    });

    const plan = await planNow(work, personId);
    assert.equal(plan.whatMatters, 'My garden and Ted');
    assert.equal(plan.edition, 2);
    assert.equal((await editionOf(work, plan.id, 1)).says.whatMatters, 'My garden');
    assert.deepEqual(await audited(work), ['plans.changed-plan', 'plans.changed-plan']);
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

test('whoever changes the plan from an older page is told that somebody was first', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    const actionId = await willDo(work, { personId, goalId });
    const stale = { personId, version: '0', reason: '' };
    const changed = refusedWith('platform.changed-since');
    const to = { words: 'x', who: 'person', whoName: null, byOn: null } as const;

    await assert.rejects(savePlanWords(work, { ...stale, ...planWords, once: once() }), changed);
    await assert.rejects(changeGoal(work, { ...stale, goalId, words: 'x', once: once() }), changed);
    await assert.rejects(
      endGoal(work, { ...stale, goalId, result: 'not', comment: '', once: once() }),
      changed,
    );
    await assert.rejects(changeAction(work, { ...stale, actionId, ...to, once: once() }), changed);
    await assert.rejects(moveAction(work, { ...stale, actionId, state: 'done', once: once() }), changed);
    await assert.rejects(planTalk(work, { ...stale, reviewOn: day('2026-04-01'), once: once() }), changed);
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
        await assert.rejects(savePlanWords(their, { ...of, ...planWords, once: once() }), refused);
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
