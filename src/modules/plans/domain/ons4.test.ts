import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { allPoints, ons4Band, ons4Change, ons4Questions } from './ons4.ts';
import type { Ons4Answers } from './ons4.ts';

const lowToHigh = [
  'low',
  'low',
  'low',
  'low',
  'low',
  'medium',
  'medium',
  'high',
  'high',
  'very-high',
  'very-high',
];

for (const question of ['life-satisfaction', 'worthwhile', 'happiness'] as const) {
  test(`${question}: 0 to 4 is low, 5 and 6 medium, 7 and 8 high, 9 and 10 very high`, () => {
    assert.deepEqual(
      allPoints.map((points) => ons4Band(question, points)),
      lowToHigh,
    );
  });
}

test('anxiety: 0 and 1 is very low, 2 and 3 low, 4 and 5 medium, 6 to 10 high', () => {
  assert.deepEqual(
    allPoints.map((points) => ons4Band('anxiety', points)),
    ['very-low', 'very-low', 'low', 'low', 'medium', 'medium', 'high', 'high', 'high', 'high', 'high'],
  );
});

test('less anxiety is better; less of anything else is not', () => {
  assert.equal(ons4Change('anxiety', ['7', '4'])?.better, true);
  assert.equal(ons4Change('happiness', ['7', '4'])?.better, false);
  assert.equal(ons4Change('happiness', ['7', '7'])?.better, null);
});

test('a change is from the first answer to the last, and what was not said is no answer', () => {
  const change = ons4Change('happiness', ['not-said', '2', '9', '10', 'not-said']);

  assert.deepEqual(change, {
    question: 'happiness',
    first: '2',
    last: '10',
    direction: 'up',
    by: '8',
    better: true,
  });
});

test('one answer is no change, and no answer is none either', () => {
  assert.equal(ons4Change('happiness', ['5', 'not-said']), null);
  assert.equal(ons4Change('happiness', []), null);
});

test('there and back is the same distance', () => {
  const points = fc.constantFrom(...allPoints);
  fc.assert(
    fc.property(fc.constantFrom(...ons4Questions), points, points, (question, a, b) => {
      const there = ons4Change(question, [a, b]);
      const back = ons4Change(question, [b, a]);
      assert.equal(there?.by, back?.by);
      assert.equal(Number(there?.by), Math.abs(Number(a) - Number(b)));
    }),
  );
});

test('the four answers cannot be made into one: adding and dividing them does not compile', () => {
  const answers: Ons4Answers = { 'life-satisfaction': '3', worthwhile: '5', happiness: '4', anxiety: '7' };

  // @ts-expect-error an answer is not a number
  const mean: number = (answers['life-satisfaction'] + answers.worthwhile) / 2;
  // @ts-expect-error an answer is not a number
  const difference: number = answers.happiness - answers.anxiety;

  assert.notEqual(mean, 4);
  assert.equal(difference, -3);
});
