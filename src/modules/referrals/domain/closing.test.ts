import assert from 'node:assert/strict';
import { test } from 'node:test';

import { requireFairWait, usualRetention } from './closing.ts';
import type { ContactKind, Happened } from './contact.ts';
import { runOf } from './tries.ts';

const now = new Date('2026-03-30T09:00:00Z');

function on(kind: ContactKind, at: string): Happened {
  return { kind, at: new Date(at) };
}

test('“could not reach them” needs a kind letter first', () => {
  assert.throws(() => requireFairWait('not-reached', [on('no-answer', '2026-01-01T10:00:00Z')], now), {
    code: 'referrals.wait-before-closing',
  });
});

test('…and fourteen days to answer it, counted on the calendar of London', () => {
  const written = (at: string) => [on('no-answer', '2026-03-01T10:00:00Z'), on('letter', at)];

  assert.throws(
    () => requireFairWait('not-reached', written('2026-03-16T23:59:00Z'), new Date('2026-03-29T22:30:00Z')),
    { kind: 'conflict' },
  );
  assert.doesNotThrow(() =>
    requireFairWait('not-reached', written('2026-03-16T23:59:00Z'), new Date('2026-03-29T23:10:00Z')),
  );
});

test('a letter before they were last reached does not count', () => {
  const contacts = [on('letter', '2026-01-01T10:00:00Z'), on('spoke', '2026-01-20T10:00:00Z')];

  assert.throws(() => requireFairWait('not-reached', runOf(contacts), now), { kind: 'conflict' });
});

test('any other reason needs no wait', () => {
  assert.doesNotThrow(() => requireFairWait('goals-met', [], now));
});

test('a child’s record is kept as a child’s', () => {
  assert.deepEqual(
    [usualRetention(17), usualRetention(18), usualRetention(null)],
    ['child-record', 'adult-record', 'adult-record'],
  );
});
