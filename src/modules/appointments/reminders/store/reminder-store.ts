import { sql } from 'kysely';

import type { WhyNot } from '#modules/messages';
import type { NetworkId } from '#platform/ids.ts';
import type { MessageId } from '#platform/outbox.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../../domain/appointment.ts';
import type { Due } from '../domain/leads.ts';
import { db } from './tables.ts';

/** Plans them once: an appointment that is there already keeps what was planned. */
export async function keepReminders(
  work: Work,
  { networkId, id, personId }: Pick<Appointment, 'networkId' | 'id' | 'personId'>,
  due: readonly Due[],
): Promise<void> {
  if (due.length === 0) return;
  await db(work)
    .insertInto('appointments.reminder')
    .values(
      due.map(({ daysBefore, dueAt }) => ({
        network_id: networkId,
        appointment_id: id,
        days_before: daysBefore,
        person_id: personId,
        due_at: dueAt,
        state: 'planned' as const,
        changed_at: work.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['network_id', 'appointment_id', 'days_before']).doNothing())
    .execute();
}

/** What is planned of an appointment will not be sent. */
export async function dropPlanned(work: Work, id: AppointmentId): Promise<void> {
  await db(work)
    .updateTable('appointments.reminder')
    .set({ state: 'dropped', changed_at: work.now })
    .where('network_id', '=', withinReach(work))
    .where('appointment_id', '=', id)
    .where('state', '=', 'planned')
    .execute();
}

/** Why the last reminder of an appointment that was due was not written; null when it was, or none was due yet. */
export async function whyNotReminded(work: Work, id: AppointmentId): Promise<WhyNot | null> {
  const row = await db(work)
    .selectFrom('appointments.reminder')
    .where('network_id', '=', withinReach(work))
    .where('appointment_id', '=', id)
    .where('state', 'in', ['written', 'not-written'])
    .orderBy('due_at', 'desc')
    .select('why_not as whyNot')
    .limit(1)
    .executeTakeFirst();
  return row?.whyNot ?? null;
}

export type DueReminder = {
  readonly networkId: NetworkId;
  readonly appointmentId: AppointmentId;
  readonly daysBefore: number;
};

/** Some that are due, the longest first, locked until the work ends: another worker takes others. */
export function takeDue(work: Work, most: number): Promise<readonly DueReminder[]> {
  return db(work)
    .selectFrom('appointments.reminder')
    .where('network_id', '=', withinReach(work))
    .where('state', '=', 'planned')
    .where('due_at', '<=', work.now)
    .select(['network_id as networkId', 'appointment_id as appointmentId', 'days_before as daysBefore'])
    .orderBy('due_at')
    .orderBy('appointment_id')
    .orderBy('days_before')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

export type Fate = DueReminder & {
  readonly messageId: MessageId | null;
  /** Null with no message: the appointment is not there any more. */
  readonly whyNot: WhyNot | null;
};

/** Writes down what became of reminders that were due, in one statement. */
export async function settleReminders(work: Work, fates: readonly Fate[]): Promise<void> {
  if (fates.length === 0) return;
  await sql`
    update appointments.reminder r
    set message_id = f.message_id, why_not = f.why_not, changed_at = ${work.now},
      state = case when f.message_id is not null then 'written' when f.why_not is not null then 'not-written' else 'dropped' end
    from unnest(
      ${fates.map(({ appointmentId }) => appointmentId)}::uuid[], ${fates.map(({ daysBefore }) => daysBefore)}::smallint[],
      ${fates.map(({ messageId }) => messageId)}::uuid[], ${fates.map(({ whyNot }) => whyNot)}::text[])
      as f (appointment_id, days_before, message_id, why_not)
    where r.network_id = ${withinReach(work)} and r.appointment_id = f.appointment_id
      and r.days_before = f.days_before`.execute(work.trx);
}
