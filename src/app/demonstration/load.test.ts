import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isBankHoliday } from '#platform/bank-holidays.ts';
import { weekdayOf } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { ownPool } from '#tests/support/database.ts';

import { isEmpty, loadDemonstration, usualSize } from './load.ts';

const now = new Date('2026-03-03T09:30:00Z');

test('the demonstration has the people, practices and groups that it promises', async () => {
  const pool = await ownPool();
  assert.equal(await isEmpty(pool), true);

  await loadDemonstration(pool, { ...usualSize, now });

  const { rows } = await pool.query<{ what: string; count: number }>(`
    select 'networks' as what, count(*) from identity.network
    union all select 'practices', count(*) from identity.organisation
    union all select 'people', count(*) from people.person
    union all select 'groups', count(*) from directory.service
    union all select kind, count(*) from workforce.worker group by kind
    union all select role, count(*) from identity.membership where role in ('privacy-officer', 'association-administrator') group by role
    order by 1`);
  assert.deepEqual(Object.fromEntries(rows.map(({ what, count }) => [what, count])), {
    networks: 2,
    practices: 5,
    // And the twelve who wait.
    people: 412,
    groups: 60,
    'link-worker': 8,
    'clinical-link-worker': 1,
    'volunteer-link-worker': 12,
    'team-lead': 2,
    // One person, who looks after both networks.
    'privacy-officer': 2,
    'association-administrator': 1,
  });
  assert.equal(await isEmpty(pool), false);
  // A plan without an edition reads as one that nobody has begun.
  const plans = await pool.query(
    'select 1 from plans.plan p where not exists (select 1 from plans.edition e where e.plan_id = p.id and e.number = p.edition)',
  );
  assert.equal(plans.rowCount, 0);
});

test('every volunteer has a few people, and nobody has more than is fair', async () => {
  const pool = await ownPool(2);
  await loadDemonstration(pool, { ...usualSize, now });

  const { rows } = await pool.query<{ kind: string; fewest: number; over: number }>(
    `select w.kind, min(n)::integer as fewest, count(*) filter (where n > w.caseload_limit)::integer as over
     from workforce.worker w
     cross join lateral (select count(*) as n from referrals.episode e
       where e.network_id = w.network_id and e.worker_id = w.id and e.closed_at is null) carried
     where w.kind <> 'team-lead' group by w.kind`,
  );

  const byKind = new Map(rows.map(({ kind, ...carried }) => [kind, carried]));
  assert.ok((byKind.get('volunteer-link-worker')?.fewest ?? 0) >= 2, JSON.stringify(rows));
  assert.deepEqual(
    [...byKind.values()].map(({ over }) => over),
    [0, 0, 0],
  );
});

test('nobody is looked forward to on a Saturday, a Sunday or a bank holiday', async () => {
  const pool = await ownPool(2);
  const beforeChristmas = new Date('2026-12-03T09:30:00Z');
  await loadDemonstration(pool, { ...usualSize, people: 200, listings: 30, now: beforeChristmas });

  const { rows } = await pool.query<{ on: string }>(
    `select distinct review_on::text as on from plans.plan where review_on is not null
     union select distinct follow_up_on::text from plans.connection where follow_up_on is not null`,
  );

  assert.ok(rows.length > 20);
  const off = rows
    .map(({ on }) => on as LocalDate)
    .filter((on) => weekdayOf(on) > 5 || isBankHoliday(on, 'england'));
  assert.deepEqual(off, []);
});

test('the same seed and the same moment make the same network', async () => {
  const [first, second] = [await ownPool(2), await ownPool(2)];
  const size = { ...usualSize, people: 40, listings: 10, now };
  await loadDemonstration(first, size);
  await loadDemonstration(second, size);

  const all = `select md5(string_agg(t::text, '|' order by t::text)) as sum from people.person t
    union all select md5(string_agg(t::text, '|' order by t::text)) from referrals.referral t
    union all select md5(string_agg(t::text, '|' order by t::text)) from plans.plan t`;
  assert.deepEqual((await first.query(all)).rows, (await second.query(all)).rows);
});

test('every number is from the ranges kept for drama and tests, and every address from example.org', async () => {
  const pool = await ownPool(2);
  await loadDemonstration(pool, { ...usualSize, people: 200, listings: 30, now });

  const { rows } = await pool.query(`
    select phone from people.person where phone !~ '^07700 900[0-9]{3}$'
    union all select nhs_number from people.person where nhs_number !~ '^999'
    union all select phone from identity.organisation where phone !~ '^01632 960[0-9]{3}$'
    union all select phone from workforce.worker where phone !~ '^07700 900[0-9]{3}$'
    union all select email from identity."user" where email !~ '@example.org$'`);
  assert.deepEqual(rows, []);
});
