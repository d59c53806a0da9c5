import { sql } from 'kysely';

import type { WorkerId } from '#modules/workforce';
import { newId } from '#platform/ids.ts';
import type { NetworkId } from '#platform/ids.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Clinic, ClinicId } from '../domain/clinic.ts';
import type { RoomId } from '../domain/site.ts';
import { changing } from './site-store.ts';
import { db } from './tables.ts';

export type NewClinic = Omit<Clinic, 'id' | 'endedOn' | 'version' | 'changedBy' | 'changedAt'>;

export async function insertClinic(work: Work, clinic: NewClinic, id = newId<ClinicId>()): Promise<ClinicId> {
  await db(work)
    .insertInto('rota.clinic')
    .values({
      network_id: clinic.networkId,
      id,
      name: clinic.name,
      worker_id: clinic.workerId,
      mode: clinic.mode,
      room_id: clinic.roomId,
      starts_on: clinic.startsOn,
      starts_at: clinic.startsAt,
      minutes: clinic.minutes,
      buffer_minutes: clinic.bufferMinutes,
      travel_minutes: clinic.travelMinutes,
      repeats: clinic.repeats,
      on_bank_holidays: clinic.onBankHolidays,
      nation: clinic.nation,
      made_until: clinic.madeUntil,
      ...changing(work),
    })
    .execute();
  return id;
}

/** @throws Refusal `rota.no-such-clinic` */
export async function clinicOf(work: Work, id: ClinicId): Promise<Clinic> {
  const row = await clinics(work).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'rota.no-such-clinic');
  return row;
}

/** Taken for the rest of the work, so that two changes of one clinic come one after the other. */
export async function clinicToChange(work: Work, id: ClinicId): Promise<Clinic> {
  const row = await clinics(work).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'rota.no-such-clinic');
  return row;
}

export type ClinicCursor = { readonly weekday: number; readonly startsAt: string; readonly id: ClinicId };

/** Monday is 1: the first day of its week. What has none comes last. */
const weekday = sql<number>`coalesce(
  array_position('{MO,TU,WE,TH,FR,SA,SU}'::text[], substring(repeats from 'BYDAY=-?[0-9]?([A-Z]{2})')), 8)`;

/** How many clinics a page lists. One more is read, to know whether there are more. */
export const clinicPage = 50;

type ClinicsFrom = {
  readonly day: LocalDate;
  readonly after: ClinicCursor | null;
  /** Null: everybody's. */
  readonly workerId: WorkerId | null;
};

type ClinicOfWeek = Clinic & { readonly weekday: number };

/** The clinics that still take place, in the order of a week. */
export function clinicsFrom(
  work: Work,
  { day, after, workerId }: ClinicsFrom,
): Promise<readonly ClinicOfWeek[]> {
  let query = clinics(work)
    .select(weekday.as('weekday'))
    .where('repeats', 'is not', null)
    .where((either) => either.or([either('ended_on', 'is', null), either('ended_on', '>=', day)]));
  if (workerId) query = query.where('worker_id', '=', workerId);
  if (after) {
    const { weekday: on, startsAt, id } = after;
    query = query.where(
      sql<boolean>`(${weekday}, starts_at, id) > (${on}::int, ${startsAt}::time, ${id}::uuid)`,
    );
  }
  return query
    .orderBy(weekday)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(clinicPage + 1)
    .execute();
}

export type ClinicsOn = {
  readonly day: LocalDate;
  readonly roomIds?: readonly RoomId[];
  readonly workerId?: WorkerId;
};

/** The clinics of a room or of a worker that still take place on a day, taken for the rest of the work. */
export function clinicsOn(work: Work, { day, roomIds, workerId }: ClinicsOn): Promise<readonly Clinic[]> {
  let query = clinics(work)
    .where('repeats', 'is not', null)
    .where((either) => either.or([either('ended_on', 'is', null), either('ended_on', '>=', day)]));
  if (roomIds) query = query.where('room_id', '=', sql<RoomId>`any(${roomIds}::uuid[])`);
  if (workerId) query = query.where('worker_id', '=', workerId);
  return query.orderBy('id').limit(500).forUpdate().execute();
}

/** Clinics whose sessions are not made up to a day yet: some at a time, the furthest behind first. */
export function clinicsToExtend(
  work: Work,
  { until, limit }: { readonly until: LocalDate; readonly limit: number },
): Promise<readonly Clinic[]> {
  return clinics(work)
    .where('ended_on', 'is', null)
    .where('repeats', 'is not', null)
    .where('made_until', '<', until)
    .orderBy('made_until')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function putMadeUntil(work: Work, clinic: Clinic, day: LocalDate): Promise<void> {
  await db(work)
    .updateTable('rota.clinic')
    .set({ made_until: day })
    .where('network_id', '=', clinic.networkId)
    .where('id', '=', clinic.id)
    .execute();
}

export async function putEnd(work: Work, clinic: Clinic, endedOn: LocalDate): Promise<void> {
  await db(work)
    .updateTable('rota.clinic')
    .set({ ended_on: endedOn, version: clinic.version + 1, ...changing(work) })
    .where('network_id', '=', clinic.networkId)
    .where('id', '=', clinic.id)
    .execute();
}

type Exception = { readonly networkId: NetworkId; readonly clinicId: ClinicId; readonly day: LocalDate };

/** A day on which a clinic does not take place. Said twice is said once. */
export async function insertException(work: Work, { networkId, clinicId, day }: Exception): Promise<void> {
  await db(work)
    .insertInto('rota.clinic_exception')
    .values({ network_id: networkId, clinic_id: clinicId, on_day: day, why: null, ...changing(work) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The days from a day on, on which a clinic does not take place: at most 500. */
export async function exceptionsOf(
  work: Work,
  clinic: Clinic,
  from: LocalDate,
): Promise<ReadonlySet<LocalDate>> {
  const rows = await db(work)
    .selectFrom('rota.clinic_exception')
    .where('network_id', '=', clinic.networkId)
    .where('clinic_id', '=', clinic.id)
    .where('on_day', '>=', from)
    .select('on_day as day')
    .orderBy('on_day')
    .limit(500)
    .execute();
  return new Set(rows.map(({ day }) => day));
}

/** A clinic that takes another's place does not take place on the days the other did not. */
export async function copyExceptions(
  work: Work,
  clinic: Clinic,
  { clinicId, from }: { readonly clinicId: ClinicId; readonly from: LocalDate },
): Promise<void> {
  const { networkId } = clinic;
  for (const day of await exceptionsOf(work, clinic, from)) {
    await insertException(work, { networkId, clinicId, day });
  }
}

function clinics(work: Work) {
  return db(work)
    .selectFrom('rota.clinic')
    .where('network_id', '=', withinReach(work))
    .select([
      'network_id as networkId',
      'id',
      'name',
      'worker_id as workerId',
      'mode',
      'room_id as roomId',
      'starts_on as startsOn',
      sql<LocalTime>`to_char(starts_at, 'HH24:MI')`.as('startsAt'),
      'minutes',
      'buffer_minutes as bufferMinutes',
      'travel_minutes as travelMinutes',
      'repeats',
      'on_bank_holidays as onBankHolidays',
      'nation',
      'made_until as madeUntil',
      'ended_on as endedOn',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
