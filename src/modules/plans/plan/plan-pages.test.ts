import assert from 'node:assert/strict';
import { test } from 'node:test';

import { pagesIn } from '../pages.examples.tsx';
import { agreed, once, planNow, wants, willDo, withSomebody } from '../plans.examples.ts';

const goesTo = (response: Response) => [response.status, response.headers.get('location')];

test('a plan that nobody has begun offers the first step', () =>
  withSomebody(async (work, { personId }) => {
    const page = await (await pagesIn(work).get(`/people/${personId}/plan`)).text();

    assert.match(page, /Begin with what matters to Olive/);
  }));

test('a goal, an action and that it was done take a field and a button each', () =>
  withSomebody(async (work, { personId }) => {
    const pages = pagesIn(work);
    const plan = `/people/${personId}/plan`;

    const goal = await pages.post(`${plan}/new-goal`, { once: once(), words: 'To get out more' });
    const goalId = (await planNow(work, personId)).goals[0]?.id;
    const step = {
      words: 'Ring the group',
      who: 'person',
      whoName: '',
      'byOn-day': '9',
      'byOn-month': '3',
      'byOn-year': '2026',
    };
    const added = await pages.post(`${plan}/goals/${goalId}/new-action`, { once: once(), ...step });
    const actionId = (await planNow(work, personId)).goals[0]?.actions[0]?.id;
    const done = await pages.post(`${plan}/actions/${actionId}/state`, {
      once: once(),
      version: '1',
      state: 'done',
    });

    assert.deepEqual(goesTo(goal), [303, plan]);
    assert.deepEqual(goesTo(added), [303, plan]);
    assert.equal(done.status, 303);
    const action = (await planNow(work, personId)).goals[0]?.actions[0];
    assert.equal(action?.byOn, '2026-03-09');
    assert.equal(action?.state, 'done');
    assert.match(await (await pages.get(plan)).text(), /Ring the group/);
  }));

test('an action by someone else needs their name, and a day that is one', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    const step = {
      words: 'Drive',
      who: 'someone-else',
      whoName: '',
      'byOn-day': '31',
      'byOn-month': '2',
      'byOn-year': '2026',
    };

    const answer = await pagesIn(work).post(`/people/${personId}/plan/goals/${goalId}/new-action`, {
      once: once(),
      ...step,
    });

    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(page, /<a href="#byOn">Enter a real date/);
    assert.match(page, /value="31"/);
  }));

test('what was agreed is changed with a reason, which the page asks for beside the field', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    await agreed(work, personId);
    const pages = pagesIn(work);
    const path = `/people/${personId}/plan/goals/${goalId}`;
    const sent = { version: '1', words: 'To get out once a week' };

    const without = await pages.post(path, { once: once(), ...sent, reason: '' });
    const dropped = await pages.post(`${path}/result`, {
      once: once(),
      version: '1',
      result: 'dropped',
      comment: '',
    });
    const withReason = await pages.post(path, { once: once(), ...sent, reason: 'Twice was too much' });

    assert.equal(without.status, 422);
    assert.match(await without.text(), /<a href="#reason">Say why, in a few words/);
    assert.equal(dropped.status, 422);
    assert.match(await dropped.text(), /<a href="#comment">Say why, in a few words/);
    assert.equal(withReason.status, 303);
    assert.match(await (await pages.get(`/people/${personId}/plan`)).text(), /Changed since it was agreed/);
  }));

test('the day to talk again is chosen with one touch or typed, and is not in the past', () =>
  withSomebody(async (work, { personId }) => {
    const pages = pagesIn(work);
    const path = `/people/${personId}/plan/review`;
    const past = {
      when: 'another',
      'anotherDay-day': '1',
      'anotherDay-month': '3',
      'anotherDay-year': '2026',
    };

    const nothing = await pages.post(path, { once: once(), version: '1' });
    const early = await pages.post(path, { once: once(), version: '1', ...past });
    const chosen = await pages.post(path, { once: once(), version: '1', when: '2026-03-30' });

    assert.match(await nothing.text(), /<a href="#when">Choose the day/);
    assert.match(await early.text(), /<a href="#anotherDay">Enter today or a later day/);
    assert.equal(chosen.status, 303);
    assert.equal((await planNow(work, personId)).reviewOn, '2026-03-30');
  }));

test('the printed plan has no chrome, their words, and the telephone of their link worker', () =>
  withSomebody(async (work, { personId }) => {
    const goalId = await wants(work, personId);
    await willDo(work, { personId, goalId });

    const page = await (await pagesIn(work).get(`/people/${personId}/plan/print?size=large`)).text();

    assert.match(page, /<html lang="en" class="k-sheet k-sheet--large">/);
    assert.match(page, /To get out of the house twice a week/);
    assert.match(page, /My link worker is Asha Rowan.*01632 960200/s);
    assert.doesNotMatch(page, /k-header|<form|<script/);
  }));

test('the plan prints in the person’s language, whatever the reader’s is', () =>
  withSomebody(
    async (work, { personId }) => {
      await wants(work, personId);

      const page = await (await pagesIn(work).get(`/people/${personId}/plan/print`)).text();

      assert.match(page, /<html lang="cy"/);
      assert.match(page, /Beth sy’n bwysig i mi/);
    },
    { language: 'cy' },
  ));

test('every version of a plan can be read', () =>
  withSomebody(async (work, { personId }) => {
    await wants(work, personId, 'First');
    await wants(work, personId, 'Second');
    const pages = pagesIn(work);

    const first = await (await pages.get(`/people/${personId}/plan/editions/1`)).text();
    const none = await pages.get(`/people/${personId}/plan/editions/9`);

    assert.match(first, /First/);
    assert.doesNotMatch(first, /Second/);
    assert.match(first, /This is an earlier version/);
    assert.equal(none.status, 404);
  }));
