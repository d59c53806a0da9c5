import { bookAppointment, slotsFor } from '#modules/appointments';
import type { PersonId } from '#modules/people';
import type { SessionId } from '#modules/rota';
import { openPool } from '#platform/database.ts';
import { newId } from '#platform/ids.ts';
import { openWorkOn } from '#platform/open-work.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Actor, Permission } from '#platform/work.ts';

import type { Storm, Stormed } from './storm.ts';

/** One of the processes that storm the diary: so many clients, each as fast as it can. Answers on its standard output. */
const storm = JSON.parse(process.env['STORM'] ?? '') as Storm;
const pool = openPool(storm.connection, { connections: 10, statementSeconds: 30 });
const openWork = openWorkOn(pool, { clock: () => new Date(storm.now), retrySeconds: 30 });
const actor: Actor = {
  ...storm.actor,
  kind: 'user',
  permissions: new Set(storm.actor.permissions as readonly Permission[]),
};
const seen: { booked: string[]; told: number; offered: number; nothingLeft: number } = {
  booked: [],
  told: 0,
  offered: 0,
  nothingLeft: 0,
};

await Promise.all(Array.from({ length: storm.clients }, (_, index) => client(index)));
process.stdout.write(JSON.stringify(seen satisfies Stormed));
await pool.end();

async function client(index: number): Promise<void> {
  for (let attempt = 0; attempt < storm.tries; attempt += 1) {
    const turn = storm.seed + index * 7 + attempt * 13;
    const personId = storm.people[turn % storm.people.length] as PersonId;
    const slot = storm.slots[(turn * 31) % storm.slots.length];
    if (!slot) throw new Error('there are no slots');
    try {
      const chosen = { sessionId: slot.sessionId as SessionId, from: new Date(slot.from), minutes: 20 };
      const input = { once: newId<string>(), personId, ...chosen, kind: 'follow-up' } as const;
      const { id } = await openWork(actor, (work) => bookAppointment(work, input));
      seen.booked.push(id);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'appointments.just-taken') throw error;
      seen.told += 1;
      if (attempt % 8 === 0) await askAgain(personId);
    }
  }
}

/** What the page does for whoever comes too late. */
async function askAgain(personId: PersonId): Promise<void> {
  const { offers } = await openWork(actor, (work) => slotsFor(work, { personId, length: 'short' }));
  if (offers.length > 0) seen.offered += 1;
  else seen.nothingLeft += 1;
}
