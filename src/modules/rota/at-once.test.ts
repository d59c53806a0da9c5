import assert from 'node:assert/strict';
import { test } from 'node:test';

import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { openWorkOn } from '#platform/open-work.ts';
import type { Actor, Work } from '#platform/work.ts';
import { actorAs, ownPool } from '#tests/support/database.ts';
import { as, leadDilys, networksExist, north, workerAsha, workerBen } from '#tests/support/network.ts';

import { addClinic } from './commands/add-clinic.ts';
import { addOneOffSession } from './commands/add-one-off-session.ts';
import { makeNextSessions } from './commands/extend-clinics.ts';
import { aClinic, aRoom } from './rota.examples.ts';

/** What happens when several do something at the same moment, with transactions that really commit. */
const now = new Date('2026-03-02T09:00:00Z');
const from = new Date('2026-03-03T09:00:00Z');
const hours = (count: number) => new Date(from.getTime() + count * 3_600_000);

async function service() {
  const openWork = openWorkOn(await ownPool(12), { clock: () => now, retrySeconds: 5 });
  const doAs = <T>(actor: Actor, body: (work: Work) => Promise<T>) => openWork(actor, body);
  const lead = actorAs(as(leadDilys));
  await doAs(lead, networksExist);
  return { doAs, lead };
}

async function countIn(work: Work, table: 'clinic' | 'session'): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from ${sql.table(`rota.${table}`)}`.execute(work.trx);
  return rows[0]?.n ?? 0;
}

test('of many who want one room at one time exactly one gets it, and the others are told', async () => {
  const { doAs, lead } = await service();
  const roomId = await doAs(lead, (work) => aRoom(work));
  const workers = [workerAsha, workerBen, leadDilys].map(({ id }) => id as string as WorkerId);

  const tries = Array.from({ length: 24 }, (_, index) =>
    doAs(lead, (work) =>
      addOneOffSession(work, {
        workerId: workers[index % 3] ?? (lead.userId as string as WorkerId),
        mode: 'face-to-face',
        roomId,
        // Each overlaps every other one.
        from: new Date(from.getTime() + (index % 4) * 600_000),
        to: hours(2),
      }),
    ),
  );
  const made = (await Promise.all(tries)).filter((id) => id !== null);

  assert.equal(made.length, 1);
  assert.deepEqual(
    await doAs(lead, async (work) => [await countIn(work, 'session'), await countIn(work, 'clinic')]),
    [1, 1],
  );
});

test('two clinics that are added at the same moment never hold one worker at the same time', async () => {
  const { doAs, lead } = await service();
  const words = {
    name: 'Tuesdays',
    workerId: workerAsha.id as string as WorkerId,
    mode: 'phone' as const,
    roomId: null,
    startsOn: '2026-03-03' as LocalDate,
    startsAt: '09:00' as LocalTime,
    minutes: 120,
    bufferMinutes: 0,
    travelMinutes: 0,
    pattern: { often: 'weekly' as const, weekdays: [2], until: null },
    onBankHolidays: true,
  };

  await Promise.allSettled(
    Array.from({ length: 4 }, () =>
      doAs(lead, (work) => addClinic(work, { once: newId(), words, decided: true })),
    ),
  );

  const { rows } = await doAs(lead, (work) =>
    sql<{ day: string; n: number }>`
      select on_day as day, count(*)::int as n from rota.session where open group by on_day`.execute(
      work.trx,
    ),
  );
  assert.equal(rows.length, 26);
  assert.ok(rows.every(({ n }) => n === 1));
});

test('the night’s work done twice, and twice at once, makes every session once', async () => {
  const { doAs, lead } = await service();
  await doAs(lead, (work) => aClinic(work));
  const job: Actor = {
    ...lead,
    kind: 'system',
    networkIds: [north],
    permissions: new Set(['rota.make-sessions']),
  };
  const night = () => doAs(job, (work) => makeNextSessions(work));

  const made = await Promise.all([night(), night(), night()]);
  assert.equal(await night(), 0);

  assert.equal(
    made.reduce((sum, one) => sum + one, 0),
    26,
  );
  assert.equal(await doAs(lead, (work) => countIn(work, 'session')), 26);
});
