import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Leave, LeaveId } from '../domain/leave.ts';
import { changing } from './site-store.ts';
import { db } from './tables.ts';

type LeaveAsked = {
  readonly from: Date;
  readonly to: Date;
  /** Left out: everybody's. */
  readonly workerIds?: readonly WorkerId[] | null;
};

/** When workers are away in a time, earliest first: at most 1,000. */
export async function leaveBetween(
  work: Work,
  { from, to, workerIds = null }: LeaveAsked,
): Promise<readonly Leave[]> {
  let query = leaves(work).where(sql<boolean>`during && tstzrange(${from}, ${to}, '[)')`);
  if (workerIds) query = query.where('worker_id', '=', sql<WorkerId>`any(${workerIds}::uuid[])`);
  return query
    .orderBy(sql`lower(during)`)
    .orderBy('id')
    .limit(1_000)
    .execute();
}

/** @throws Refusal `rota.no-such-leave`, also when it was taken back. */
export async function leaveOf(work: Work, id: LeaveId): Promise<Leave> {
  const row = await leaves(work).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'rota.no-such-leave');
  return row;
}

export async function insertLeave(
  work: Work,
  leave: Pick<Leave, 'networkId' | 'id' | 'workerId' | 'kind' | 'from' | 'to'>,
): Promise<void> {
  await db(work)
    .insertInto('rota.leave')
    .values({
      network_id: leave.networkId,
      id: leave.id,
      worker_id: leave.workerId,
      kind: leave.kind,
      during: sql<string>`tstzrange(${leave.from}, ${leave.to}, '[)')`,
      ...changing(work),
    })
    .execute();
}

export async function withdrawLeave(work: Work, leave: Leave): Promise<void> {
  await db(work)
    .updateTable('rota.leave')
    .set({ withdrawn_at: work.now, version: leave.version + 1, ...changing(work) })
    .where('network_id', '=', leave.networkId)
    .where('id', '=', leave.id)
    .execute();
}

function leaves(work: Work) {
  return db(work)
    .selectFrom('rota.leave')
    .where('network_id', '=', withinReach(work))
    .where('withdrawn_at', 'is', null)
    .select([
      'network_id as networkId',
      'id',
      'worker_id as workerId',
      'kind',
      sql<Date>`lower(during)`.as('from'),
      sql<Date>`upper(during)`.as('to'),
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
