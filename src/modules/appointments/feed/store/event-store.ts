import { sql } from 'kysely';

import type { SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId, Mode } from '../../domain/appointment.ts';
import { rangeOf } from '../../domain/range.ts';
import { db } from '../../store/tables.ts';

/** An appointment without whom it is with: that is not even read. */
export type FeedAppointment = {
  readonly id: AppointmentId;
  readonly sessionId: SessionId;
  readonly mode: Mode;
  readonly from: Date;
  readonly to: Date;
  /** Still stands, or took place. */
  readonly live: boolean;
  readonly version: number;
  readonly changedAt: Date;
};

/** More than anybody has in seven months. */
const most = 3_000;

/** What a worker has, had and no longer has between two moments. Times that were only held are nobody's yet. */
export function feedAppointments(
  work: Work,
  { workerId, from, to }: { readonly workerId: WorkerId; readonly from: Date; readonly to: Date },
): Promise<readonly FeedAppointment[]> {
  return db(work)
    .selectFrom('appointments.appointment')
    .where('network_id', '=', withinReach(work))
    .where('worker_id', '=', workerId)
    .where('held_until', 'is', null)
    .where(sql<boolean>`during && ${rangeOf(from, to)}::tstzrange`)
    .select([
      'id',
      'session_id as sessionId',
      'mode',
      sql<Date>`lower(during)`.as('from'),
      sql<Date>`upper(during)`.as('to'),
      'live',
      'version',
      'changed_at as changedAt',
    ])
    .orderBy(sql`lower(during)`)
    .orderBy('id')
    .limit(most)
    .execute();
}
