import assert from 'node:assert/strict';
import { test } from 'node:test';

import { allowedLicences, noticesText, productionPackages } from '../../bin/notices.ts';
import { read } from './source.ts';

test('the notices list exactly the packages that Kith is installed with', () => {
  assert.equal(read('THIRD_PARTY_NOTICES.md'), noticesText(), 'make it again: npm run check -- --write');
});

test('every package that Kith is installed with has a licence that lets it stay free', () => {
  const others = productionPackages().filter(({ license }) => !allowedLicences.has(license));

  assert.deepEqual(others, []);
  assert.ok(productionPackages().some(({ name }) => name === 'hono'));
});
