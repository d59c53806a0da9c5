import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { dayOf, timeOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Clinic, ClinicId, Mode } from '../domain/clinic.ts';
import type { Session, SessionId } from '../domain/session.ts';
import type { Nation, RoomId } from '../domain/site.ts';
import type { Occurrence } from '../occurrences.ts';
import { changing } from './site-store.ts';
import { db } from './tables.ts';
import { takeTurn } from './turns.ts';

type Inserted = { readonly occurrences: readonly Occurrence[]; readonly open: boolean };

/**
 * Makes sessions of a clinic. One that is there already, and one whose room or worker is held by another, is not made.
 *
 * @returns The days on which one was made.
 */
export async function insertSessions(
  work: Work,
  clinic: Clinic,
  { occurrences, open }: Inserted,
): Promise<ReadonlySet<LocalDate>> {
  if (occurrences.length === 0) return new Set();
  await takeTurn(work, [clinic.workerId, clinic.roomId]);
  const rows = await db(work)
    .insertInto('rota.session')
    .values(
      occurrences.map(({ day, from, to }) => ({
        network_id: clinic.networkId,
        id: newId<SessionId>(),
        clinic_id: clinic.id,
        on_day: day,
        worker_id: clinic.workerId,
        mode: clinic.mode,
        room_id: clinic.roomId,
        during: during(from, to),
        buffer_minutes: clinic.bufferMinutes,
        travel_minutes: clinic.travelMinutes,
        open,
        ...changing(work),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('on_day as day')
    .execute();
  return new Set(rows.map(({ day }) => day));
}

export type OneOff = {
  readonly networkId: Clinic['networkId'];
  readonly name: string;
  readonly workerId: WorkerId;
  readonly mode: Mode;
  readonly roomId: RoomId | null;
  readonly from: Date;
  readonly to: Date;
  readonly bufferMinutes: number;
  readonly travelMinutes: number;
  readonly nation: Nation;
};

/**
 * Makes a clinic that takes place once, with its session, or neither: one statement, so that the session may name a
 * clinic which is only there when nobody else holds its time.
 *
 * @returns False when the room or the worker is held.
 */
export async function insertOneOff(work: Work, id: SessionId, one: OneOff): Promise<boolean> {
  await takeTurn(work, [one.workerId, one.roomId]);
  const clinicId = newId<ClinicId>();
  const minutes = Math.round((one.to.getTime() - one.from.getTime()) / 60_000);
  const { userId } = work.actor;
  const { rows } = await sql`
    with made as (
      insert into rota.session (network_id, id, clinic_id, on_day, worker_id, mode, room_id, during, buffer_minutes,
        travel_minutes, changed_by, changed_at)
      values (${one.networkId}, ${id}, ${clinicId}, ${dayOf(one.from)}, ${one.workerId}, ${one.mode}, ${one.roomId},
        ${during(one.from, one.to)}, ${one.bufferMinutes}, ${one.travelMinutes}, ${userId}, ${work.now})
      on conflict do nothing
      returning network_id, on_day
    )
    insert into rota.clinic (network_id, id, name, worker_id, mode, room_id, starts_on, starts_at, minutes,
      buffer_minutes, travel_minutes, repeats, nation, made_until, changed_by, changed_at)
    select network_id, ${clinicId}::uuid, ${one.name}::text, ${one.workerId}::uuid, ${one.mode}::text,
      ${one.roomId}::uuid, on_day, ${timeOf(one.from)}::time, ${minutes}::integer, ${one.bufferMinutes}::integer,
      ${one.travelMinutes}::integer, null, ${one.nation}::text, on_day, ${userId}::uuid, ${work.now}::timestamptz
    from made
    returning id`.execute(work.trx);
  return rows.length === 1;
}

/** Fails when somebody is booked in it: the database holds the session under them. */
export async function putClosed(work: Work, sessions: readonly Session[]): Promise<void> {
  if (sessions.length === 0) return;
  await db(work)
    .updateTable('rota.session')
    .set(({ eb }) => ({ open: false, version: eb('version', '+', 1), ...changing(work) }))
    .where('network_id', '=', ownNetwork(sessions))
    .where('id', '=', sql<SessionId>`any(${sessions.map(({ id }) => id)}::uuid[])`)
    .execute();
}

export type SessionChange = {
  readonly clinicId: ClinicId;
  readonly workerId: WorkerId;
  readonly mode: Mode;
  readonly roomId: RoomId | null;
  readonly from: Date;
  readonly to: Date;
  readonly bufferMinutes: number;
  readonly travelMinutes: number;
};

/** Changes a session; who is booked in it goes with it, or the database refuses. */
export async function putSession(work: Work, session: Session, change: SessionChange): Promise<void> {
  await db(work)
    .updateTable('rota.session')
    .set({
      clinic_id: change.clinicId,
      worker_id: change.workerId,
      mode: change.mode,
      room_id: change.roomId,
      during: during(change.from, change.to),
      buffer_minutes: change.bufferMinutes,
      travel_minutes: change.travelMinutes,
      version: session.version + 1,
      ...changing(work),
    })
    .where('network_id', '=', session.networkId)
    .where('id', '=', session.id)
    .execute();
}

function during(from: Date, to: Date) {
  return sql<string>`tstzrange(${from}::timestamptz, ${to}::timestamptz, '[)')`;
}

function ownNetwork(sessions: readonly Session[]) {
  return sql<Session['networkId']>`any(${[...new Set(sessions.map(({ networkId }) => networkId))]}::uuid[])`;
}
