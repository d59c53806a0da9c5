import type { WorkerId } from '#modules/workforce';
import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import { elmStreet, north, workerAsha } from '#tests/support/network.ts';

import type { Booked, Bookings } from './bookings.ts';
import type { ClinicId, Mode } from './domain/clinic.ts';
import type { LeaveId } from './domain/leave.ts';
import type { SessionId } from './domain/session.ts';
import type { Room, RoomId, Site, SiteId } from './domain/site.ts';
import { makeSessions } from './make-sessions.ts';
import { clinicOf, insertClinic } from './store/clinic-store.ts';
import type { NewClinic } from './store/clinic-store.ts';
import { insertLeave } from './store/leave-store.ts';
import { insertRoom } from './store/room-store.ts';
import { sessionsBetween } from './store/session-store.ts';
import { insertOneOff } from './store/session-writes.ts';
import { insertSite, siteOf } from './store/site-store.ts';

/** Elm Street Surgery, with what a test cares about. */
export function aSite(
  work: Work,
  given: Partial<Site> & { readonly networkId?: NetworkId } = {},
): Promise<SiteId> {
  const { networkId = north, id, ...words } = given;
  return arrange(work, (owner) =>
    insertSite(
      there(owner, networkId),
      {
        practiceId: networkId === north ? elmStreet : null,
        name: 'Elm Street Surgery',
        address: '1 Elm Street, Northvale',
        postcode: 'NV1 1AA',
        latitude: null,
        longitude: null,
        nation: 'england',
        stepFree: true,
        quietRoom: false,
        howToGetThere: null,
        ...words,
      },
      id,
    ),
  );
}

/** A room at a site, a new one when none is given. */
export async function aRoom(
  work: Work,
  given: Partial<Room> & { readonly networkId?: NetworkId } = {},
): Promise<RoomId> {
  const { networkId = north, name = 'Room 1', stepFree = true } = given;
  const siteId = given.siteId ?? (await aSite(work, { networkId }));
  return arrange(work, async (owner) => {
    const here = there(owner, networkId);
    return insertRoom(here, { site: await siteOf(here, siteId), words: { name, stepFree } });
  });
}

/** Every Tuesday from nine to half past twelve by phone, without sessions. */
export function aClinic(work: Work, given: Partial<NewClinic> = {}): Promise<ClinicId> {
  const startsOn = given.startsOn ?? ('2026-03-03' as LocalDate);
  const clinic: NewClinic = {
    networkId: north,
    name: 'Tuesday mornings',
    workerId: workerAsha.id as string as WorkerId,
    mode: 'phone',
    roomId: null,
    startsOn,
    startsAt: '09:00' as LocalTime,
    minutes: 210,
    bufferMinutes: 0,
    travelMinutes: 0,
    repeats: 'FREQ=WEEKLY;BYDAY=TU',
    onBankHolidays: false,
    nation: 'england',
    madeUntil: addDays(startsOn, -1),
    ...given,
  };
  return arrange(work, (owner) => insertClinic(there(owner, clinic.networkId), clinic));
}

export type SessionGiven = {
  readonly workerId?: string;
  readonly networkId?: NetworkId;
  readonly day?: string;
  readonly from?: string;
  readonly minutes?: number;
  readonly mode?: Mode;
  /** Face to face: this room, or a new one. */
  readonly roomId?: RoomId;
  readonly bufferMinutes?: number;
  readonly travelMinutes?: number;
};

/** An open session: Asha, Tuesday 3 March 2026 from nine to half past twelve by phone, unless a test says otherwise. */
export async function aSession(work: Work, given: SessionGiven = {}): Promise<SessionId> {
  const { networkId = north, day = '2026-03-03', from = '09:00', minutes = 210 } = given;
  const { mode = given.roomId ? 'face-to-face' : 'phone', bufferMinutes = 0, travelMinutes = 0 } = given;
  const roomId = mode === 'face-to-face' ? (given.roomId ?? (await aRoom(work, { networkId }))) : null;
  const starts = instantAt(day as LocalDate, from as LocalTime);
  const id = newId<SessionId>();
  const made = await arrange(work, (owner) =>
    insertOneOff(owner, id, {
      networkId,
      name: 'Session',
      workerId: (given.workerId ?? workerAsha.id) as WorkerId,
      mode,
      roomId,
      from: starts,
      to: new Date(starts.getTime() + minutes * 60_000),
      bufferMinutes,
      travelMinutes,
      nation: 'england',
    }),
  );
  if (!made) throw new Error('the session of this example clashes with another one');
  return id;
}

