import { sql } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ConnectionId, ConnectionStep } from '../domain/connection.ts';
import { db } from './connection-tables.ts';

/** How some connections went, step by step, by connection: at most 2,000 steps. */
export async function stepsOf(
  work: Work,
  ids: readonly ConnectionId[],
): Promise<ReadonlyMap<ConnectionId, readonly ConnectionStep[]>> {
  if (ids.length === 0) return new Map();
  return Map.groupBy(await rowsOf(work, ids), ({ connectionId }) => connectionId);
}

const rowsOf = compiledOnce((work, ids: readonly ConnectionId[]) =>
  db(work)
    .selectFrom('plans.connection_status')
    .where('network_id', '=', withinReach(work))
    .where('connection_id', '=', sql<ConnectionId>`any(${ids}::uuid[])`)
    .select(['connection_id as connectionId', 'number', 'status', 'note'])
    .select(['set_by as setBy', 'set_at as setAt'])
    .orderBy('connection_id')
    .orderBy('number')
    .limit(2000),
);

export async function addStep(
  work: Work,
  connectionId: ConnectionId,
  { number, status, note }: Pick<ConnectionStep, 'number' | 'status' | 'note'>,
): Promise<void> {
  await db(work)
    .insertInto('plans.connection_status')
    .values({
      network_id: homeNetwork(work),
      connection_id: connectionId,
      number,
      status,
      note,
      set_by: work.actor.userId,
      set_at: work.now,
    })
    .execute();
}

export async function saveStepNote(
  work: Work,
  connectionId: ConnectionId,
  { number, note }: Pick<ConnectionStep, 'number' | 'note'>,
): Promise<void> {
  await db(work)
    .updateTable('plans.connection_status')
    .where('network_id', '=', withinReach(work))
    .where('connection_id', '=', connectionId)
    .where('number', '=', number)
    .set({ note })
    .execute();
}
