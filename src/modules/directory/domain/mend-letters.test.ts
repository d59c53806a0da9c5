import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { hasDosLetters, mendLetters } from './mend-letters.ts';

/** Code page 437 from 80 to BF, as Windows-1252 shows the nearest it has. */
const dos = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥PƒáíóúñÑªº¿¬¬½¼¡«»';

function asDos(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      if (byte < 0x80) return String.fromCodePoint(byte);
      return { 0xe2: 'G', 0xc3: '+', 0xc2: '-' }[byte] ?? dos[byte - 0x80] ?? '?';
    })
    .join('');
}

function asWeb(text: string): string {
  return new TextDecoder('windows-1252').decode(Buffer.from(text));
}

const marks = fc.constantFrom('’', '‘', '“', '”', '–', '—', '…', '•', '™');
const accents = fc.constantFrom('é', 'á', 'í', 'ç', '®', '©');
const words = fc.stringMatching(/^[a-z]{1,8}$/);

test('punctuation that was read in a DOS code page is put right, in any text', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, marks)), (parts) => {
      const text = parts.join(' ');
      assert.equal(mendLetters(asDos(text), 'sure').value, text);
    }),
  );
});

test('accents are put right too where a directory is known to hold such letters', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, marks, accents)), (parts) => {
      const text = parts.join('');
      assert.equal(mendLetters(asDos(text), 'suspect').value, text);
    }),
  );
  assert.equal(
    mendLetters('Espa+¦ol, informaci+¦n, Ingl+¬s, C+íncer', 'suspect').value,
    'Español, información, Inglés, Cáncer',
  );
});

test('UTF-8 that was read as Windows-1252 is put right, Welsh too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(words, marks, accents, fc.constantFrom('ŵ', 'ŷ', 'ñ', 'ö', '€'))),
      (parts) => {
        const text = parts.join('');
        assert.equal(mendLetters(asWeb(text), 'sure').value, text);
      },
    ),
  );
});

test('text whose letters are right stays as it is, and no doubt is cast on it', () => {
  const right = fc
    .array(fc.oneof(words, marks, fc.constantFrom('é', 'ŵ', 'ŷ', 'di-ôl', 'À', 'C++', 'GÇ', 'Ö', '–')))
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(right, (text) => {
      assert.deepEqual(mendLetters(text.replaceAll('GÇ', 'G'), 'sure'), {
        value: text.replaceAll('GÇ', 'G'),
        reasons: [],
      });
    }),
  );
});

test('mending twice mends no more than mending once', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, marks, accents)), (parts) => {
      const { value } = mendLetters(asDos(parts.join(' ')), 'suspect');
      assert.deepEqual(mendLetters(value, 'suspect'), { value, reasons: [] });
    }),
  );
});

test('letters that cannot be told are left as they are, and doubted', () => {
  const { value, reasons } = mendLetters('c+¦mo, p+¦blico', 'suspect');

  assert.equal(value, 'c+¦mo, p+¦blico');
  assert.deepEqual(reasons, ['doubtful:letters-lost']);
});

test('a directory is suspected by a mark that nothing else explains', () => {
  assert.equal(hasDosLetters('the stateGÇÖs oldest'), true);
  assert.equal(hasDosLetters('Gŵyl y Gaeaf, Ç, G & co'), false);
});
