import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { ContactKind, Happened } from './contact.ts';
import { usualAnswers } from './usual-answers.ts';

/** `spoke 10` is a conversation at ten o'clock, each on a day of its own. */
function calls(...texts: readonly string[]): readonly Happened[] {
  return texts.map((text, index) => {
    const [kind = 'note', hour = '9'] = text.split(' ');
    return { kind: kind as ContactKind, at: new Date(Date.UTC(2026, 1, 2 + index, Number(hour), 30)) };
  });
}

test('three calls are needed before anything is said', () => {
  assert.equal(usualAnswers(calls('spoke 10', 'spoke 10')), null);
  assert.deepEqual(usualAnswers(calls('spoke 10', 'spoke 10', 'spoke 10')), {
    part: 'late-morning',
    answered: 3,
    tried: 3,
  });
});

test('it says in which part of the day, and of how many calls', () => {
  const contacts = calls('no-answer 15', 'spoke 10', 'voicemail 15', 'spoke 11', 'no-answer 10');

  assert.deepEqual(usualAnswers(contacts), { part: 'late-morning', answered: 2, tried: 3 });
});

test('somebody who never answered usually answers at no time', () => {
  assert.equal(usualAnswers(calls('no-answer 10', 'no-answer 15', 'voicemail 17')), null);
});

test('once of three in a part is not “usually”', () => {
  assert.equal(usualAnswers(calls('no-answer 10', 'no-answer 10', 'spoke 10')), null);
});

test('one answered call in a part of the day is chance, however many there were at other times', () => {
  assert.equal(usualAnswers(calls('spoke 12', 'no-answer 10', 'no-answer 15', 'no-answer 15')), null);
});

test('texts, letters, notes and meetings say nothing about when they answer the telephone', () => {
  assert.equal(usualAnswers(calls('texted 10', 'met 10', 'note 10', 'letter 10', 'spoke 10')), null);
});
