import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { isQuote, linesOf, marginChange } from './margin.ts';

test('whole words in the order in which they were said are a quote', () => {
  const words = 'I miss my garden.\nThe bus is dear, mind.';

  assert.ok(isQuote(words, 'I miss my garden'));
  assert.ok(isQuote(words, 'my garden. The bus'));
  assert.equal(isQuote(words, 'I miss our garden'), false);
  assert.equal(isQuote(words, 'gard'), false);
  assert.equal(isQuote(words, ''), false);
  assert.ok(isQuote('the garden gate, the gard', 'gard'), 'a later occurrence counts');
});

test('any run of whole words that was said is a quote', () => {
  const word = fc.stringMatching(/^[a-zŵŷâ]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (words, a, b) => {
      const from = a % words.length;
      const to = from + 1 + (b % (words.length - from));
      assert.ok(isQuote(words.join(' '), words.slice(from, to).join(' ')));
    }),
  );
});

test('each line is one thing; blank lines, repeats and copied quotation marks say nothing more', () => {
  assert.deepEqual(linesOf('My garden\n\n  “My garden” \n the  bus '), ['My garden', 'the bus']);
});

test('a margin that says the same as before changes nothing', () => {
  const margin = { matters: ['One'], barrierCodes: ['bus' as const], barriers: [], strengths: ['Two'] };
  const first = marginChange('One', [], margin);
  const before = first.added.map((noticed, index) => ({ ...noticed, id: `${index}` as never }));

  assert.deepEqual(marginChange('One', before, margin), { added: [], removed: [] });
});
