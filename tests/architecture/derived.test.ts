import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sharedPool } from '#tests/support/database.ts';

import { derivedFiles, outOfDate } from '../../bin/derived.ts';

test('the schema, the data dictionary and the notices are what the source makes of them', async () => {
  const client = await (await sharedPool()).connect();
  try {
    assert.deepEqual(outOfDate(await derivedFiles(client)), []);
  } finally {
    client.release();
  }
});

test('a file that differs by one letter is out of date', () => {
  assert.deepEqual(outOfDate([{ path: 'db/schema.sql', text: 'x' }]), [
    'db/schema.sql: npm run check -- --write',
  ]);
});
