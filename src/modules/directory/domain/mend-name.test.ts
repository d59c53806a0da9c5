import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { mendName } from './mend-name.ts';

const cases: readonly (readonly [shouted: string, said: string])[] = [
  ["WOMEN AND CHILDREN'S LODGE", "Women and Children's Lodge"],
  ['UNIVERSITY OF NORTHVALE - SCHOOL OF MEDICINE', 'University of Northvale - School of Medicine'],
  ['FRIENDS OF THE YMCA', 'Friends of the YMCA'],
  ['NHS TALKING THERAPIES (CAMHS)', 'NHS Talking Therapies (CAMHS)'],
  ['MCKNIGHT ST. JOHN HALL', 'McKnight St. John Hall'],
  ["O'NEILL CENTRE, PHASE II", "O'Neill Centre, Phase II"],
  ['2ND AVENUE K-8 CENTRE', '2nd Avenue K-8 Centre'],
  ['NEW HOPE C.O.R.P.S.', 'New Hope C.O.R.P.S.'],
];

test('a shouted name is put in ordinary letters, its acronyms and numbers kept', () => {
  for (const [shouted, said] of cases) {
    assert.deepEqual(mendName(shouted, ''), { value: said, reasons: ['mended:was-upper-case'] });
  }
});

test('the description shows how a word is written', () => {
  const hint = 'RAMA runs the McDonald centre. RAMA is run by neighbours.';

  assert.equal(mendName('RAMA AT MCDONALD HOUSE', hint).value, 'RAMA at McDonald House');
  assert.equal(mendName('RAMA AT MCDONALD HOUSE', '').value, 'Rama at McDonald House');
});

test('words that are shouted together in the description show nothing', () => {
  assert.equal(
    mendName('BLUE DOOR CLUB', 'The BLUE DOOR CLUB is a club for everybody who likes doors.').value,
    'Blue Door Club',
  );
});

test('a name in ordinary letters, or too short to tell, is taken as it is', () => {
  for (const name of ['Tuesday Club', 'eBay for Beginners', 'UM', 'WI', 'Tŷ Gŵyl', '', '511']) {
    assert.deepEqual(mendName(name, ''), { value: name, reasons: [] });
  }
});

test('a bracket that never opened is dropped', () => {
  assert.deepEqual(mendName('Children with disabilities)', ''), {
    value: 'Children with disabilities',
    reasons: ['mended:loose-bracket'],
  });
  assert.equal(mendName('Club (Tuesdays)', '').value, 'Club (Tuesdays)');
});

test('only the case of letters changes, and a mended name needs no more mending', () => {
  const words = fc.array(fc.stringMatching(/^[A-Z0-9'&.]{1,9}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, fc.lorem(), (parts, hint) => {
      const name = parts.join(' ');
      const { value } = mendName(name, hint);
      assert.equal(value.toUpperCase(), name);
      assert.equal(mendName(value, hint).value.toUpperCase(), name);
    }),
  );
});
