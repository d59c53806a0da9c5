import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { derivedId, hashOf } from './derived-id.ts';

test('the same record of the same source always has the same id', () => {
  // Written down, so that a change of the rule is noticed: it would write every listing a second time.
  assert.equal(derivedId('northvale', 'service', '42'), '272732bd-dd81-5796-ac1b-446999a5dfc1');
});

test('an id is a version 5 UUID, and another source, table or record has another', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (source, table, key) => {
      const id = derivedId(source, table, key);
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const of = JSON.stringify([source, table, key]);
      assert.equal(seen.get(id) ?? of, of);
      seen.set(id, of);
    }),
  );
});

test('a hash tells two records apart', () => {
  assert.notEqual(hashOf([['a', 'b']]), hashOf([['a'], 'b']));
  assert.equal(hashOf(['a']).length, 27);
});
