import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openWorkOn } from '#platform/open-work.ts';
import { ownPool } from '#tests/support/database.ts';

import { loadDemonstration, usualSize } from '../demonstration/load.ts';
import { waitPeriod } from './wait-period.ts';
import { waitsNightly } from './waits-nightly.ts';
import { doWorkOutWait } from './work-out-wait.ts';

const now = new Date('2026-03-03T09:30:00Z');
const nextDay = () => new Date('2026-03-04T09:30:00Z');

test('the period is the thirteen weeks that ended yesterday', () => {
  assert.deepEqual(waitPeriod(now), { from: '2025-12-02', to: '2026-03-02' });
});

test('every night the wait of each scheme is worked out again within its own network, and only there', async () => {
  const pool = await ownPool(3);
  await loadDemonstration(pool, { ...usualSize, people: 120, listings: 2, now });
  const openWork = openWorkOn(pool, { clock: nextDay, retrySeconds: 2 });

  const queued = await waitsNightly.run({ pool, openWork, clock: nextDay });

  assert.equal(queued, 2);
  const { rows: jobs } = await pool.query<{ payload: unknown }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'directory.work-out-wait'`,
  );
  assert.equal(jobs.length, 2);
  await pool.query('update directory.scheme_wait set people = 999, median_days = 999');
  for (const { payload } of jobs) await doWorkOutWait.run(openWork, payload);
  const { rows } = await pool.query<{ right: boolean; people: number; to: string }>(
    `select w.people, w.to_on::text as to, w.median_days between 0 and 60 and w.people = (
        select count(*) from (
          select min(c.at) as spoke from referrals.decision d
          join referrals.contact c on c.network_id = d.network_id and c.episode_id = d.episode_id and c.kind in ('spoke', 'met')
          where d.outcome = 'accepted' and d.network_id = s.kith_network group by d.referral_id) f
        where (f.spoke at time zone 'Europe/London')::date between w.from_on and w.to_on) as right
     from directory.scheme_wait w join directory.scheme s on s.id = w.scheme_id`,
  );
  assert.equal(rows.length, 2);
  for (const { right, people, to } of rows) {
    assert.equal(right, true);
    assert.ok(people >= 5);
    assert.equal(to, '2026-03-03');
  }
});
