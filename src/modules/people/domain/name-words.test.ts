import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { isSameName, searchNameOf, wordsOfName, wordsSought } from './name-words.ts';

/** Whether somebody is found: every word sought begins a word of their name. */
function finds(sought: string, name: string): boolean {
  const words = wordsOfName(name);
  return wordsSought(sought).every((beginning) => words.some((word) => word.startsWith(beginning)));
}

for (const [sought, name] of [
  ["o'brien", 'Siobhán O’Brien'],
  ['obrien', "Siobhán O'Brien"],
  ['o brien', "Siobhán O'Brien"],
  ['brien', "Siobhán O'Brien"],
  ['SIOBHAN', "Siobhán O'Brien"],
  ['smith jones', 'Ann Smith-Jones'],
  ['smithjones', 'Ann Smith-Jones'],
  ['jones a', 'Ann Smith-Jones'],
  ['Loic', 'Loïc Müller'],
  ['mull', 'Loïc Müller'],
  ['strasse', 'Jo Straße'],
  ['lukasz', 'Łukasz Żak'],
  ['Żak', 'Lukasz Zak'],
  ['nguyen', 'Nguyễn Văn An'],
  ['ольга', 'Ольга Ёлкина'],
  ['елк', 'Ольга Ёлкина'],
  ['राम', 'राम कुमार'],
  ['陈', '陈 小明'],
  ['محمد', 'محمد علي'],
] as const) {
  test(`"${sought}" finds ${name}`, () => {
    assert.equal(finds(sought, name), true);
  });
}

for (const [sought, name] of [
  ['marshal', 'Olive Marsh'],
  ['arsh', 'Olive Marsh'],
  ['olive smith', 'Olive Marsh'],
] as const) {
  test(`"${sought}" does not find ${name}`, () => {
    assert.equal(finds(sought, name), false);
  });
}

test('anyone is found by their own name, however it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      assert.equal(finds(name.toLowerCase(), name), true);
    }),
  );
});

test('what is looked for is letters and digits only, so that nothing else reaches a query', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const word of wordsSought(text.toWellFormed())) assert.match(word, /^[\p{L}\p{M}\p{N}]+$/u);
    }),
  );
});

test('a name in two spellings of the same letters is the same name; a name without letters is no name', () => {
  assert.equal(isSameName('Zoë O’Brien', "zoe o'brien"), true);
  assert.equal(isSameName('Zoe', 'Joe'), false);
  assert.equal(isSameName('—', '—'), false);
});

test('every name of a person is kept once among what they are found by', () => {
  const names = { given: 'Ann Mary', family: 'Smith-Jones', known: 'Mary' };
  assert.equal(searchNameOf(names), 'ann mary smithjones smith jones');
});
