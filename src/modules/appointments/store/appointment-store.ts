import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { compiledOnce } from '#platform/compiled-once.ts';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { db } from './tables.ts';

/** More than anybody has in a year: what is read has an end. */
const mostOfPerson = 200;
const mostBetween = 5000;

/**
 * An appointment, whatever became of it.
 *
 * @throws Refusal `appointments.not-found` also when it is out of reach.
 */
export async function keptAppointment(work: Work, id: AppointmentId): Promise<Appointment> {
  return found(await appointments(work).where('id', '=', id).executeTakeFirst());
}

/** The same, locked until the work ends: what is done to one appointment happens one after the other. */
export async function lockAppointment(work: Work, id: AppointmentId): Promise<Appointment> {
  return found(await appointments(work).where('id', '=', id).forUpdate().executeTakeFirst());
}

/** Everything that was booked for a person, the latest first. Times that were only held are left out. */
export const keptOf: (work: Work, personId: PersonId) => Promise<readonly Appointment[]> = compiledOnce(
  (work: Work, personId: PersonId) =>
    appointments(work)
      .where('person_id', '=', personId)
      .where('held_until', 'is', null)
      .orderBy(sql`lower(during)`, 'desc')
      .orderBy('id')
      .limit(mostOfPerson),
);

/** What an episode still has before it, locked in one order, so that two never wait for each other. */
export function lockComingOf(work: Work, episodeId: EpisodeId): Promise<readonly Appointment[]> {
  return appointments(work)
    .where('episode_id', '=', episodeId)
    .where('live', '=', true)
    .where('outcome', 'is', null)
    .where(sql<boolean>`lower(during) > ${work.now}`)
    .orderBy('id')
    .limit(mostOfPerson)
    .forUpdate()
    .execute();
}

/** What some people have before them, held times too, in order of time. */
export function comingOf(work: Work, personIds: readonly PersonId[]): Promise<readonly Appointment[]> {
  return appointments(work)
    .where('person_id', '=', sql<PersonId>`any(${personIds}::uuid[])`)
    .where('live', '=', true)
    .where('outcome', 'is', null)
    .where(sql<boolean>`upper(during) > ${work.now}`)
    .orderBy(sql`lower(during)`)
    .orderBy('id')
    .limit(mostBetween)
    .execute();
}

/** Those within reach among some, whatever became of them. */
export function keptAmong(work: Work, ids: readonly AppointmentId[]): Promise<readonly Appointment[]> {
  return appointments(work)
    .where('id', '=', sql<AppointmentId>`any(${ids}::uuid[])`)
    .execute();
}

function found(row: Appointment | undefined): Appointment {
  if (!row) throw new Refusal('not-found', 'appointments.not-found');
  return row;
}

function appointments(work: Work) {
  return db(work)
    .selectFrom('appointments.appointment')
    .where('network_id', '=', withinReach(work))
    .select([
      'network_id as networkId',
      'id',
      'person_id as personId',
      'episode_id as episodeId',
      'practice_id as practiceId',
      'session_id as sessionId',
      'worker_id as workerId',
      'mode',
      'kind',
      sql<Date>`lower(during)`.as('from'),
      sql<Date>`upper(during)`.as('to'),
      'live',
      'held_until as heldUntil',
      'outcome',
      'outcome_at as outcomeAt',
      'moved_from as movedFrom',
      'booked_by as bookedBy',
      'booked_at as bookedAt',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
