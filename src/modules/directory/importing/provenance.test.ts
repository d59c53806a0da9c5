import assert from 'node:assert/strict';
import { test } from 'node:test';

import { hashSaid } from './provenance.ts';

test('what a source says of a field is told by a hash that stays the same for good', () => {
  // Written down, so that a change of the rule is noticed: everything would look as if it had been changed here.
  const place = { name: 'Hall', open: false, rooms: 3, addresses: [{ city: 'Northvale' }, { city: 'B' }] };
  assert.equal(hashSaid(place), 'uu3ADmpq');
});

test('ids, the order of keys and of rows, and what is empty say nothing', () => {
  const hall = hashSaid({ name: 'Hall', addresses: [{ city: 'A' }, { city: 'B' }] });
  assert.equal(
    hashSaid({
      addresses: [{ id: 'y', city: 'B', town: null }, { city: 'A' }],
      id: 'x',
      name: 'Hall',
      note: '',
    }),
    hall,
  );
  assert.notEqual(hashSaid({ name: 'Hall', addresses: [{ city: 'A' }, { city: 'C' }] }), hall);
  assert.deepEqual([hashSaid(null), hashSaid(false), hashSaid([])], ['', '', '']);
});
