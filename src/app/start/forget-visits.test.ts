import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openWorkOn } from '#platform/open-work.ts';
import { ownPool } from '#tests/support/database.ts';

import { forgetVisits } from './forget-visits.ts';

const now = new Date('2026-03-02T02:27:00Z');
const clock = () => now;

test('answers of somebody without an account are gone the night after the day on which they were given; drafts of work stay', async () => {
  const pool = await ownPool();
  await pool.query(`
    insert into platform.draft (network_id, user_id, form, typed, saved_at)
    select gen_random_uuid(), gen_random_uuid(), form, '{}', at
    from unnest(array['/self-referral', '/referrals/new']) form,
      unnest(array['2026-03-01 02:26+00', '2026-03-01 02:28+00']::timestamptz[]) at`);

  const openWork = openWorkOn(pool, { clock, retrySeconds: 2 });
  assert.equal(await forgetVisits.run({ pool, openWork, clock }), 1);

  const { rows } = await pool.query('select form, saved_at as at from platform.draft order by form, at');
  assert.deepEqual(rows, [
    { form: '/referrals/new', at: new Date('2026-03-01T02:26:00Z') },
    { form: '/referrals/new', at: new Date('2026-03-01T02:28:00Z') },
    { form: '/self-referral', at: new Date('2026-03-01T02:28:00Z') },
  ]);
});
