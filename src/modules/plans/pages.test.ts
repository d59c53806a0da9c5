import assert from 'node:assert/strict';
import { test } from 'node:test';

import { newId } from '#platform/ids.ts';
import { keepDraft } from '#platform/drafts.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, privacyEve, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import { pagesIn } from './pages.examples.tsx';
import {
  agreed,
  answered,
  audited,
  closed,
  once,
  planNow,
  said,
  wants,
  willDo,
  withSomebody,
} from './plans.examples.ts';
import { measuresOf } from './reads.ts';
import { marginOf } from './store/margins.ts';

const goesTo = (response: Response) => [response.status, response.headers.get('location')];

test('the listening page is their name and blank paper', () =>
  withSomebody(async (work, { personId }) => {
    const page = await (await pagesIn(work).get(`/people/${personId}/listening`)).text();

    assert.match(page, /<h1><bdi>Olive<\/bdi><\/h1>/);
    assert.match(page, /<textarea class="nhsuk-textarea k-paper" id="words"/);
    assert.match(page, new RegExp(`data-draft="/people/${personId}/listening"`));
    assert.match(page, /value="team" checked/);
    assert.deepEqual(await audited(work), ['people.looked']);
  }));

test('what was typed and not sent is there again', () =>
  withSomebody(async (work, { personId }) => {
    const path = `/people/${personId}/listening`;
    await keepDraft(work, path, { words: 'I miss my', readers: 'writer' });

    const page = await (await pagesIn(work).get(path)).text();

    assert.match(page, />I miss my<\/textarea>/);
    assert.match(page, /value="writer" checked/);
  }));

test('words that are kept lead to the page that asks what to take from them', () =>
  withSomebody(async (work, { personId }) => {
    const pages = pagesIn(work);
    const path = `/people/${personId}/listening`;
    await keepDraft(work, path, { words: 'I miss my' });

    const answer = await pages.post(path, {
      once: once(),
      words: 'I miss my <b>garden</b>',
      readers: 'team',
    });

    const [status, to] = goesTo(answer);
    assert.equal(status, 303);
    assert.match(String(to), new RegExp(`^/people/${personId}/conversations/`));
    const page = await (await pages.get(String(to))).text();
    assert.match(page, /I miss my &lt;b&gt;garden&lt;\/b&gt;/);
    assert.match(page, /What matters most/);
    assert.match(await (await pages.get(path)).text(), /rows="16"[^>]*><\/textarea>/);
  }));

test('blank paper is not kept, and says what to do', () =>
  withSomebody(async (work, { personId }) => {
    const answer = await pagesIn(work).post(`/people/${personId}/listening`, {
      once: once(),
      words: ' ',
      readers: '',
    });

    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.match(page, /<a href="#words">Write down what was said/);
    assert.match(page, /<a href="#readers">Choose who may read this/);
  }));

test('more than twenty thousand characters are shown again, whole, with what is wrong', () =>
  withSomebody(async (work, { personId }) => {
    const words = `${'a'.repeat(20_001)}z`;

    const answer = await pagesIn(work).post(`/people/${personId}/listening`, {
      once: once(),
      words,
      readers: 'team',
    });

    const page = await answer.text();
    assert.equal(answer.status, 422);
    assert.ok(page.includes(words));
    assert.match(page, /Use 20000 characters or fewer/);
  }));

test('the margin is saved from lines and ticks, and shows what is in their words', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId);
    const path = `/people/${personId}/conversations/${id}`;
    const margin = {
      matters: 'I miss my garden\nCompany',
      barrierCodes: ['bus', 'fare'],
      barriers: '',
      strengths: '',
    };

    const answer = await pagesIn(work).post(path, {
      once: once(),
      version: '1',
      ...margin,
      worry: '',
      worryTold: '',
    });

    assert.deepEqual(goesTo(answer), [303, path]);
    assert.equal((await marginOf(work, id)).length, 4);
  }));

test('a margin from an older page is a conflict that shows what was typed', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId);
    const path = `/people/${personId}/conversations/${id}`;
    const sent = { version: '0', matters: 'My own careful line', barriers: '', strengths: '' };

    const answer = await pagesIn(work).post(path, { once: once(), ...sent });

    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /My own careful line/);
  }));

test('a line of the margin that is too long is shown again with what is wrong', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId);

    const answer = await pagesIn(work).post(`/people/${personId}/conversations/${id}`, {
      once: once(),
      version: '1',
      matters: 'a'.repeat(301),
      barriers: '',
      strengths: '',
    });

    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /<a href="#matters">Make each line 300 characters or fewer/);
  }));

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

const ons4 = {
  answeredBy: 'person',
  occasion: 'start',
  'askedOn-day': '2',
  'askedOn-month': '3',
  'askedOn-year': '2026',
  'life-satisfaction': '3',
  worthwhile: '5',
  happiness: 'not-said',
  anxiety: '7',
};

test('the four questions are asked in the wording of the Office for National Statistics', () =>
  withSomebody(async (work, { personId }) => {
    const page = await (await pagesIn(work).get(`/people/${personId}/measures/ons4`)).text();

    const plain = page.replaceAll('&#39;', "'");
    for (const words of [
      "Next I would like to ask you four questions about your feelings on aspects of your life. There are no right or wrong answers. For each of these questions I'd like you to give an answer on a scale of 0 to 10, where 0 is 'not at all' and 10 is 'completely'.",
      'Overall, how satisfied are you with your life nowadays?',
      'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
      'Overall, how happy did you feel yesterday?',
      'Overall, how anxious did you feel yesterday?',
    ]) {
      assert.ok(plain.includes(words), words);
    }
  }));

