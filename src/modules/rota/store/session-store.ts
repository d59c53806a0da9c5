import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import { compiledOnce } from '#platform/compiled-once.ts';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ClinicId } from '../domain/clinic.ts';
import type { Session, SessionId } from '../domain/session.ts';
import type { RoomId, SiteId } from '../domain/site.ts';
import { db } from './tables.ts';

export type SessionsAsked = {
  readonly from: Date;
  /** Not itself part of it. */
  readonly to: Date;
  /** Null or left out: everybody's. */
  readonly workerIds?: readonly WorkerId[] | null;
  readonly siteIds?: readonly SiteId[] | null;
  readonly clinicIds?: readonly ClinicId[] | null;
};

/** Twelve workers with two sessions every working day for half a year are 3,000. */
const mostSessions = 5_000;

/** The open sessions that touch a time, earliest first. */
export async function sessionsBetween(
  work: Work,
  { from, to, workerIds = null, siteIds = null, clinicIds = null }: SessionsAsked,
): Promise<readonly Session[]> {
  let query = sessions(work)
    .where('s.open', '=', true)
    .where(sql<boolean>`s.during && tstzrange(${from}, ${to}, '[)')`);
  if (workerIds) query = query.where('s.worker_id', '=', sql<WorkerId>`any(${workerIds}::uuid[])`);
  if (siteIds) query = query.where('r.site_id', '=', sql<SiteId>`any(${siteIds}::uuid[])`);
  if (clinicIds) query = query.where('s.clinic_id', '=', sql<ClinicId>`any(${clinicIds}::uuid[])`);
  const rows = await query
    .orderBy(sql`lower(s.during)`)
    .orderBy('s.id')
    .limit(mostSessions)
    .execute();
  return rows.map(toSession);
}

/**
 * A session, open or not.
 *
 * @throws Refusal `rota.no-such-session`
 */
export async function sessionOf(work: Work, id: SessionId): Promise<Session> {
  const row = await sessions(work).where('s.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'rota.no-such-session');
  return toSession(row);
}

/** Those of some sessions that are within reach, by id. */
export async function sessionsOf(
  work: Work,
  ids: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, Session>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsAmong(work, ids);
  return new Map(rows.map((row) => [row.id, toSession(row)]));
}

/** Each looked up by itself: of a list of ids, PostgreSQL believes that reading all of a network is quicker. */
const rowsAmong = compiledOnce((work, ids: readonly SessionId[]) =>
  db(work)
    .selectFrom(sql<{ id: SessionId }>`unnest(${ids}::uuid[])`.as<'wanted'>(sql`wanted(id)`))
    .innerJoinLateral(
      () =>
        sessions(work)
          .where('s.id', '=', sql<SessionId>`wanted.id`)
          .limit(1)
          .as('session'),
      (join) => join.onTrue(),
    )
    .selectAll('session'),
);

export type SessionsFrom = {
  readonly from: Date;
  /** Null: all that are made. */
  readonly to?: Date | null;
  readonly clinicId?: ClinicId;
  readonly workerId?: WorkerId;
  readonly roomIds?: readonly RoomId[];
  readonly sessionIds?: readonly SessionId[];
};

/** The open sessions that a change is about, earliest first. */
export async function openSessionsOf(work: Work, asked: SessionsFrom): Promise<readonly Session[]> {
  const rows = await openSessions(work, asked).execute();
  return rows.map(toSession);
}

/** Takes them for the rest of the work: nobody can be booked in them until the change is saved or was refused. */
export async function takeSessions(work: Work, asked: SessionsFrom): Promise<readonly Session[]> {
  const rows = await openSessions(work, asked).forUpdate('s').execute();
  return rows.map(toSession);
}

function openSessions(work: Work, { from, to = null, ...of }: SessionsFrom) {
  let query = sessions(work)
    .where('s.open', '=', true)
    .where(sql<boolean>`s.during && tstzrange(${from}::timestamptz, ${to}::timestamptz, '[)')`);
  if (of.clinicId) query = query.where('s.clinic_id', '=', of.clinicId);
  if (of.workerId) query = query.where('s.worker_id', '=', of.workerId);
  if (of.roomIds) query = query.where('s.room_id', '=', sql<RoomId>`any(${of.roomIds}::uuid[])`);
  if (of.sessionIds) query = query.where('s.id', '=', sql<SessionId>`any(${of.sessionIds}::uuid[])`);
  return query
    .orderBy(sql`lower(s.during)`)
    .orderBy('s.id')
    .limit(mostSessions);
}

function sessions(work: Work) {
  return db(work)
    .selectFrom('rota.session as s')
    .innerJoin('rota.clinic as c', (join) =>
      join.onRef('c.network_id', '=', 's.network_id').onRef('c.id', '=', 's.clinic_id'),
    )
    .leftJoin('rota.room as r', (join) =>
      join.onRef('r.network_id', '=', 's.network_id').onRef('r.id', '=', 's.room_id'),
    )
    .leftJoin('rota.site as p', (join) =>
      join.onRef('p.network_id', '=', 'r.network_id').onRef('p.id', '=', 'r.site_id'),
    )
    .where('s.network_id', '=', withinReach(work))
    .select([
      's.network_id as networkId',
      's.id',
      's.clinic_id as clinicId',
      'c.name as clinicName',
      's.on_day as onDay',
      's.worker_id as workerId',
      's.mode',
      sql<Date>`lower(s.during)`.as('from'),
      sql<Date>`upper(s.during)`.as('to'),
      's.buffer_minutes as bufferMinutes',
      's.travel_minutes as travelMinutes',
      's.open',
      's.version',
      's.changed_by as changedBy',
      's.changed_at as changedAt',
      'r.id as roomId',
      'r.name as roomName',
      'r.step_free as roomStepFree',
      'p.id as siteId',
      'p.name as siteName',
      'p.practice_id as practiceId',
      'p.step_free as siteStepFree',
      'p.quiet_room as quietRoom',
      'p.latitude',
      'p.longitude',
    ]);
}

type SessionRow = Awaited<ReturnType<ReturnType<typeof sessions>['execute']>>[number];

function toSession(row: SessionRow): Session {
  const { roomId, roomName, roomStepFree, siteId, siteName, practiceId, siteStepFree, ...rest } = row;
  const { quietRoom, latitude, longitude, ...session } = rest;
  return {
    ...session,
    room: roomId && { id: roomId, name: roomName ?? '', stepFree: roomStepFree ?? false },
    site: siteId && {
      id: siteId,
      name: siteName ?? '',
      practiceId,
      stepFree: siteStepFree ?? false,
      quietRoom: quietRoom ?? false,
      latitude,
      longitude,
    },
  };
}
