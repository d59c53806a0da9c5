import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actorAs } from '#tests/support/database.ts';
import { as, leadDilys, receptionistTom, workerAsha } from '#tests/support/network.ts';
import type { Member } from '#tests/support/network.ts';

import { navigationOf } from './navigation.ts';

function current(member: Member, path: string): readonly string[] {
  return navigationOf(actorAs(as(member)), path)
    .filter((place) => place.current)
    .map(({ href }) => href);
}

test('a page is shown to belong to the place it is reached from', () => {
  assert.deepEqual(current(workerAsha, '/people/1/plan'), ['/people']);
  assert.deepEqual(current(workerAsha, '/rota/places'), ['/diary']);
  assert.deepEqual(current(workerAsha, '/appointments/1/move'), ['/diary']);
  assert.deepEqual(current(workerAsha, '/waiting-list'), ['/referrals']);
  assert.deepEqual(current(workerAsha, '/referrals/new'), ['/referrals/new']);
  assert.deepEqual(current(leadDilys, '/pauses'), ['/team']);
  assert.deepEqual(current(leadDilys, '/messages/wording'), ['/outbox']);
});

test('a place of its own comes before the one it would belong to', () => {
  assert.deepEqual(current(workerAsha, '/slips'), ['/referrals']);
  assert.deepEqual(current(receptionistTom, '/slips'), ['/slips']);
});

test('an address that belongs to no place is in none', () => {
  assert.deepEqual(current(workerAsha, '/help'), []);
  assert.deepEqual(current(workerAsha, '/peoples'), []);
});
