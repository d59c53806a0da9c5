import assert from 'node:assert/strict';
import { test } from 'node:test';

import { asAnother } from '#tests/support/database.ts';
import { as, gpNia, volunteerCai, workerBen, workerSouth } from '#tests/support/network.ts';

import { endGoal } from '../commands/end-goal.ts';
import { keepMargin } from '../commands/keep-margin.ts';
import { savePlanWords } from '../commands/save-plan-words.ts';
import { agreed, answered, once, said, wants, withSomebody } from '../plans.examples.ts';
import { plansStoryOf } from './story.ts';
import { whatMattersOf } from './what-matters.ts';

const later = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes));

test('the story tells what was said, planned, agreed, reached and asked, newest first', () =>
  withSomebody(async (work, { personId }) => {
    await said({ ...work, now: later(1) }, personId);
    const goalId = await wants({ ...work, now: later(2) }, personId);
    await agreed({ ...work, now: later(3) }, personId);
    const end = { once: once(), personId, goalId, version: '1', comment: 'Out twice' };
    await endGoal({ ...work, now: later(4) }, { ...end, result: 'achieved' });
    await answered({ ...work, now: later(5) }, personId);

    const story = await plansStoryOf(work, personId);

    assert.deepEqual(
      story.map(({ kind, title }) => [kind, title]),
      [
        ['measure', 'Wellbeing questions, at the start'],
        ['plan', 'A goal was reached'],
        ['plan', 'They agreed to their plan'],
        ['plan', 'The plan was written or changed'],
        ['conversation', 'What they said'],
      ],
    );
  }));

test('four answers are told as four', () =>
  withSomebody(async (work, { personId }) => {
    await answered(work, personId);

    const [asked] = await plansStoryOf(work, personId);

    assert.equal(
      asked?.body,
      'Satisfied with life: 3\nThings done are worthwhile: 5\nHappy yesterday: preferred not to say\nAnxious yesterday (lower is better): 7',
    );
  }));

test('a morning of writing a plan is one entry of the story', () =>
  withSomebody(async (work, { personId }) => {
    for (let goal = 1; goal <= 5; goal += 1) await wants(work, personId, `Goal ${goal}`);

    assert.equal((await plansStoryOf(work, personId)).length, 1);
  }));

test('words that are for their writer alone are not in the story of anybody else; a worry is', () =>
  withSomebody(async (work, { personId }) => {
    const conversationId = await said(work, personId, { readers: 'writer' });
    const margin = { matters: ['My garden'], barrierCodes: [], barriers: [], strengths: [] };
    const worry = { words: 'Bruises', toldWhom: null };
    await keepMargin(work, { once: once(), personId, conversationId, version: '1', margin, worry });

    assert.equal((await plansStoryOf(work, personId)).length, 2);
    await asAnother(work, as(workerBen), async (their) => {
      assert.deepEqual(
        (await plansStoryOf(their, personId)).map(({ body }) => body),
        ['Bruises'],
      );
      assert.equal((await whatMattersOf(their, [personId])).size, 0);
    });
  }));

test('practice staff and another network are told nothing', () =>
  withSomebody(async (work, { personId }) => {
    await said(work, personId, { readers: 'team-and-next' });
    await wants(work, personId);

    for (const other of [gpNia, workerSouth]) {
      await asAnother(work, as(other), async (their) => {
        assert.deepEqual(await plansStoryOf(their, personId), []);
      });
    }
  }));

test('a long conversation is told by its beginning', () =>
  withSomebody(async (work, { personId }) => {
    await said(work, personId, { words: 'word '.repeat(4000).trim() });

    const [told] = await plansStoryOf(work, personId);

    assert.ok(told?.body && told.body.length <= 1502 && told.body.endsWith(' …'));
  }));

test('one line of what matters: the plan’s words, else the margin’s, else none', () =>
  withSomebody(async (work, { personId }) => {
    assert.equal((await whatMattersOf(work, [personId])).get(personId), undefined);

    const conversationId = await said(work, personId, { readers: 'team-and-next' });
    const margin = { matters: ['My garden', 'Company'], barrierCodes: [], barriers: [], strengths: [] };
    await keepMargin(work, { once: once(), personId, conversationId, version: '1', margin, worry: null });
    assert.equal((await whatMattersOf(work, [personId])).get(personId), 'My garden');

    const whatMatters = `${'Roses and '.repeat(20)}\nand Ted`;
    await savePlanWords(work, { once: once(), personId, version: '1', whatMatters, goodAt: '', reason: '' });
    const line = (await whatMattersOf(work, [personId])).get(personId) ?? '';
    assert.match(line, /^Roses and Roses .* …$/);
    assert.ok(line.length <= 122);
    await asAnother(work, as(volunteerCai), async (their) => {
      assert.equal((await whatMattersOf(their, [])).size, 0);
    });
  }));
