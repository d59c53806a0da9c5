import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import type { Work } from '#platform/work.ts';

import type { Mode } from '../domain/clinic.ts';
import type { SessionId } from '../domain/session.ts';
import type { RoomId } from '../domain/site.ts';

/** A session, as little of it as is needed to look for free time in hundreds of them. */
export type SessionTime = {
  readonly id: SessionId;
  readonly workerId: WorkerId;
  readonly mode: Mode;
  readonly roomId: RoomId | null;
  /** Minutes since the beginning of 1970. */
  readonly from: number;
  readonly to: number;
  readonly bufferMinutes: number;
  readonly travelMinutes: number;
};

type Row = readonly [SessionId, WorkerId, Mode, RoomId | null, number, number, number, number];

const mostSessions = 5_000;

/** The open sessions that touch a time, earliest first. They come as one text: as rows they would take longer to read than to find. */
export async function sessionTimesBetween(
  work: Work,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly SessionTime[]> {
  const { rows } = await sql<{ times: string }>`
    select coalesce(json_agg(json_build_array(
      s.id, s.worker_id, s.mode, s.room_id,
      extract(epoch from lower(s.during))::bigint / 60, extract(epoch from upper(s.during))::bigint / 60,
      s.buffer_minutes, s.travel_minutes)), '[]')::text as times
    from (
      select * from rota.session
      where network_id = any (${work.actor.networkIds}::uuid[]) and open
        and during && tstzrange(${from}, ${to}, '[)')
      order by lower(during), id
      limit ${mostSessions}
    ) s`.execute(work.trx);
  const found = JSON.parse(rows[0]?.times ?? '[]') as readonly Row[];
  return found.map(([id, workerId, mode, roomId, begins, ends, bufferMinutes, travelMinutes]) => ({
    id,
    workerId,
    mode,
    roomId,
    from: begins,
    to: ends,
    bufferMinutes,
    travelMinutes,
  }));
}
