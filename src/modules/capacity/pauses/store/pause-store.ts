import type { OrganisationId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Pause, PauseId } from '../domain/pause.ts';
import { db } from './tables.ts';

const mostPauses = 100;

/** Every pause, the newest first: at most 100. */
export function pausesOf(work: Work): Promise<readonly Pause[]> {
  return pauses(work).orderBy('from_on', 'desc').orderBy('id').limit(mostPauses).execute();
}

/** The pause that holds on a day for what comes from a practice, else null. Of several, the one that ends last. */
export async function pauseOn(
  work: Work,
  day: LocalDate,
  practiceId: OrganisationId | null,
): Promise<Pause | null> {
  const row = await pauses(work)
    .where('reopened_at', 'is', null)
    .where('from_on', '<=', day)
    .where('until_on', '>=', day)
    .where((either) =>
      practiceId
        ? either.or([either('practice_id', 'is', null), either('practice_id', '=', practiceId)])
        : either('practice_id', 'is', null),
    )
    .orderBy('until_on', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** @throws Refusal `capacity.no-such-pause` */
export async function lockPause(work: Work, id: PauseId): Promise<Pause> {
  const row = await pauses(work).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'capacity.no-such-pause');
  return row;
}

type NewPause = Omit<Pause, 'pausedAt' | 'reopenedAt' | 'version' | 'changedBy' | 'changedAt'>;

export async function addPause(work: Work, pause: NewPause): Promise<void> {
  const { userId } = work.actor;
  await db(work)
    .insertInto('capacity.pause')
    .values({
      network_id: pause.networkId,
      id: pause.id,
      practice_id: pause.practiceId,
      from_on: pause.fromOn,
      until_on: pause.untilOn,
      why: pause.why,
      shown: pause.shown,
      instead: pause.instead,
      paused_by: userId,
      paused_at: work.now,
      changed_by: userId,
      changed_at: work.now,
    })
    .execute();
}

export async function markReopened(work: Work, { networkId, id }: Pause): Promise<void> {
  const { userId } = work.actor;
  await db(work)
    .updateTable('capacity.pause')
    .set({ reopened_at: work.now, reopened_by: userId, changed_by: userId, changed_at: work.now })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('network_id', '=', networkId)
    .where('id', '=', id)
    .execute();
}

function pauses(work: Work) {
  return db(work)
    .selectFrom('capacity.pause')
    .where('network_id', '=', withinReach(work))
    .select([
      'network_id as networkId',
      'id',
      'practice_id as practiceId',
      'from_on as fromOn',
      'until_on as untilOn',
      'why',
      'shown',
      'instead',
      'paused_at as pausedAt',
      'reopened_at as reopenedAt',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
