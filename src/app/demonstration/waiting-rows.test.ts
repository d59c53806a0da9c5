import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import type { Pool } from 'pg';

import { ownPool } from '#tests/support/database.ts';

import { loadDemonstration, usualSize } from './load.ts';

const now = new Date('2026-03-03T09:30:00Z');
let pool: Pool;

before(async () => {
  pool = await ownPool(2);
  await loadDemonstration(pool, { ...usualSize, now });
});

test('twelve wait in the first network, and there is past enough to say how long', async () => {
  const { rows: waiting } = await pool.query(
    `select urgency, count(*)::integer as people from referrals.waiting_list where ended_at is null group by 1 order by 1`,
  );
  assert.deepEqual(waiting, [
    { urgency: 'routine', people: 10 },
    { urgency: 'soon', people: 1 },
    { urgency: 'worse', people: 1 },
  ]);
  const { rows: outlooks } = await pool.query<{ waiting: number; likely: number | null }>(
    `select waiting, likely_days as likely from capacity.outlook order by waiting`,
  );
  assert.deepEqual(outlooks[0], { waiting: 0, likely: null });
  const likely = outlooks[1]?.likely ?? 0;
  assert.ok(likely >= 14 && likely <= 70, String(likely));
});

test('whoever waited came before they were begun with, and what followed came after', async () => {
  const { rows } = await pool.query(
    `select w.episode_id from referrals.waiting_list w
     join referrals.episode e on e.network_id = w.network_id and e.id = w.episode_id
     join referrals.referral r on r.network_id = w.network_id and r.id = w.referral_id
     where w.listed_at <> e.opened_at or r.received_at > w.listed_at or w.ended_at > $1
       or (e.waiting_since is null) <> (w.ended_at is not null) or w.told_from_days is null
       or exists (select from referrals.contact c where c.episode_id = e.id and c.at < w.ended_at - interval '1 day')`,
    [now],
  );
  assert.deepEqual(rows, []);
});

test('there are pauses, pads with used slips, and minutes for the last four weeks', async () => {
  const { rows } = await pool.query(
    `select (select count(*)::integer from capacity.pause where until_on < $1::date) as over,
       (select count(*)::integer from capacity.pause where from_on > $1::date) as "toCome",
       (select count(*)::integer from capacity.slip) as slips,
       (select count(*)::integer from capacity.slip where used_at is not null) as used,
       (select sum(minutes) > 180 from referrals.contact where at > $1::date - 28 and kind = 'note') as liaison`,
    [now],
  );
  assert.deepEqual(rows, [{ over: 1, toCome: 1, slips: 32, used: 10, liaison: true }]);
});
