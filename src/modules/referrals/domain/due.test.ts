import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';

import { dueOf } from './due.ts';

const friday = '2026-03-06' as LocalDate;
const saturday = '2026-03-07' as LocalDate;

test('a routine referral is decided within five working days', () => {
  assert.equal(dueOf({ receivedOn: friday, urgency: 'routine', safeguarding: false }), '2026-03-13');
});

test('one that says soon is decided the next working day', () => {
  assert.equal(dueOf({ receivedOn: friday, urgency: 'soon', safeguarding: false }), '2026-03-09');
});

test('a safeguarding concern is for the same day, also at a weekend', () => {
  assert.equal(dueOf({ receivedOn: friday, urgency: 'routine', safeguarding: true }), friday);
  assert.equal(dueOf({ receivedOn: saturday, urgency: 'routine', safeguarding: true }), saturday);
});

test('bank holidays do not count', () => {
  assert.equal(
    dueOf({ receivedOn: '2026-12-24' as LocalDate, urgency: 'soon', safeguarding: false }),
    '2026-12-29',
  );
});
