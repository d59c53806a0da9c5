import type { Pool } from 'pg';

import { permissionsOf } from '#modules/identity';
import { trialView } from '#modules/trials';
import type { TrialId } from '#modules/trials';
import { newId } from '#platform/ids.ts';
import type { NetworkId, UserId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';

import { loadDemonstration } from '../src/app/demonstration/load.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Bench } from './figure.ts';
import { median } from './figure.ts';

const outcomes = Number(process.env['BENCH_OUTCOMES'] ?? 50_000);
const rounds = 15;
const now = new Date('2026-03-03T09:30:00Z');

/**
 * How long a verdict takes over fifty thousand outcomes, from the first question to the database to the answer,
 * against the time in which nobody notices waiting. Beside it, what counting the same rows takes, and no more.
 */
export const bench: Bench = async (print) => {
  const { pool, remove } = await emptyDatabase(2);
  try {
    await loadDemonstration(pool, { people: 0, listings: 0, networks: 1, seed: 1, now });
    const { trialId, networkId, leadId } = await filledTrial(pool);
    const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 1 });
    const actor = {
      kind: 'user',
      userId: leadId,
      networkIds: [networkId],
      practiceIds: null,
      permissions: permissionsOf(['team-lead']),
    } as const;
    const verdict = () => openWork(actor, (work) => trialView(work, trialId));
    const counting = () =>
      pool.query(
        'select arm_id, outcome, count(*) from trials.assignment where trial_id = $1 group by 1, 2',
        [trialId],
      );
    print({ metric: 'verdict', ours: await medianOf(verdict), limit: 100, unit: 'ms', n: outcomes });
    print({
      metric: 'verdict-against-counting',
      ours: await medianOf(verdict),
      limit: await medianOf(counting),
      unit: 'ms',
      n: outcomes,
    });
  } finally {
    await remove();
  }
};

async function medianOf(once: () => Promise<unknown>): Promise<number> {
  await once();
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await once();
    took.push(performance.now() - began);
  }
  return median(took);
}

/** A trial of two wordings that differ by one in a hundred, so that nothing is decided early. */
async function filledTrial(pool: Pool) {
  const { rows } = await pool.query<{ networkId: NetworkId; leadId: UserId }>(
    `select network_id as "networkId", user_id as "leadId" from identity.membership where role = 'team-lead' limit 1`,
  );
  const [lead] = rows;
  if (!lead) throw new Error('the demonstration has no team lead');
  const trialId = newId<TrialId>();
  const { networkId, leadId } = lead;
  await pool.query(
    `insert into trials.trial (network_id, id, name, template, useful_points, changed_by, changed_at)
     values ($1, $2, 'Bench', 'bench', 5, $3, $4)`,
    [networkId, trialId, leadId, now],
  );
  await pool.query(
    `insert into trials.arm (network_id, id, trial_id, place, text_en, text_cy, names_cost)
     select $1, gen_random_uuid(), $2, place, 'text ' || place, 'testun ' || place, false from generate_series(0, 1) place`,
    [networkId, trialId],
  );
  await pool.query(peopleOf, [networkId, outcomes, leadId, now]);
  await pool.query(assignmentsOf, [networkId, trialId, now]);
  await pool.query(
    `insert into trials.stratum select network_id, trial_id, worker_id, count(*) from trials.assignment
     where trial_id = $1 group by 1, 2, 3`,
    [trialId],
  );
  await pool.query(`update trials.trial set state = 'running', started_at = $2 where id = $1`, [
    trialId,
    now,
  ]);
  await pool.query('analyze');
  return { trialId, networkId, leadId };
}

const peopleOf = `
  insert into people.person (network_id, id, given_name, family_name, search_name, sounds_like, created_by, created_at, changed_by, changed_at)
  select $1, gen_random_uuid(), 'Person', n::text, 'person ' || n, 'PRSN', $3, $4, $3, $4 from generate_series(1, $2::integer) n`;

/** Everybody's worker by turns, and their wording; chance from the number, the same every time. */
const assignmentsOf = `
  with person as (select id, row_number() over (order by search_name) as n from people.person where network_id = $1),
  worker as (select id, row_number() over (order by id) - 1 as n, count(*) over () as of from workforce.worker where network_id = $1)
  insert into trials.assignment (network_id, trial_id, person_id, arm_id, worker_id, place, assigned_at,
    appointment_id, begins_at, outcome, settled_at)
  select $1, $2, p.id, a.id, w.id, p.n, $3, gen_random_uuid(), $3::timestamptz + interval '1 day',
    case when mod(p.n * 7919, 100) < 80 + a.place then 'attended' else 'missed' end,
    $3::timestamptz + p.n * interval '1 minute'
  from person p join worker w on w.n = mod(p.n / 2, w.of)
  join trials.arm a on a.trial_id = $2 and a.place = mod(p.n, 2)`;
