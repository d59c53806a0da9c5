import { sql } from 'kysely';

import type { Session } from '#modules/rota';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId, Outcome } from '../domain/appointment.ts';
import { rangeOf } from '../domain/range.ts';
import { db } from './tables.ts';

export type ToPlace = Pick<
  Appointment,
  | 'networkId'
  | 'id'
  | 'personId'
  | 'episodeId'
  | 'practiceId'
  | 'mode'
  | 'kind'
  | 'from'
  | 'to'
  | 'heldUntil'
  | 'movedFrom'
> & {
  readonly session: Pick<Session, 'id' | 'workerId' | 'from' | 'to'>;
  /** When the worker is taken, with the way there and back and the gap after it. */
  readonly occupies: { readonly from: Date; readonly to: Date };
};

/**
 * Takes a time. Whether it is free is decided by the exclusion constraints and by nothing else, and never by an
 * insert that fails: two of those wait for each other (see docs/decisions).
 *
 * @returns False when somebody was faster.
 */
export async function placeAppointment(work: Work, placed: ToPlace): Promise<boolean> {
  const { actor, now } = work;
  try {
    const { numInsertedOrUpdatedRows } = await db(work)
      .insertInto('appointments.appointment')
      .values({
        network_id: placed.networkId,
        id: placed.id,
        person_id: placed.personId,
        episode_id: placed.episodeId,
        practice_id: placed.practiceId,
        session_id: placed.session.id,
        worker_id: placed.session.workerId,
        session_during: rangeOf(placed.session.from, placed.session.to),
        mode: placed.mode,
        kind: placed.kind,
        during: rangeOf(placed.from, placed.to),
        occupies: rangeOf(placed.occupies.from, placed.occupies.to),
        held_until: placed.heldUntil,
        outcome: null,
        outcome_at: null,
        moved_from: placed.movedFrom,
        booked_by: actor.userId,
        booked_at: now,
        changed_by: actor.userId,
        changed_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  } catch (error) {
    if (isSessionGone(error)) throw new Refusal('conflict', 'appointments.just-taken');
    throw error;
  }
}

type InTheWay = Pick<ToPlace, 'session' | 'occupies' | 'personId'>;

/**
 * Frees held times that ran out and lie in the way, of whichever practice the people are.
 *
 * @returns Whether there were any.
 */
export async function letGoHolds(work: Work, { session, occupies, personId }: InTheWay): Promise<boolean> {
  const during = rangeOf(occupies.from, occupies.to);
  const { rows } = await sql<{ freed: number }>`
    select appointments.let_go_holds(
      ${session.workerId}::uuid, ${personId}::uuid, ${during}::tstzrange, ${work.now}::timestamptz, ${work.actor.userId}::uuid
    ) as freed`.execute(work.trx);
  return (rows[0]?.freed ?? 0) > 0;
}

/** A held time becomes a booked one, perhaps in place of another. */
export async function keepHeld(
  work: Work,
  appointment: Appointment,
  movedFrom: AppointmentId | null,
): Promise<void> {
  await change(work, appointment, { held_until: null, moved_from: movedFrom });
}

/** Says what became of an appointment. What was moved, cancelled or let go no longer holds its time. */
export async function settle(work: Work, appointment: Appointment, outcome: Outcome): Promise<void> {
  const live = outcome === 'attended' || outcome === 'missed';
  await change(work, appointment, { outcome, outcome_at: work.now, live });
}

type Change =
  | { readonly held_until: null; readonly moved_from: AppointmentId | null }
  | { readonly outcome: Outcome; readonly outcome_at: Date; readonly live: boolean };

async function change(work: Work, { networkId, id }: Appointment, set: Change): Promise<void> {
  await db(work)
    .updateTable('appointments.appointment')
    .set({ ...set, changed_by: work.actor.userId, changed_at: work.now })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('network_id', '=', networkId)
    .where('id', '=', id)
    .execute();
}

/** The session was closed, shortened or handed over between being read and being booked. */
function isSessionGone(error: unknown): boolean {
  if (!(error instanceof Error && 'constraint' in error)) return false;
  return (
    String(error.constraint).startsWith('appointment_network_id_session_id') ||
    error.constraint === 'appointment_is_within_session'
  );
}
