import type { UserId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Person, PersonId } from '../../domain/person.ts';
import type { Barrier, BarrierId, BarrierSaid } from '../domain/barrier.ts';
import { toBarrier } from './barrier-store.ts';
import { db } from './tables.ts';

export type NewBarrier = {
  readonly id: BarrierId;
  readonly said: BarrierSaid;
  readonly words: string | null;
  /** What was said before, in whose place this comes. */
  readonly inPlaceOf: BarrierId | null;
};

export async function insertBarrier(work: Work, person: Person, barrier: NewBarrier): Promise<void> {
  const { id, said, words, inPlaceOf } = barrier;
  await db(work)
    .insertInto('people.barrier')
    .values({
      network_id: person.networkId,
      id,
      person_id: person.id,
      ...columnsOf(said),
      words,
      in_place_of: inPlaceOf,
      said_at: work.now,
      withdrawn_at: null,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

/** No longer true. The line itself stays as it was said. */
export async function markWithdrawn(work: Work, { id, version }: Barrier): Promise<void> {
  await db(work)
    .updateTable('people.barrier')
    .set({
      withdrawn_at: work.now,
      version: version + 1,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .where('network_id', '=', withinReach(work))
    .where('id', '=', id)
    .execute();
}

export type WithdrawnBarrier = Barrier & { readonly withdrawnBy: UserId; readonly withdrawnAt: Date };

/** What was said and is no longer so, the newest first: at most 50. */
export async function withdrawnBarriers(
  work: Work,
  personId: PersonId,
): Promise<readonly WithdrawnBarrier[]> {
  const rows = await db(work)
    .selectFrom('people.barrier')
    .where('network_id', '=', withinReach(work))
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is not', null)
    .selectAll()
    .orderBy('withdrawn_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    ...toBarrier(row),
    withdrawnBy: row.changed_by,
    withdrawnAt: row.withdrawn_at ?? row.changed_at,
  }));
}

/** Every column is named, so that what a kind does not say is null. */
function columnsOf(said: BarrierSaid) {
  return { ...unsaid, ...saidColumns(said), kind: said.kind };
}

const unsaid = { weekdays: null, from_time: null, to_time: null, why: null, worker_id: null, length: null };

function saidColumns(said: BarrierSaid) {
  switch (said.kind) {
    case 'cannot':
      return { weekdays: said.weekdays, from_time: said.from, to_time: said.to, why: said.why };
    case 'can':
      return { weekdays: said.weekdays, from_time: said.from, to_time: said.to };
    case 'bus-pass':
      return { from_time: said.from };
    case 'worker':
    case 'not-worker':
      return { worker_id: said.workerId };
    case 'length':
      return { length: said.length };
    default:
      return {};
  }
}
