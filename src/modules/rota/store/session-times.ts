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

const mostSessions = 5_000;

/** The open sessions that touch a time, earliest first. They come as one text: as rows they would take longer to read than to find. */
export async function sessionTimesBetween(
  work: Work,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<readonly SessionTime[]> {
  const { rows } = await sql<{ lines: string | null }>`
    select string_agg(concat_ws(' ',
      s.id, s.worker_id, s.mode, coalesce(s.room_id::text, ${noRoom}),
      (date_part('epoch', lower(s.during)) / 60)::integer, (date_part('epoch', upper(s.during)) / 60)::integer,
      s.buffer_minutes, s.travel_minutes), ';') as lines
    from (
      select * from rota.session
      where network_id = any (${work.actor.networkIds}::uuid[]) and open
        and during && tstzrange(${from}, ${to}, '[)')
      order by lower(during), id
      limit ${mostSessions}
    ) s`.execute(work.trx);
  const lines = rows[0]?.lines ?? null;
  return lines === null ? [] : lines.split(';').map(toSessionTime);
}

const noRoom = '-';

function toSessionTime(line: string): SessionTime {
  const [id, workerId, mode, roomId, from, to, bufferMinutes, travelMinutes] = line.split(' ');
  return {
    id: id as SessionId,
    workerId: workerId as WorkerId,
    mode: mode as Mode,
    roomId: roomId === noRoom ? null : (roomId as RoomId),
    from: Number(from),
    to: Number(to),
    bufferMinutes: Number(bufferMinutes),
    travelMinutes: Number(travelMinutes),
  };
}
