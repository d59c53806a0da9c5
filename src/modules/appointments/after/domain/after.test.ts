import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { flagsOf, isWelfareDue, missesInARow } from './welfare.ts';
import { anotherAnswers, cameHow, helpfulAnswers, offersAfter, stageOf } from './went.ts';
import type { Went } from './went.ts';

const attended: Went = {
  came: 'on-time',
  helpful: null,
  helpfulWords: null,
  another: null,
  anotherWords: null,
  next: null,
  nextOn: null,
};
const outcome = fc.constantFrom('attended', 'missed', 'moved', 'cancelled-by-person', null);
const anAnswer = fc.record({
  came: fc.constantFrom(...cameHow),
  helpful: fc.option(fc.constantFrom(...helpfulAnswers)),
  another: fc.option(fc.constantFrom(...anotherAnswers)),
});

test('it is asked one thing at a time: whether they came, whether it helped, whether they want another', () => {
  assert.equal(stageOf(null), 'came');
  assert.equal(stageOf(attended), 'helpful');
  assert.equal(stageOf({ ...attended, helpfulWords: 'It was nice to be listened to' }), 'another');
  assert.equal(stageOf({ ...attended, helpful: 'hesitant', another: 'not-now' }), 'next');
  assert.equal(stageOf({ ...attended, came: 'missed' }), 'check-in');
});

test('the door is always left open, and nothing is offered twice', () => {
  fc.assert(
    fc.property(anAnswer, fc.boolean(), (went, ratherByPhone) => {
      const offers = offersAfter(went, { ratherByPhone });
      assert.ok(offers.includes('not-now'));
      assert.equal(new Set(offers).size, offers.length);
    }),
  );
});

test('closing is offered only to somebody who came and wants no other appointment, and never first', () => {
  fc.assert(
    fc.property(anAnswer, fc.boolean(), (went, ratherByPhone) => {
      const offers = offersAfter(went, { ratherByPhone });
      assert.equal(offers.includes('close'), went.came !== 'missed' && went.another === 'no');
      assert.notEqual(offers[0], 'close');
    }),
  );
});

test('what they answered comes first', () => {
  const first = (another: Went['another'], ratherByPhone = false) =>
    offersAfter({ ...attended, helpful: 'yes', another }, { ratherByPhone })[0];
  assert.deepEqual(
    [first('yes'), first('yes', true), first('not-now'), first('hesitant'), first('no')],
    ['another', 'phone', 'not-now', 'phone', 'not-now'],
  );
});

test('coming once begins the count of misses anew; what was moved or cancelled does not', () => {
  assert.equal(missesInARow(['missed', 'moved', 'missed', 'attended', 'missed']), 2);
  fc.assert(
    fc.property(fc.array(outcome), fc.array(outcome), (before, later) => {
      const misses = missesInARow([...later, 'attended', ...before]);
      assert.equal(misses, missesInARow([...later, 'attended']));
      assert.equal(missesInARow(['missed', ...later]), missesInARow(later) + 1);
    }),
  );
});

test('several misses are a worry only with something known, and something known only with several misses', () => {
  const none = flagsOf({ safeguarding: false, adjustments: [], caution: null });
  const all = flagsOf({ safeguarding: true, adjustments: ['breaks'], caution: 'Not the landline' });
  assert.deepEqual(all, ['safeguarding', 'adjustments', 'caution']);
  assert.equal(isWelfareDue(9, none, 2), false);
  assert.equal(isWelfareDue(1, all, 2), false);
  assert.equal(isWelfareDue(2, all, 2), true);
});
