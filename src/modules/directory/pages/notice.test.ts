import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalDate } from '#platform/local-date.ts';

import { schedule } from '../domain/schedule.ts';
import { timesInTheirWords } from './notice.ts';

const today = '2026-03-03' as LocalDate;

const said = (description: string | null) => timesInTheirWords([schedule({ description })], today);

test('times that nobody could read as hours stand in a list in their own words, when they are short', () => {
  assert.equal(said(' 2pm-4pm, ring first '), '2pm-4pm, ring first');
  assert.equal(said(null), null);
  assert.equal(said('  '), null);
  assert.equal(said('x'.repeat(81)), null);
  assert.equal(
    timesInTheirWords([schedule({ description: 'Summer 2019', until: '2019-09-01' })], today),
    null,
  );
  assert.equal(said('Mondays\nand after the second bell'), null);
});
