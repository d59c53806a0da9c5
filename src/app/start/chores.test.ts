import assert from 'node:assert/strict';
import { test } from 'node:test';

import { networksExist, north } from '#tests/support/network.ts';
import { newId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { actorAs, ownPool } from '#tests/support/database.ts';

import { chores } from './chores.ts';

const now = new Date('2026-06-02T03:17:00Z');
const clock = () => now;

test('texts of strangers are gone after ninety days; newer ones stay', async () => {
  const pool = await ownPool();
  const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });
  await openWork(actorAs({ networkIds: [north] }), networksExist);
  await pool.query(`insert into messages.stray_text (provider_id, number, words, received_at)
    values ('old', '7700900001', 'Hello', '2026-03-01'), ('new', '7700900001', 'Hello', '2026-04-01')`);
  await pool.query(
    `insert into messages.reply (network_id, id, provider_id, number, words, understood, received_at)
     values ($1, $2, 'nobody''s', '7700900002', 'Hello', 'free', '2026-03-01'), ($1, $3, 'newer', '7700900002', 'Hello', 'free', '2026-04-01')`,
    [north, newId(), newId()],
  );

  await chores.find(({ name }) => name === 'platform.tidy')?.run({ pool, openWork, clock });

  const { rows } = await pool.query<{ left: string }>(
    'select provider_id as left from messages.stray_text union all select provider_id from messages.reply order by 1',
  );
  assert.deepEqual(
    rows.map(({ left }) => left),
    ['new', 'newer'],
  );
});