test('answers are kept and shown with their bands, side by side and never together', () =>
  withSomebody(async (work, { personId }) => {
    const pages = pagesIn(work);
    await answered(work, personId, { askedOn: '2026-02-02' as LocalDate });

    const answer = await pages.post(`/people/${personId}/measures/ons4`, {
      once: once(),
      ...ons4,
      occasion: 'review',
      'life-satisfaction': '6',
      anxiety: '4',
    });

    assert.deepEqual(goesTo(answer), [303, `/people/${personId}/measures`]);
    const page = await (await pages.get(`/people/${personId}/measures`)).text();
    assert.match(page, /Satisfied with life: 3 at first, 6 now, 3 points higher. Higher is better./);
    assert.match(
      page,
      /Anxious yesterday: 7 at first, 4 now, 3 points lower. For this one, lower is better./,
    );
    assert.match(page, /One person’s answers \(n = 1\)/);
    assert.doesNotMatch(page, /significan|average of|total|improve/i);
  }));

test('answers for somebody else, a second start and a missing answer are shown again with what is wrong', () =>
  withSomebody(async (work, { personId }) => {
    const pages = pagesIn(work);
    const path = `/people/${personId}/measures/ons4`;
    const { anxiety: _, ...three } = ons4;

    const proxy = await pages.post(path, { once: once(), ...ons4, answeredBy: 'someone-else' });
    const missing = await pages.post(path, { once: once(), ...three });
    await answered(work, personId);
    const second = await pages.post(path, { once: once(), ...ons4 });

    assert.match(await proxy.text(), /<a href="#answeredBy">These questions count only when/);
    assert.match(await missing.text(), /<a href="#anxiety">Anxious yesterday: choose a number/);
    assert.match(await second.text(), /<a href="#occasion">There is a start already/);
    assert.deepEqual([proxy.status, missing.status, second.status], [422, 422, 422]);
    assert.equal((await measuresOf(work, personId)).length, 1);
  }));

test('somebody younger than 16 is not asked', () =>
  withSomebody(
    async (work, { personId }) => {
      const page = await (await pagesIn(work).get(`/people/${personId}/measures/ons4`)).text();

      assert.match(page, /These questions are for people of 16 and over/);
      assert.doesNotMatch(page, /type="radio"/);
    },
    { bornOn: '2012-01-01' as LocalDate },
  ));

test('in Welsh the page says that the wording is ours', () =>
  withSomebody(async (work, { personId }) => {
    const page = await (await pagesIn(work, 'cy').get(`/people/${personId}/measures/ons4`)).text();

    assert.match(page, /pa mor fodlon ydych chi/);
    assert.match(page, /Ein cyfieithiad ni/);
  }));

test('when nobody supports them any more, everything can be read and nothing written', () =>
  withSomebody(async (work, { personId, episodeId }) => {
    const id = await said(work, personId);
    await wants(work, personId);
    await closed(work, episodeId);
    const pages = pagesIn(work);

    for (const path of [`conversations/${id}`, 'plan', 'plan/print', 'plan/editions', 'measures']) {
      const answer = await pages.get(`/people/${personId}/${path}`);
      assert.equal(answer.status, 200, path);
      assert.doesNotMatch(await answer.text(), /method="post" action="\/people/, path);
    }
    for (const path of [
      'listening',
      'plan/words',
      'plan/agreement',
      'plan/review',
      'plan/new-goal',
      'measures/ons4',
    ]) {
      assert.equal((await pages.get(`/people/${personId}/${path}`)).status, 409, path);
    }
  }));

test('every page is for those who reach the person and may read plans, and for nobody else', () =>
  withSomebody(async (work, { personId }) => {
    const id = await said(work, personId, { readers: 'writer' });
    const goalId = await wants(work, personId);
    const actionId = await willDo(work, { personId, goalId });
    const ons4Id = await answered(work, personId);
    const own = [`conversations/${id}`, `conversations/${id}/words`, `conversations/${id}/readers`];
    const paths = [
      'listening',
      'plan',
      'plan/words',
      'plan/agreement',
      'plan/review',
      'plan/print',
      'plan/editions',
      'plan/editions/1',
      'plan/new-goal',
      `plan/goals/${goalId}`,
      `plan/goals/${goalId}/new-action`,
      `plan/actions/${actionId}`,
      'measures',
      'measures/ons4',
      `measures/${ons4Id}`,
    ];
    const statuses = async (their: typeof work, some: readonly string[]) => {
      const answers = [];
      for (const path of some) answers.push((await pagesIn(their).get(`/people/${personId}/${path}`)).status);
      return [...new Set(answers)];
    };

    assert.deepEqual(await statuses(work, [...own, ...paths]), [200]);
    await asAnother(work, as(workerBen), async (their) => {
      assert.deepEqual(await statuses(their, paths), [200]);
      assert.deepEqual(await statuses(their, own), [404]);
    });
    for (const [other, status] of [
      [workerSouth, 404],
      [volunteerCai, 404],
      [gpNia, 403],
      [privacyEve, 403],
    ] as const) {
      await asAnother(work, as(other), async (their) => {
        assert.deepEqual(await statuses(their, [...own, ...paths]), [status], other.name);
      });
    }
    assert.equal((await pagesIn(work).get(`/people/${newId()}/plan`)).status, 404);
    assert.equal((await pagesIn(work).get('/people/nobody/plan')).status, 404);
  }));
