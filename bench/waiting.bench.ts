import type { Pool } from 'pg';

import { permissionsOf } from '#modules/identity';
import type { NetworkId, UserId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Actor } from '#platform/work.ts';

import { loadDemonstration } from '../src/app/demonstration/load.ts';
import { proposalsFor } from '../src/modules/capacity/allocation/proposals.ts';
import { calibrationOn } from '../src/modules/capacity/waiting-list/domain/made-list.examples.ts';
import { lineOf } from '../src/modules/capacity/waiting-list/line.ts';
import { emptyDatabase } from './empty-database.ts';
import { median } from './figure.ts';
import type { Bench } from './figure.ts';

const now = new Date('2026-03-03T09:30:00Z');
const episodes = 100_000;
const waiting = 500;
const team = 60;
const rounds = 15;
const limits = { forecastMilliseconds: 500, allocateMilliseconds: 1000, inside: 0.8 };

/**
 * The forecast for everybody on a list with 100,000 episodes behind it; whether forecasts came true on made lists; and
 * whom to propose for 500 who wait among 60 workers.
 */
export const bench: Bench = async (print) => {
  const { pool, remove } = await emptyDatabase(4);
  try {
    await loadDemonstration(pool, { people: 0, listings: 0, networks: 1, seed: 1, now });
    const lead = await someLead(pool);
    await fill(pool, lead);
    const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 5 });
    const forecast = await timed(() => openWork(lead, lineOf));
    print({ metric: 'forecast', ours: forecast, limit: limits.forecastMilliseconds, unit: 'ms', n: rounds });
    const allocate = await timed(() => openWork(lead, (work) => proposalsFor(work, waiting)));
    print({
      metric: 'allocations',
      ours: allocate,
      limit: limits.allocateMilliseconds,
      unit: 'ms',
      n: rounds,
    });
  } finally {
    await remove();
  }
  const { inside, of } = calibrationOn({ seeds: [1001, 1200], weeks: [30, 45, 60, 75] });
  print({
    metric: 'calibration',
    ours: inside / of,
    limit: limits.inside,
    unit: `of ${of} inside the 80 % range`,
    n: of,
  });
};

async function timed(body: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await body();
    times.push(performance.now() - from);
  }
  return median(times);
}

async function someLead(pool: Pool): Promise<Actor> {
  const { rows } = await pool.query<{ id: UserId; network: NetworkId }>(`
    select m.user_id as id, m.network_id as network from identity.membership m where m.role = 'team-lead' order by 1 limit 1`);
  const [lead] = rows;
  if (!lead) throw new Error('the demonstration has no team lead');
  return {
    kind: 'user',
    userId: lead.id,
    networkIds: [lead.network],
    practiceIds: null,
    permissions: permissionsOf(['team-lead']),
  };
}

/** Two years of a list, of which the last 500 people still wait; sixty workers with some room. */
async function fill(pool: Pool, { networkIds, userId }: Actor): Promise<void> {
  const [network] = networkIds;
  await pool.query(
    `with numbers as (select n, md5('p' || n)::uuid as person, md5('e' || n)::uuid as episode, md5('r' || n)::uuid as referral,
        $3::timestamptz - make_interval(mins => ((${episodes} - n) * 10.512)::integer) as at
      from generate_series(1, ${episodes}) n),
    colleagues as (
      insert into identity."user" (id, name, email, email_verified, created_at, updated_at)
      select md5('u' || n)::uuid, 'Worker ' || n, 'worker' || n || '@example.org', true, $3, $3 from generate_series(1, ${team}) n),
    workers as (
      insert into workforce.worker (network_id, id, name, kind, caseload_limit, works_from)
      select $1, md5('u' || n)::uuid, 'Worker ' || n, 'link-worker', 45, '2020-01-01' from generate_series(1, ${team}) n),
    people as (
      insert into people.person (network_id, id, given_name, family_name, search_name, sounds_like, created_by, created_at, changed_by, changed_at)
      select $1, person, 'Person', 'Number ' || n, 'person number ' || n, 'PRSN', $2, at, $2, at from numbers),
    episodes as (
      insert into referrals.episode (network_id, id, person_id, worker_id, opened_at, opened_by, closed_at, waiting_since, changed_by, changed_at)
      select $1, episode, person, $2, at, $2, case when n <= ${episodes - waiting} then $3::timestamptz end,
        case when n > ${episodes - waiting} then at end, $2, at from numbers),
    referrals as (
      insert into referrals.referral (network_id, id, reference, person_id, route, referrer_name, reasons, hopes, urgency, safeguarding,
        received_at, received_on, owner_id, due_on, named, told, changed_by, changed_at)
      select $1, referral, 'B-' || n, person, 'practice', 'Bench', '{lonely}', '', 'routine', false, at, at::date, $2, at::date, '', '{}', $2, at from numbers)
    insert into referrals.waiting_list (network_id, episode_id, referral_id, person_id, urgency, listed_at, check_in_on, ended_at, ended_how, ended_by, changed_by, changed_at)
    select $1, episode, referral, person, case when n % 9 = 0 then 'soon' else 'routine' end, at, at::date,
      case when n <= ${episodes - waiting} then at + interval '4 days' end, case when n <= ${episodes - waiting} then 'begun' end,
      case when n <= ${episodes - waiting} then $2::uuid end, $2, at from numbers`,
    [network, userId, now],
  );
  await pool.query('analyze');
}
