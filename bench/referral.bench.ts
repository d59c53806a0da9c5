import type { Pool } from 'pg';

import { permissionsOf } from '#modules/identity';
import { nothingKnown } from '#modules/people';
import { receiveReferral } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { OpenWork } from '#platform/work.ts';

import { loadDemonstration } from '../src/app/demonstration/load.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Bench } from './figure.ts';
import { median } from './figure.ts';

const clients = 16;
const referrals = 1_500;
const rounds = 3;
const now = new Date('2026-03-03T09:30:00Z');

/** Referrals a second, saved with audit and jobs, against the same rows inserted by plain SQL on the same server. */
export const bench: Bench = async (print) => {
  const { pool, remove } = await emptyDatabase(clients);
  try {
    await loadDemonstration(pool, { people: 0, listings: 0, networks: 1, seed: 1, now });
    const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 5 });
    const gp = await someGp(pool);
    const ours: number[] = [];
    const limit: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await perSecond((number) => refer(openWork, gp, round * referrals + number)));
      const rows = await takeOut(pool);
      limit.push(await perSecond((number) => insert(pool, rows, number)));
      await takeOut(pool);
    }
    print({
      metric: 'referrals',
      ours: median(ours),
      limit: median(limit),
      unit: 'referrals/s',
      n: referrals * rounds,
    });
  } finally {
    await remove();
  }
};

async function perSecond(save: (number: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const client = async () => {
    while (next < referrals) {
      next += 1;
      await save(next - 1);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return referrals / ((performance.now() - began) / 1000);
}

type Gp = {
  readonly id: UserId;
  readonly name: string;
  readonly network: NetworkId;
  readonly practice: OrganisationId;
};

/** A test's network would do, but loading the test runner slows down every promise that is made. */
async function someGp(pool: Pool): Promise<Gp> {
  const { rows } = await pool.query<Gp>(`
    select u.id, u.name, m.network_id as network, m.organisation_id as practice
    from identity.membership m join identity."user" u on u.id = m.user_id where m.role = 'gp' order by u.id limit 1`);
  const [gp] = rows;
  if (!gp) throw new Error('the demonstration has no GP');
  return gp;
}

function refer(openWork: OpenWork, { id, name, network, practice }: Gp, number: number) {
  const actor = {
    kind: 'user',
    userId: id,
    networkIds: [network],
    practiceIds: [practice],
    permissions: permissionsOf(['gp']),
  } as const;
  return openWork(actor, (work) =>
    receiveReferral(work, {
      once: newId(),
      networkId: network,
      personId: null,
      details: {
        ...nothingKnown,
        givenName: nameOf(number),
        familyName: nameOf(number * 7 + 3),
        practiceId: practice,
      },
      practiceId: practice,
      route: 'practice',
      referrer: {
        userId: id,
        name,
        role: 'gp',
        organisationId: practice,
        phone: null,
        email: null,
        relationship: null,
      },
      wish,
      consent: 'in-person',
    }),
  );
}

const wish = {
  reasons: ['lonely'],
  reasonNote: null,
  hopes: 'Somebody to walk with',
  urgency: 'routine',
  safeguarding: false,
  safeguardingNote: null,
} as const;

/** Letters only, and different for each number: people who are nobody's duplicate. */
function nameOf(number: number): string {
  return [...String(number + 100_000)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('a');
}

/** Each table, and an order that puts the rows of one referral at the same place in every table. */
const tables = {
  'people.person': 't.id',
  'referrals.referral': 't.person_id',
  'referrals.waiting': '(select r.person_id from referrals.referral r where r.id = t.referral_id)',
  'people.consent': 't.person_id',
  'platform.submission': 't.key',
  'audit.entry': 't.person_id',
} as const;

const names = Object.keys(tables) as (keyof typeof tables)[];

type Rows = ReadonlyMap<keyof typeof tables, readonly (readonly unknown[])[]>;

/** What was written, taken out of the database again. */
async function takeOut(pool: Pool): Promise<Rows> {
  const rows = new Map<keyof typeof tables, unknown[][]>();
  for (const table of names) {
    const found = await pool.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table} t order by ${tables[table]}`,
    );
    const share = Math.max(1, Math.round(found.rows.length / referrals));
    rows.set(
      table,
      chunks(
        found.rows.map(({ row }) => row),
        share,
      ),
    );
  }
  await pool.query(`truncate ${names.join(', ')} cascade`);
  await pool.query('select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))');
  return rows;
}

function chunks(rows: readonly unknown[], size: number): unknown[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}

/** One transaction, one plain insert a row, and the job: what any program would have to do. */
async function insert(pool: Pool, rows: Rows, number: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const table of names) {
      for (const row of rows.get(table)?.[number] ?? []) {
        await client.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
          JSON.stringify(row),
        ]);
      }
    }
    await client.query("select graphile_worker.add_job('referrals.received', '{}', job_key => $1)", [
      String(number),
    ]);
    await client.query('commit');
  } finally {
    client.release();
  }
}
