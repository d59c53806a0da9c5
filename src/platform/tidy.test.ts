import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ownPool } from '#tests/support/database.ts';

import { openWorkOn } from './open-work.ts';
import { platformLitter, tidying } from './tidy.ts';

const now = new Date('2026-03-02T03:17:00Z');
const clock = () => now;

test('every night, forms sent and drafts kept more than thirty days ago are removed, and newer ones are not', async () => {
  const pool = await ownPool();
  await pool.query(`
    insert into platform.submission (network_id, key, actor_id, command, fingerprint, answer, at)
    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'tests.save', '', '{}', at
    from unnest(array['2026-01-30 03:16+00', '2026-01-31 03:18+00', '2026-03-02 03:00+00']::timestamptz[]) at`);
  await pool.query(`
    insert into platform.draft (network_id, user_id, form, typed, saved_at)
    select gen_random_uuid(), gen_random_uuid(), '/refer', '{}', at
    from unnest(array['2026-01-30 03:16+00', '2026-01-31 03:18+00']::timestamptz[]) at`);

  assert.equal(await tidy(pool), 2);

  const { rows } = await pool.query(
    `select at from platform.submission union all select saved_at from platform.draft order by at`,
  );
  assert.deepEqual(rows, [
    { at: new Date('2026-01-31T03:18:00Z') },
    { at: new Date('2026-01-31T03:18:00Z') },
    { at: new Date('2026-03-02T03:00:00Z') },
  ]);
});

test('of rows that are litter only when something is so, the others stay', async () => {
  const pool = await ownPool();
  await pool.query(`
    insert into platform.draft (network_id, user_id, form, typed, saved_at)
    select gen_random_uuid(), gen_random_uuid(), form, '{}', '2025-01-01' from unnest(array['/kept', '/gone']) form`);
  const litter = { table: 'platform.draft', column: 'saved_at', days: 1, only: "form = '/gone'" } as const;
  const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });

  assert.equal(await tidying([litter]).run({ pool, openWork, clock }), 1);

  const { rows } = await pool.query('select form from platform.draft');
  assert.deepEqual(rows, [{ form: '/kept' }]);
});

test('more than one lot of old rows is removed in one night', async () => {
  const pool = await ownPool();
  await pool.query(`
    insert into platform.submission (network_id, key, actor_id, command, fingerprint, answer, at)
    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'tests.save', '', '{}', '2025-01-01'
    from generate_series(1, 10003)`);

  assert.equal(await tidy(pool), 10_003);
});

test('jobs that failed for good are kept a month for whoever runs Kith, and waiting jobs are kept', async () => {
  const pool = await ownPool();
  await pool.query(`select graphile_worker.add_job(name, job_key => name, max_attempts => 3)
    from unnest(array['tests.dead', 'tests.just-dead', 'tests.waiting']) name`);
  const spend = `update graphile_worker._private_jobs set attempts = max_attempts, updated_at = now() - $2::interval where key = $1`;
  await pool.query(spend, ['tests.dead', '31 days']);
  await pool.query(spend, ['tests.just-dead', '29 days']);

  assert.equal(await tidy(pool), 1);

  const { rows } = await pool.query('select key from graphile_worker.jobs order by key');
  assert.deepEqual(rows, [{ key: 'tests.just-dead' }, { key: 'tests.waiting' }]);
});

async function tidy(pool: Awaited<ReturnType<typeof ownPool>>): Promise<number> {
  const openWork = openWorkOn(pool, { clock, retrySeconds: 1 });
  return tidying(platformLitter).run({ pool, openWork, clock });
}
