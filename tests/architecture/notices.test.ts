import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isAllowed, noticesText, productionPackages } from '../../bin/notices.ts';
import { read } from './source.ts';

test('the notices list exactly the packages that Kith is installed with', () => {
  assert.equal(read('THIRD_PARTY_NOTICES.md'), noticesText(), 'make it again: npm run check -- --write');
});

test('every package that Kith is installed with has a licence that lets it stay free', () => {
  const others = productionPackages().filter(({ license }) => !isAllowed(license));

  assert.deepEqual(others, []);
  assert.ok(productionPackages().some(({ name }) => name === 'hono'));
});

test('a licence that takes freedoms away is found, alone or with others', () => {
  assert.equal(isAllowed('MIT AND OFL-1.1'), true);
  assert.equal(isAllowed('(MIT OR GPL-3.0-only)'), true);
  assert.equal(isAllowed('MIT AND GPL-3.0-only'), false);
  assert.equal(isAllowed('AGPL-3.0-only'), false);
  assert.equal(isAllowed('unknown'), false);
});
