import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { signs } from '#platform/spoken-code.ts';

import { referenceOf, serials, toReference } from './reference.ts';

const shortCode = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  minLength: 2,
  maxLength: 4,
});
const reference = fc.tuple(shortCode, fc.nat(serials - 1)).map(([code, serial]) => referenceOf(code, serial));
const sign = fc.constantFrom(...signs);

test('a reference is two to four letters, four signs and three', () => {
  fc.assert(fc.property(reference, (said) => assert.match(said, /^[A-Z]{2,4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/)));
});

test('no sign is a vowel or can be taken for another', () => {
  for (const confusable of '0O1IL5U8GYZAE') assert.equal(signs.includes(confusable), false, confusable);
});

test('a reference is understood however it is typed', () => {
  fc.assert(
    fc.property(reference, (said) => {
      assert.equal(toReference(said), said);
      assert.equal(toReference(` ${said.toLowerCase().replaceAll('-', ' ')} `), said);
      assert.equal(toReference(said.replaceAll('-', '')), said);
    }),
  );
});

test('an 8 is heard as B and a 5 as S, which are never in a reference themselves', () => {
  fc.assert(
    fc.property(reference, (said) => {
      const [code = '', ...rest] = said.split('-');
      assert.equal(toReference(`${code} ${rest.join('').replaceAll('B', '8').replaceAll('S', '5')}`), said);
    }),
  );
});

test('one wrong sign is always noticed', () => {
  fc.assert(
    fc.property(reference, fc.nat(6), sign, (said, place, wrong) => {
      const [code = '', ...rest] = said.split('-');
      const body = rest.join('');
      fc.pre(body[place] !== wrong);
      assert.equal(toReference(`${code}${body.slice(0, place)}${wrong}${body.slice(place + 1)}`), null);
    }),
  );
});

test('two signs beside each other the wrong way round are always noticed', () => {
  fc.assert(
    fc.property(reference, fc.nat(5), (said, place) => {
      const [code = '', ...rest] = said.split('-');
      const body = rest.join('');
      const [a = '', b = ''] = body.slice(place);
      fc.pre(a !== b);
      assert.equal(toReference(`${code}${body.slice(0, place)}${b}${a}${body.slice(place + 2)}`), null);
    }),
  );
});

test('different serials are different references', () => {
  fc.assert(
    fc.property(fc.nat(serials - 1), fc.nat(serials - 1), (a, b) => {
      assert.equal(referenceOf('NV', a) === referenceOf('NV', b), a === b);
    }),
  );
});
