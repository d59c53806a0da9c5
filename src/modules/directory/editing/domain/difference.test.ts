import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { emptyFields } from '../listing-with.ts';
import type { ServiceId } from '../../domain/listing.ts';
import { changedFields, disputedFields, merged } from './difference.ts';
import { lineDifference, wordDifference } from './word-difference.ts';

const base = { ...emptyFields('a' as ServiceId), name: 'Walkers', description: 'An easy walk.' };

test('only what an edit changed is taken from it', () => {
  const edit = { base, proposed: { ...base, name: 'Strollers' } };
  const standing = { ...base, description: 'A hard walk.' };

  assert.deepEqual(merged(standing, edit), { ...base, name: 'Strollers', description: 'A hard walk.' });
  assert.deepEqual(changedFields(base, edit.proposed), ['name']);
  assert.deepEqual(disputedFields(standing, edit), []);
});

test('two who change the same to something else dispute it; to the same, they agree', () => {
  const edit = { base, proposed: { ...base, name: 'Strollers', email: 'a@example.org' } };

  assert.deepEqual(disputedFields({ ...base, name: 'Ramblers' }, edit), ['name']);
  assert.deepEqual(disputedFields({ ...base, name: 'Strollers' }, edit), []);
});

test('the order of the keys of a row is no change', () => {
  const costs = [{ id: 'a', amount: 3, option: null }];
  const read = JSON.parse('[{"option":null,"id":"a","amount":3}]') as typeof costs;

  assert.deepEqual(changedFields({ ...base, costs }, { ...base, costs: read }), []);
});

test('the words that differ are marked, and no others', () => {
  const { before, after } = wordDifference('An easy walk of an hour', 'An easy walk of two hours');

  assert.deepEqual(
    before.filter(({ only }) => only).map(({ text }) => text.trim()),
    ['an hour'],
  );
  assert.deepEqual(
    after.filter(({ only }) => only).map(({ text }) => text.trim()),
    ['two hours'],
  );
});

test('texts that have little in common are shown whole', () => {
  assert.deepEqual(wordDifference('One thing', 'Quite another story altogether').before, [
    { text: 'One thing', only: true },
  ]);
  assert.deepEqual(wordDifference('', 'New').before, []);
});

test('the pieces of a text are the whole text, in order', () => {
  const words = fc
    .array(fc.constantFrom('a ', 'b ', 'c\n', 'd '), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = wordDifference(before, after);
      assert.equal(pieces.before.map(({ text }) => text).join(''), before);
      assert.equal(pieces.after.map(({ text }) => text).join(''), after);
    }),
  );
});

test('of two lists, the lines that the other has not are marked', () => {
  assert.deepEqual(lineDifference(['a', 'b'], ['b', 'c']), {
    before: [
      { text: 'a', only: true },
      { text: 'b', only: false },
    ],
    after: [
      { text: 'b', only: false },
      { text: 'c', only: true },
    ],
  });
});
