import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { signs } from '#platform/spoken-code.ts';

import { printedCode, slipCodeOf, slipSerials, toSlipCode } from './slip-code.ts';

const serial = fc.integer({ min: 0, max: slipSerials - 1 });

test('a code is four signs and four, and comes back however it is typed', () => {
  fc.assert(
    fc.property(serial, (number) => {
      const code = slipCodeOf(number);
      const printed = printedCode(code);
      assert.match(printed, /^[234679BCDFHJKMNPQRSTVWX]{4}-[234679BCDFHJKMNPQRSTVWX]{4}$/);
      for (const typed of [printed, printed.toLowerCase(), ` ${code} `, printed.replace('-', ' ')]) {
        assert.equal(toSlipCode(typed), code);
      }
    }),
  );
});

test('one sign wrong, or two neighbours swapped, is never another code', () => {
  fc.assert(
    fc.property(serial, fc.nat(7), fc.constantFrom(...signs), (number, place, sign) => {
      const code = slipCodeOf(number);
      const wrong = code.slice(0, place) + sign + code.slice(place + 1);
      if (wrong !== code) assert.equal(toSlipCode(wrong), null);
      const [a = '', b = ''] = code.slice(place, place + 2);
      const swapped = code.slice(0, place) + b + a + code.slice(place + 2);
      if (b !== '' && swapped !== code) assert.equal(toSlipCode(swapped), null);
    }),
  );
});

test('O or 0 for a D, S typed as 5, B as 8: what its last sign confirms was meant', () => {
  fc.assert(
    fc.property(serial, (number) => {
      const code = slipCodeOf(number);
      for (const [sign, typed] of [
        ['D', 'O'],
        ['D', '0'],
        ['Q', 'o'],
        ['S', '5'],
        ['B', '8'],
        ['7', '1'],
        ['V', 'U'],
        ['2', 'Z'],
      ] as const) {
        const read = toSlipCode(code.replace(sign, typed));
        assert.equal(read, code);
      }
    }),
  );
});

test('what is no code is none, whatever it is', () => {
  for (const text of ['', 'ABC', '7F3K-2Q9', '7F3K-2Q9TT', '𝟟𝟟𝟟𝟟𝟟𝟟𝟟𝟟']) assert.equal(toSlipCode(text), null);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const code = toSlipCode(text);
      assert.ok(code === null || toSlipCode(code) === code);
    }),
  );
});
