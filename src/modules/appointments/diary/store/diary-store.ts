import { sql } from 'kysely';

import type { SessionId } from '#modules/rota';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Standing } from '../domain/standing.ts';
import { db } from '../../store/tables.ts';

/** What stands in some sessions, in order of time: booked, held and still to be decided, or took place. */
export function standingIn(work: Work, sessionIds: readonly SessionId[]): Promise<readonly Standing[]> {
  return standing(work, sessionIds).execute();
}

/** The same, locked until the work ends, in one order. */
export function standingToChange(work: Work, sessionIds: readonly SessionId[]): Promise<readonly Standing[]> {
  return standing(work, sessionIds).forUpdate().execute();
}

const most = 5_000;

function standing(work: Work, sessionIds: readonly SessionId[]) {
  return db(work)
    .selectFrom('appointments.appointment')
    .where('network_id', '=', withinReach(work))
    .where('session_id', '=', sql<SessionId>`any(${sessionIds}::uuid[])`)
    .where('live', '=', true)
    .where((either) => either.or([either('held_until', 'is', null), either('held_until', '>', work.now)]))
    .select([
      'id',
      'person_id as personId',
      'episode_id as episodeId',
      'session_id as sessionId',
      'worker_id as workerId',
      'mode',
      'kind',
      sql<Date>`lower(during)`.as('from'),
      sql<Date>`upper(during)`.as('to'),
      sql<Date>`lower(occupies)`.as('takenFrom'),
      sql<Date>`upper(occupies)`.as('takenTo'),
      'held_until as heldUntil',
      'outcome',
    ])
    .orderBy(sql`lower(during)`)
    .orderBy('id')
    .limit(most);
}
