import type { Pool } from 'pg';

import { nothingKnown } from '#modules/people';
import { receiveReferral } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { actorAs } from '#tests/support/database.ts';
import { arrangeCommitted } from '#tests/support/app.ts';
import { as, elmStreet, gpNia, networksExist, north } from '#tests/support/network.ts';

import { emptyDatabase } from './empty-database.ts';
import type { Bench } from './figure.ts';
import { median } from './figure.ts';

const clients = 16;
const referrals = 1_500;
const rounds = 3;

/** Referrals a second, saved with audit and jobs, against the same rows inserted by plain SQL on the same server. */
export const bench: Bench = async (print) => {
  const { pool, remove } = await emptyDatabase(clients);
  try {
    await arrangeCommitted(pool, networksExist);
    const ours: number[] = [];
    const limit: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await perSecond((number) => refer(pool, round * referrals + number)));
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

function refer(pool: Pool, number: number) {
  const openWork = openWorkOn(pool, { clock: () => new Date('2026-03-03T09:30:00Z'), retrySeconds: 5 });
  return openWork(actorAs(as(gpNia)), (work) =>
    receiveReferral(work, {
      once: newId(),
      networkId: north,
      personId: null,
      details: {
        ...nothingKnown,
        givenName: nameOf(number),
        familyName: nameOf(number * 7 + 3),
        practiceId: elmStreet,
      },
      practiceId: elmStreet,
      route: 'practice',
      referrer: {
        userId: gpNia.id,
        name: gpNia.name,
        role: 'gp',
        organisationId: elmStreet,
        phone: null,
        email: null,
        relationship: null,
      },
      wish: {
        reasons: ['lonely'],
        reasonNote: null,
        hopes: 'Somebody to walk with',
        urgency: 'routine',
        safeguarding: false,
        safeguardingNote: null,
      },
      consent: 'in-person',
    }),
  );
}

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
