import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { mendLanguages } from './mend-languages.ts';

function names(text: string): readonly string[] {
  return mendLanguages(text).value.spoken.map(({ name, note }) => (note ? `${name} (${note})` : name));
}

test('one language is one language, with its code', () => {
  assert.deepEqual(mendLanguages('Welsh'), {
    value: { spoken: [{ name: 'Welsh', code: 'cy', note: null }], interpreting: null },
    reasons: [],
  });
  assert.deepEqual(names('cymraeg'), ['Welsh']);
  assert.deepEqual(names('Haitian-Creole'), ['Haitian Creole']);
  assert.deepEqual(names('BSL'), ['British Sign Language']);
});

test('several in one are told apart, and what is said of one stays with it', () => {
  assert.deepEqual(names('English and Spanish'), ['English', 'Spanish']);
  assert.deepEqual(names('Spanish (limited)'), ['Spanish (limited)']);
  assert.deepEqual(names('English; Polish / Urdu. French'), ['English', 'Polish', 'Urdu', 'French']);
});

test('what is said of interpreters is no language, and is kept', () => {
  const { value, reasons } = mendLanguages('Spanish\n\nOther languages available upon request.');

  assert.deepEqual(
    value.spoken.map(({ name }) => name),
    ['Spanish'],
  );
  assert.equal(value.interpreting, 'Spanish Other languages available upon request.');
  assert.deepEqual(reasons, ['mended:interpreting-kept-apart']);
  assert.deepEqual(mendLanguages('Language line available').reasons, [
    'mended:not-a-language-but-a-sentence',
  ]);
});

test('nothing that was written is lost: it is a language, or it is kept in its words', () => {
  fc.assert(
    fc.property(fc.lorem(), (text) => {
      const { spoken, interpreting } = mendLanguages(text).value;
      assert.ok(spoken.length > 0 || interpreting !== null);
    }),
  );
});
