import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { searchWords } from './search-words.ts';

test('the last word may be unfinished; the others are whole', () => {
  assert.deepEqual(searchWords('  Walking   gro'), {
    text: 'walking gro',
    words: ['walking', 'gro'],
    finished: 'walking',
    last: 'gro',
    exact: false,
  });
});

test('accents are not asked for', () => {
  assert.deepEqual(searchWords('Tŷ Gŵyl').words, ['ty', 'gwyl']);
});

test('quotes, minus and or mean what they say', () => {
  for (const typed of ['"summer camp"', 'housing -shelter', 'tea or coffee'])
    assert.equal(searchWords(typed).exact, true);
  assert.equal(searchWords('drop-in').exact, false);
});

test('whatever is typed, few words of letters and digits come out, and a bounded text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (typed) => {
      const { words, text } = searchWords(typed);
      assert.ok(words.length <= 12 && text.length <= 200 && text.isWellFormed());
      for (const word of words) assert.match(word, /^[\p{L}\p{N}]+$/u);
    }),
  );
});
