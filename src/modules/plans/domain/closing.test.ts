import assert from 'node:assert/strict';
import { test } from 'node:test';

import { proposedResult, proposedRetention } from './closing.ts';
import type { Recorded } from './closing.ts';
import type { ActionId } from './ids.ts';
import type { ActionSays } from './plan.ts';

const action = (state: ActionSays['state']): ActionSays => ({
  id: state as unknown as ActionId,
  words: 'Ring the gardening group',
  who: 'person',
  whoName: null,
  byOn: null,
  state,
});

const goal = (...states: readonly ActionSays['state'][]) => ({
  actions: states.map((state) => action(state)),
});

test('a goal is taken for achieved when all its steps were done, and for partly so when some were', () => {
  assert.equal(proposedResult(goal('done', 'done')), 'achieved');
  assert.equal(proposedResult(goal('done', 'open')), 'partly');
  assert.equal(proposedResult(goal('open')), 'not');
});

test('a step that was taken off the plan counts neither way', () => {
  assert.equal(proposedResult(goal('done', 'dropped')), 'achieved');
  assert.equal(proposedResult(goal('dropped')), 'not');
});

test('a goal without steps is not taken for achieved: somebody has to say so', () => {
  assert.equal(proposedResult(goal()), 'not');
});

const nothing: Recorded = {
  reached: 1,
  conversations: 0,
  goals: 0,
  measures: 0,
  connectedWithMore: false,
  whatMatters: '',
};

test('where an adult was only told something, their record is kept for less', () => {
  assert.equal(proposedRetention('adult-record', nothing), 'advice-only');
});

test('anything more than information is a record of support', () => {
  const more: readonly Partial<Recorded>[] = [
    { conversations: 1 },
    { goals: 1 },
    { measures: 1 },
    { connectedWithMore: true },
    { whatMatters: 'My garden' },
    { reached: 3 },
  ];

  for (const one of more)
    assert.equal(proposedRetention('adult-record', { ...nothing, ...one }), 'adult-record');
});

test('a child’s record is a child’s record, whatever was done', () => {
  assert.equal(proposedRetention('child-record', nothing), 'child-record');
});
