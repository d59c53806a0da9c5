import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { Leave } from '../domain/leave.ts';

/**
 * Opens the sessions again that a leave had closed: those of clinics that still take place, on days that were not left
 * out, while the worker is not away for another reason, where nobody else holds the room or the worker now.
 *
 * @returns How many were opened.
 */
export async function reopenSessions(work: Work, leave: Leave): Promise<number> {
  const { networkId, workerId, from, to } = leave;
  const { rows } = await sql`
    update rota.session s
    set open = true, version = s.version + 1, changed_by = ${work.actor.userId}, changed_at = ${work.now}
    from rota.clinic c
    where s.network_id = ${networkId} and s.worker_id = ${workerId} and not s.open
      and s.during && tstzrange(${from}::timestamptz, ${to}::timestamptz, '[)') and lower(s.during) >= ${work.now}
      and c.network_id = s.network_id and c.id = s.clinic_id and (c.ended_on is null or c.ended_on >= s.on_day)
      and not exists (select from rota.clinic_exception e
        where e.network_id = s.network_id and e.clinic_id = s.clinic_id and e.on_day = s.on_day)
      and not exists (select from rota.leave l
        where l.network_id = s.network_id and l.worker_id = s.worker_id and l.withdrawn_at is null and l.during && s.during)
      and not exists (select from rota.session o
        where o.network_id = s.network_id and o.open and o.during && s.during
          and (o.worker_id = s.worker_id or o.room_id = s.room_id))
    returning s.id`.execute(work.trx);
  return rows.length;
}
