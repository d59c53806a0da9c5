import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Pool } from 'pg';

import { openWorkOn } from '#platform/open-work.ts';
import type { Work } from '#platform/work.ts';
import { actorAs, ownPool } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, volunteerCai, workerAsha, workerBen } from '#tests/support/network.ts';

import { aSupportedPerson } from '../../src/modules/referrals/caseload/caseload.examples.ts';
import { aSession } from '../../src/modules/rota/rota.examples.ts';
import { stormBy } from './storm.ts';

const now = new Date('2026-03-02T09:00:00Z');
/** Of each process. */
const clients = [22, 21, 21] as const;
const tries = 34;
const all = clients.reduce((sum, count) => sum + count, 0) * tries;

/** Four workers with ten short times each, and sixty-four people. */
async function aHotMorning(work: Work) {
  await networksExist(work);
  const slots: { sessionId: string; from: string }[] = [];
  for (const { id: workerId } of [workerAsha, workerBen, leadDilys, volunteerCai]) {
    const sessionId = await aSession(work, { workerId, minutes: 200 });
    for (let slot = 0; slot < 10; slot += 1)
      slots.push({ sessionId, from: new Date(Date.UTC(2026, 2, 3, 9, slot * 20)).toISOString() });
  }
  const people: string[] = [];
  for (let number = 0; number < 64; number += 1) people.push((await aSupportedPerson(work)).personId);
  return { slots, people };
}

test('64 clients in three processes storm 40 times: each is booked once, and everyone else is told and offered the next', async (t) => {
  const pool = await ownPool();
  const openWork = openWorkOn(pool, { clock: () => now, retrySeconds: 10 });
  const lead = as(leadDilys);
  const { slots, people } = await openWork(actorAs(lead), aHotMorning);
  const { connectionString, user, database, host, port } = pool.options;
  const storm = {
    connection: connectionString ? { connectionString } : { user, database, host, port },
    now: now.toISOString(),
    actor: { ...actorAs(lead), permissions: [...actorAs(lead).permissions] },
    tries,
    people,
    slots,
  };

  const began = performance.now();
  const stormed = await Promise.all(
    clients.map((count, index) => stormBy({ ...storm, clients: count, seed: index * 1009 })),
  );

  const booked = stormed.flatMap((one) => one.booked);
  const told = stormed.reduce((sum, one) => sum + one.told, 0);
  const seconds = (performance.now() - began) / 1000;
  t.diagnostic(`${all} tries in ${seconds.toFixed(1)} s: ${booked.length} booked, ${told} told`);
  assert.equal(booked.length, slots.length);
  assert.equal(told, all - slots.length);
  assert.deepEqual(
    (await liveIn(pool)).toSorted(),
    booked.toSorted(),
    'what was acknowledged is what is there',
  );
  assert.equal(await doubled(pool), 0);
  assert.ok(
    stormed.some(({ offered }) => offered > 0),
    'while there were times left, another was offered',
  );
  assert.ok(
    stormed.every(({ nothingLeft }) => nothingLeft > 0),
    'and when there were none, that was said',
  );
});

async function liveIn(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>('select id from appointments.appointment where live');
  return rows.map(({ id }) => id);
}

/** Pairs that overlap for the worker or for the person: found without the constraints that forbid them. */
async function doubled(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ pairs: string }>(`
    select count(*) as pairs from appointments.appointment a join appointments.appointment b on a.id < b.id
    where a.live and b.live and a.during && b.during and (a.worker_id = b.worker_id or a.person_id = b.person_id)`);
  return Number(rows[0]?.pairs);
}
