import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { ServiceId } from '../domain/listing.ts';
import { codeIn, codeText, codesFor } from './code.ts';

const ids = fc.array(fc.uuid() as fc.Arbitrary<ServiceId>, { minLength: 1, maxLength: 10 });

test('a code is read as it was, however it is typed', () => {
  fc.assert(
    fc.property(ids, (list) => {
      for (const code of codesFor(list)) {
        assert.match(code, /^[0-9bcdfghjkmnpqrstvwxyz]+$/);
        assert.equal(codeIn(codeText(code).toUpperCase()), code);
        assert.equal(codeIn(code), code);
      }
    }),
  );
});

test('a longer code begins as the shorter, and what is no code is none', () => {
  const list = ['0198c0de-0000-7000-8000-000000000001' as ServiceId];
  const [short = '', middle = '', long = ''] = codesFor(list);

  assert.deepEqual([short.length, middle.length, long.length], [8, 12, 16]);
  assert.ok(long.startsWith(middle) && middle.startsWith(short));
  assert.match(codeText(short), /^\w{4}-\w{4}$/);
  for (const text of ['', 'k7m2', 'aaaa-aaaa', `${short}x`, '../../etc', short.replace(/./, ' ')])
    assert.equal(codeIn(text), null, text);
});
