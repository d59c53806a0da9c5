import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openStreaming } from '#platform/database.ts';
import { ownPool } from '#tests/support/database.ts';

import { checkedAtTheEnd } from './checked-at-the-end.ts';

const everything = `
  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as made from pg_constraint
  union all select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'information_schema') order by 1`;

test('what was taken off the tables is put back as it was, and refuses what it would have refused', async (t) => {
  const pool = await ownPool(1);
  const client = await openStreaming(pool);
  t.after(() => client.end());
  const before = (await client.query(everything)).rows;

  const { rowCount } = await checkedAtTheEnd(client, () => client.query(everything));
  assert.ok((rowCount ?? 0) < before.length, 'something is taken off meanwhile');
  assert.deepEqual((await client.query(everything)).rows, before);

  const nowhere = `insert into identity.membership (network_id, user_id, role)
    values (gen_random_uuid(), gen_random_uuid(), 'gp')`;
  await client.query('begin');
  await assert.rejects(
    checkedAtTheEnd(client, () => client.query(nowhere)),
    { code: '23503' },
  );
  await client.query('rollback');
  assert.deepEqual((await client.query(everything)).rows, before);
});
