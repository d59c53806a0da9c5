import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { meantBy, mistakesBetween } from './spelling.ts';

const of = (...words: string[]) => words.map((word, index) => ({ word, listings: 10 - index }));

test('the nearest word is meant, and of two as near the commoner', () => {
  assert.equal(meantBy('lonley', of('long', 'lonely')), 'lonely');
  assert.equal(meantBy('bereavment', of('bereavement')), 'bereavement');
  assert.equal(
    meantBy('wlak', [
      { word: 'walk', listings: 3 },
      { word: 'flak', listings: 1 },
    ]),
    'walk',
  );
  assert.equal(
    meantBy('dets', [
      { word: 'debt', listings: 2 },
      { word: 'diets', listings: 1 },
      { word: 'gets', listings: 9 },
    ]),
    'gets',
  );
});

test('a word that is too far off is not meant, nor one that no listing has', () => {
  assert.equal(meantBy('xyzzy', of('puzzle')), null);
  assert.equal(meantBy('lonley', [{ word: 'lonely', listings: 0 }]), null);
  assert.equal(meantBy('tea', of('team', 'sea')), 'team');
  assert.equal(meantBy('tea', of('teams')), null);
});

test('two swapped letters are one mistake', () => {
  assert.equal(mistakesBetween('gruop', 'group'), 1);
  assert.equal(mistakesBetween('', 'abc'), 3);
});

const word = fc.stringMatching(/^[a-e]{0,7}$/);

test('the number of mistakes is the same both ways, none for the same word, and never more than the letters', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const mistakes = mistakesBetween(a, b);
      assert.equal(mistakes, mistakesBetween(b, a));
      assert.equal(mistakes === 0, a === b);
      assert.ok(mistakes <= Math.max(a.length, b.length));
      assert.ok(mistakes >= Math.abs(a.length - b.length));
    }),
  );
});
