import assert from 'node:assert/strict';
import { test } from 'node:test';

import { dayOf, timeOf } from '#platform/local-date.ts';

import type { Happened } from './contact.ts';
import { nextTry } from './next-try.ts';
import type { Wishes } from './next-try.ts';
import { nothingSaid, saidTimes } from './said-times.ts';
import { historyOf } from './tries.ts';
import { at, happened, none } from './next-try.examples.ts';

function proposal(contacts: readonly Happened[], now: Date, wishes: Partial<Wishes> = {}) {
  const { at: instant, because } = nextTry(historyOf(contacts), { ...none, ...wishes }, now);
  return `${dayOf(instant)} ${timeOf(instant)} ${because}`;
}

// 2 March 2026 is a Monday.
const monday = at('2026-03-02', '14:40');

test('after a first missed call in the afternoon: the next working day, late in the morning', () => {
  const contacts = [happened('no-answer', '2026-03-02', '14:40')];

  assert.equal(proposal(contacts, monday), '2026-03-03 10:30 another-time-of-day');
});

test('after a missed call late in the morning: another part of the day', () => {
  const contacts = [happened('no-answer', '2026-03-02', '10:40')];

  assert.equal(proposal(contacts, monday), '2026-03-03 14:30 another-time-of-day');
});

test('after a second missed call two working days go by, so that nobody feels chased', () => {
  const contacts = [
    happened('no-answer', '2026-03-02', '10:40'),
    happened('no-answer', '2026-03-03', '14:30'),
  ];

  assert.equal(proposal(contacts, at('2026-03-03', '14:30')), '2026-03-05 16:15 another-time-of-day');
});

test('what they cannot on one day of the week moves the call within that day, or to another day', () => {
  const contacts = [happened('no-answer', '2026-03-02', '14:40')];
  const blocked = (from: number, until: number) => ({
    said: { ...nothingSaid, blockedOn: [{ weekday: 2, from: from * 60, until: until * 60 }] },
  });

  // 3 March 2026 is a Tuesday.
  assert.equal(proposal(contacts, monday, blocked(10, 11)), '2026-03-03 11:00 another-time-of-day');
  assert.equal(proposal(contacts, monday, blocked(9, 13)), '2026-03-04 10:30 another-time-of-day');
});

test('while nothing is known of somebody they are rung when people here answer; then when they do', () => {
  const here = {
    'early-morning': 0.3,
    'late-morning': 0.3,
    lunchtime: 0.3,
    afternoon: 0.7,
    'late-afternoon': 0.3,
  };
  const unknown = [happened('voicemail', '2026-03-02', '10:40')];
  assert.equal(proposal(unknown, monday, { here }), '2026-03-04 14:30 another-time-of-day');
  const answers = ['2026-02-02', '2026-02-09', '2026-02-16'].map((day) => happened('spoke', day, '09:20'));
  const known = [...answers, happened('voicemail', '2026-03-02', '10:40')];
  assert.equal(proposal(known, monday, { here }), '2026-03-04 09:15 answered-then');
});

test('a voicemail leaves two working days to ring back', () => {
  const contacts = [happened('voicemail', '2026-03-02', '14:40')];

  assert.equal(proposal(contacts, monday), '2026-03-04 10:30 another-time-of-day');
});

test('on a Friday the next try is on Monday, and not on a bank holiday', () => {
  const friday = at('2026-03-06', '14:40');
  const maundyThursday = at('2026-04-02', '14:40');

  assert.match(proposal([{ kind: 'no-answer', at: friday }], friday), /^2026-03-09/);
  assert.match(proposal([{ kind: 'no-answer', at: maundyThursday }], maundyThursday), /^2026-04-07/);
});

test('a text ahead is followed by a call shortly after', () => {
  const contacts = [happened('texted', '2026-03-02', '14:40')];

  assert.equal(proposal(contacts, monday), '2026-03-02 14:55 after-the-text');
});

test('a text ahead in the evening is followed by a call on another working day', () => {
  const evening = at('2026-03-02', '17:58');

  assert.equal(proposal([{ kind: 'texted', at: evening }], evening), '2026-03-04 10:30 suits-most');
});

test('whoever would rather be texted is given two working days to reply', () => {
  const contacts = [happened('texted', '2026-03-02', '14:40')];

  assert.equal(proposal(contacts, monday, { prefersText: true }), '2026-03-04 10:30 suits-most');
});

test('when they asked for a time it is that time, on the same day too', () => {
  const askedFor = at('2026-03-02', '16:00');

  assert.equal(
    proposal([happened('no-answer', '2026-03-02', '14:40')], monday, { askedFor }),
    '2026-03-02 16:00 they-asked',
  );
});

test('what they said bounds the time and the day', () => {
  const said = saidTimes('after 3, not Tuesdays', null);

  assert.equal(
    proposal([happened('no-answer', '2026-03-02', '10:40')], monday, { said }),
    '2026-03-04 15:00 they-said',
  );
});

test('words that would leave no time at all are left to people to read', () => {
  const said = saidTimes('between 10 and 11, not mornings', null);

  assert.equal(
    proposal([happened('no-answer', '2026-03-02', '14:40')], monday, { said }),
    '2026-03-03 10:30 another-time-of-day',
  );
});

test('where they answered before comes before where most people answer', () => {
  const contacts = [
    happened('spoke', '2026-02-02', '16:30'),
    happened('spoke', '2026-02-09', '16:10'),
    happened('no-answer', '2026-03-02', '14:40'),
  ];

  assert.equal(proposal(contacts, monday), '2026-03-03 16:15 answered-then');
});

test('a note does not hide that a text went ahead', () => {
  const contacts = [happened('texted', '2026-03-02', '14:30'), happened('note', '2026-03-02', '14:35')];

  assert.equal(proposal(contacts, monday), '2026-03-02 14:55 after-the-text');
});

test('what was tried before the episode was opened again is not counted, but when they answered still is', () => {
  const all = [
    happened('spoke', '2026-01-05', '16:30'),
    happened('no-answer', '2026-01-12', '10:30'),
    happened('no-answer', '2026-03-02', '14:40'),
  ];
  const { run } = historyOf(all, at('2026-02-20', '09:00'));

  assert.equal(run.length, 1);
  assert.equal(dayOf(nextTry({ all, run }, none, monday).at), '2026-03-03');
  assert.equal(nextTry({ all, run }, none, monday).because, 'answered-then');
});

test('the wall clock holds across a change of the clocks', () => {
  // Clocks go forward on Sunday 29 March 2026 and back on Sunday 25 October 2026.
  const spring = at('2026-03-27', '14:40');
  const autumn = at('2026-10-23', '14:40');

  assert.equal(
    nextTry(historyOf([{ kind: 'no-answer', at: spring }]), none, spring).at.toISOString(),
    '2026-03-30T09:30:00.000Z',
  );
  assert.equal(
    nextTry(historyOf([{ kind: 'no-answer', at: autumn }]), none, autumn).at.toISOString(),
    '2026-10-26T10:30:00.000Z',
  );
});
