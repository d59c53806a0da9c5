import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';
import type { UserId } from '#platform/ids.ts';

import { changesWhatItSays, needsReason, planChanges, standingOf } from './editions.ts';
import type { Agreement } from './plan.ts';

const agreement: Agreement = {
  edition: 4,
  how: 'in-person',
  agreedOn: '2026-03-02' as LocalDate,
  recordedBy: '' as UserId,
  recordedAt: new Date(0),
};

test('a plan is agreed until it says something else', () => {
  assert.equal(standingOf({ agreement: null, saysSince: 4 }), 'not-agreed');
  assert.equal(standingOf({ agreement, saysSince: 4 }), 'agreed');
  assert.equal(standingOf({ agreement, saysSince: 5 }), 'changed-since');
});

test('how it went changes nothing that was agreed', () => {
  const went = planChanges.filter((change) => !changesWhatItSays(change));

  assert.deepEqual(went, ['review', 'goal-ended', 'action-done', 'action-open-again']);
});

test('what was agreed is not changed or taken back without a reason; adding to it needs none', () => {
  const needing = planChanges.filter((change) => needsReason(agreement, change));

  assert.deepEqual(needing, ['words', 'goal-changed', 'goal-dropped', 'action-changed', 'action-dropped']);
  assert.equal(
    planChanges.some((change) => needsReason(null, change)),
    false,
  );
});
