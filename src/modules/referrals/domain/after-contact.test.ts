import assert from 'node:assert/strict';
import { test } from 'node:test';

import { afterContact, afterLetter } from './after-contact.ts';
import type { ContactKind, Happened } from './contact.ts';
import type { NextStep } from './next-step.ts';
import type { Wishes } from './next-try.ts';
import { nothingSaid } from './said-times.ts';
import { historyOf } from './tries.ts';

const wishes: Wishes = { said: nothingSaid, askedFor: null, prefersText: false };
const begin: NextStep = { kind: 'begin', dueAt: new Date('2026-03-02T09:00:00Z'), tries: 0 };

function on(kind: ContactKind, day: number): Happened {
  return { kind, at: new Date(Date.UTC(2026, 2, day, 14, 40)) };
}

function after(contacts: readonly Happened[], current: NextStep | null = begin, more: Partial<Wishes> = {}) {
  const logged = contacts.at(-1);
  if (!logged) throw new Error('nothing was logged');
  return afterContact({
    history: historyOf(contacts),
    logged,
    current,
    wishes: { ...wishes, ...more },
    now: logged.at,
  });
}

test('a missed call plans the next try', () => {
  const { step, letter } = after([on('no-answer', 2)]);

  assert.deepEqual(step, { kind: 'ring', dueAt: new Date('2026-03-03T10:30:00Z'), tries: 1 });
  assert.equal(letter, false);
});

test('the third try without reaching them is time for a kind letter', () => {
  const { step, letter } = after([on('no-answer', 2), on('voicemail', 3), on('no-answer', 5)]);

  assert.equal(letter, true);
  assert.equal(step?.tries, 3);
});

test('the letter is written once for a run of tries', () => {
  const { step, letter } = after([
    on('no-answer', 2),
    on('voicemail', 3),
    on('no-answer', 5),
    on('letter', 5),
    on('no-answer', 9),
  ]);

  assert.equal(letter, false);
  assert.equal(step?.kind, 'close');
  // Still a fortnight after the letter, not after the try.
  assert.deepEqual(step?.dueAt, new Date('2026-03-19T10:30:00Z'));
});

test('after they were reached a new run may end in another letter', () => {
  const before = [
    on('no-answer', 2),
    on('voicemail', 3),
    on('no-answer', 5),
    on('letter', 5),
    on('spoke', 9),
  ];

  assert.equal(after([...before, on('no-answer', 10), on('no-answer', 11)]).letter, false);
  assert.equal(
    after([...before, on('no-answer', 10), on('no-answer', 11), on('no-answer', 12)]).letter,
    true,
  );
});

test('speaking to them starts the count of tries again and plans a follow-up', () => {
  const { step } = after([on('no-answer', 2), on('no-answer', 3), on('spoke', 4)]);

  assert.deepEqual(step, { kind: 'follow-up', dueAt: new Date('2026-03-11T10:30:00Z'), tries: 0 });
});

test('after later conversations the follow-up is in a fortnight', () => {
  assert.deepEqual(after([on('spoke', 2), on('met', 4)]).step?.dueAt, new Date('2026-03-18T10:30:00Z'));
});

test('when they asked to be rung at a time, that is the next step', () => {
  const askedFor = new Date('2026-03-04T16:00:00Z');

  assert.deepEqual(after([on('spoke', 4)], begin, { askedFor }).step, {
    kind: 'ring',
    dueAt: askedFor,
    tries: 0,
  });
});

test('a review that was agreed for later stays when they speak before it', () => {
  const review: NextStep = { kind: 'review', dueAt: new Date('2026-04-01T09:00:00Z'), tries: 0 };

  assert.deepEqual(after([on('spoke', 4)], review).step, review);
});

test('a note plans nothing', () => {
  assert.deepEqual(after([on('note', 4)]), { step: null, because: null, letter: false });
});

test('after the letter there is a fortnight to reply, across a change of the clocks and a bank holiday', () => {
  assert.deepEqual(afterLetter(3, new Date('2026-03-20T11:00:00Z')), {
    kind: 'close',
    dueAt: new Date('2026-04-07T09:30:00Z'),
    tries: 3,
  });
});
