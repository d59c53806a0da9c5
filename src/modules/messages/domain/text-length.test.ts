import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { textLength } from './text-length.ts';

const parts = (text: string) => textLength(text).parts;

test('160 letters are one text, and one more makes two of 153', () => {
  assert.deepEqual(textLength('a'.repeat(160)), { encoding: 'gsm', length: 160, parts: 1, costly: [] });
  assert.deepEqual(
    [161, 306, 307, 459, 460].map((length) => parts('a'.repeat(length))),
    [2, 2, 3, 3, 4],
  );
});

test('letters of the extension table take the room of two, and are not cut in two', () => {
  assert.equal(textLength('€'.repeat(80)).parts, 1);
  assert.equal(textLength('€'.repeat(80)).length, 160);
  assert.equal(parts('€'.repeat(81)), 2);
  // 152 letters, and then a euro that does not fit into the last place of the first part.
  assert.equal(parts(`${'a'.repeat(152)}€${'a'.repeat(151)}`), 2);
  assert.equal(parts(`${'a'.repeat(152)}€${'a'.repeat(152)}`), 3);
});

test('one letter of another alphabet makes all of it twice as long: 70, then 67', () => {
  assert.deepEqual(textLength('ŵ').costly, ['ŵ']);
  assert.deepEqual(
    [70, 71, 134, 135].map((length) => parts('ŵ'.repeat(length))),
    [1, 2, 2, 3],
  );
  assert.equal(textLength('Rydym yn caru à è é ì ò ù').encoding, 'gsm');
  assert.equal(textLength('curly ’').encoding, 'ucs2');
});

test('a picture is two units and is never cut in two', () => {
  assert.equal(textLength('👍').length, 2);
  assert.equal(parts('👍'.repeat(35)), 1);
  // 33 to a part of 67 units, for half a picture is none.
  assert.equal(parts('👍'.repeat(66)), 2);
  assert.equal(parts('👍'.repeat(67)), 3);
});

test('nothing is no text, and another letter never makes fewer', () => {
  assert.equal(parts(''), 0);
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom('a', '€', 'ŵ', '👍'),
      (text, more) => {
        assert.ok(parts(text + more) >= parts(text));
      },
    ),
  );
});
