import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isNhsNumber } from '#modules/people';

import { nhsNumberOf } from './nhs-number.ts';

test('twenty thousand invented numbers are well formed, different and never issued', () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => nhsNumberOf(index));

  assert.ok(numbers.every((number) => number?.startsWith('999') && isNhsNumber(number)));
  assert.equal(new Set(numbers).size, numbers.length);
});

test('the range has an end, and nobody beyond it is given somebody else’s number', () => {
  assert.equal(nhsNumberOf(499_999)?.length, 10);
  assert.equal(nhsNumberOf(500_000), null);
});
