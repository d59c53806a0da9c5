import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isNhsNumber } from '#modules/people';

import { nhsNumberOf } from './nhs-number.ts';

test('twenty thousand invented numbers are well formed, different and never issued', () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => nhsNumberOf(index));

  assert.ok(numbers.every((number) => isNhsNumber(number) && number.startsWith('999')));
  assert.equal(new Set(numbers).size, numbers.length);
});