/** The same clinic, with its sessions half a year ahead. */
export async function clinicWithSessions(work: Work, given: Partial<NewClinic> = {}): Promise<ClinicId> {
  const id = await aClinic(work, given);
  await makeSessions(work, await clinicOf(work, id));
  return id;
}

/** The days on which a clinic has an open session in March 2026. */
export async function sessionDays(work: Work, clinicId: ClinicId): Promise<readonly string[]> {
  const sessions = await sessionsBetween(work, { ...march, clinicIds: [clinicId] });
  return sessions.map(({ onDay }) => onDay);
}

export async function daysOfWorker(work: Work, workerId: WorkerId): Promise<readonly string[]> {
  const sessions = await sessionsBetween(work, { ...march, workerIds: [workerId] });
  return sessions.map(({ onDay }) => onDay);
}

/** A clinic's session of a day in March 2026. */
export async function sessionOn(work: Work, clinicId: ClinicId, day: string): Promise<SessionId> {
  const sessions = await sessionsBetween(work, { ...march, clinicIds: [clinicId] });
  const session = sessions.find(({ onDay }) => onDay === day);
  if (!session) throw new Error('the clinic of this example does not take place then');
  return session.id;
}

/** The first session of a clinic that is still to come. */
export async function onlySessionOf(work: Work, clinicId: ClinicId): Promise<SessionId> {
  const [first] = await sessionsBetween(work, {
    from: work.now,
    to: instantAt(addDays(dayOf(work.now), 60), '00:00' as LocalTime),
    clinicIds: [clinicId],
  });
  if (!first) throw new Error('the clinic of this example does not take place');
  return first.id;
}

/** A day away in two months. */
export function aLeave(
  work: Work,
  { networkId = north, workerId }: { readonly networkId?: NetworkId; readonly workerId: WorkerId },
): Promise<LeaveId> {
  const id = newId<LeaveId>();
  const day = addDays(dayOf(work.now), 61);
  const [from, to] = [day, addDays(day, 1)].map((on) => instantAt(on, '00:00' as LocalTime));
  if (!from || !to) throw new Error('no day');
  return arrange(work, async (owner) => {
    await insertLeave(owner, { networkId, id, workerId, kind: 'annual', from, to });
    return id;
  });
}

const march = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z') };

/** Somebody is booked or nobody, and what they are told is no matter. */
export const bookingsOf = (...booked: readonly Booked[]): Bookings => ({
  bookedIn: (_work, ids) => Promise.resolve(booked.filter(({ sessionId }) => ids.includes(sessionId))),
  tellChanged: () => Promise.resolve(),
});

export const nobodyBooked = bookingsOf();

type Time = { readonly day: string; readonly from: string; readonly to: string; readonly mode?: Mode };

/** Somebody in a clinic's session of a day, as the rota is told of them. */
export async function booking(work: Work, clinicId: ClinicId, time: Time): Promise<Booked> {
  const sessionId = await sessionOn(work, clinicId, time.day);
  const [from, to] = [time.from, time.to].map((clock) =>
    instantAt(time.day as LocalDate, clock as LocalTime),
  );
  if (!from || !to) throw new Error('no time');
  const who = { personId: newId<Booked['personId']>(), appointmentId: newId<string>(), name: 'Olive Marsh' };
  const { mode = 'phone' } = time;
  return { ...who, sessionId, mode, from, to, takenFrom: from, takenTo: to };
}

/** What was written down of the rota, in order. */
export async function audited(work: Work): Promise<readonly string[]> {
  const { rows } = await arrange(work, (owner) =>
    sql<{
      action: string;
    }>`select action from audit.entry where action like 'rota.%' order by at, id`.execute(owner.trx),
  );
  return rows.map(({ action }) => action);
}

function there(work: Work, networkId: NetworkId): Work {
  return { ...work, actor: { ...work.actor, networkIds: [networkId] } };
}
