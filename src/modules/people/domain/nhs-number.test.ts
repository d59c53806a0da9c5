import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { checkDigitOf, isNhsNumber, spacedNhsNumber, toNhsNumber } from './nhs-number.ts';

const nineDigits = fc
  .integer({ min: 0, max: 999_999_999 })
  .map((number) => String(number).padStart(9, '0'))
  .filter((digits) => checkDigitOf(digits) < 10);
const rightNumber = nineDigits
  .map((digits) => `${digits}${checkDigitOf(digits)}`)
  .filter((digits) => new Set(digits).size > 1);

for (const written of ['9434765919', '943 476 5919', '943-476-5919', ' 943 476 5919 ']) {
  test(`an NHS number may be written "${written}"`, () => {
    assert.equal(toNhsNumber(written), '9434765919');
  });
}

for (const wrong of [
  '',
  '9434765918',
  '943476591',
  '94347659190',
  '943476591O',
  '९४३४७६५९१९',
  '1111111111',
  '0000000000',
]) {
  test(`"${wrong}" is not an NHS number`, () => {
    assert.equal(isNhsNumber(wrong), false);
  });
}

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(rightNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const digit = (Number(number[place]) + by) % 10;
      assert.equal(isNhsNumber(`${number.slice(0, place)}${digit}${number.slice(place + 1)}`), false);
    }),
  );
});

test('two digits beside each other the wrong way round are always noticed', () => {
  fc.assert(
    fc.property(rightNumber, fc.nat(8), (number, place) => {
      const [a = '', b = ''] = number.slice(place);
      fc.pre(a !== b);
      assert.equal(isNhsNumber(`${number.slice(0, place)}${b}${a}${number.slice(place + 2)}`), false);
    }),
  );
});

test('a number is read back from the way it is shown', () => {
  fc.assert(fc.property(rightNumber, (number) => assert.equal(toNhsNumber(spacedNhsNumber(number)), number)));
});

test('no text is a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(typeof isNhsNumber(text), 'boolean')),
  );
});
