import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openStreaming } from '#platform/database.ts';
import { ownPool } from '#tests/support/database.ts';

import { collectRows } from './rows.ts';

test('whatever a row holds is read back as it was', async (t) => {
  const pool = await ownPool();
  await pool.query(
    'create table kept (id int, text text, list text[], at timestamptz, flag boolean, json jsonb)',
  );
  const hard = ['a\tb\nc\rd', String.raw`\N`, String.raw`\.`, '"{null,NULL}"', 'ŵ 🚶', ''];
  const kept = hard.map((text, id) => ({ id, text, list: hard, at: null, flag: id > 2, json: { text } }));
  const rows = collectRows();
  for (const row of kept) rows.add('kept', row);
  const client = await openStreaming(pool);
  t.after(() => client.end());

  assert.equal(await rows.write(client), hard.length);
  assert.equal(await rows.write(client), 0, 'what was written is forgotten');

  assert.deepEqual((await pool.query('select * from kept order by id')).rows, kept);
});
