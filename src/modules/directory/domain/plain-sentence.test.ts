import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { plainSentence } from './plain-sentence.ts';

test('the first sentence is given, and no more', () => {
  assert.equal(plainSentence('A warm room. Come when you like.'), 'A warm room.');
  assert.equal(plainSentence('Would you like company? Come in.'), 'Would you like company?');
  assert.equal(plainSentence('No full stop at all'), 'No full stop at all');
});

test('a full stop inside a name ends no sentence', () => {
  assert.equal(
    plainSentence('Run by St. Mary’s and Hall Ltd. for you. Come in.'),
    'Run by St. Mary’s and Hall Ltd. for you.',
  );
  assert.equal(
    plainSentence('Ask for J. Smith at 2.30 pm today. Bring tea.'),
    'Ask for J. Smith at 2.30 pm today.',
  );
});

test('a heading, a lone word or the beginning of a list is passed over', () => {
  assert.equal(
    plainSentence('ABOUT US\n\nWe walk every Tuesday morning. All welcome.'),
    'We walk every Tuesday morning.',
  );
  assert.equal(
    plainSentence('We offer the following:\n* Walks in the park with friends'),
    'Walks in the park with friends',
  );
});

test('a long sentence ends between words, with …', () => {
  const sentence = plainSentence(`We ${'walk and talk '.repeat(40)}together.`);

  assert.ok(sentence.length <= 180);
  assert.match(sentence, /(walk|talk|and)…$/);
});

test('nothing is made of nothing', () => {
  assert.equal(plainSentence(null), '');
  assert.equal(plainSentence(' \n '), '');
});

test('it is one short line whose words are all in the description, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const sentence = plainSentence(text);
      assert.ok(sentence.length <= 180);
      assert.doesNotMatch(sentence, /\n/);
      const tidied = text.replaceAll(/\s+/g, ' ');
      assert.ok(tidied.includes(sentence.replace(/…$/, '')) || sentence.endsWith('…'));
    }),
  );
});
