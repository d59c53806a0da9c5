import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { requireComing } from '../domain/states.ts';
import { dropReminders } from '../reminders/plan-reminders.ts';
import { offerFreed } from '../standby/offer-freed.ts';
import { settle } from '../store/placing.ts';
import { appointmentToChange } from './appointment-in-reach.ts';

export type CancelAppointment = {
  readonly once: string;
  readonly id: AppointmentId;
  /** The version that the caller saw. */
  readonly version: string | null;
  /** Who wants it. */
  readonly by: 'person' | 'service';
};

/**
 * Cancels what is still to come. The time is offered to those who wait for an earlier one.
 *
 * @throws Refusal `appointments.settled`, `appointments.begun`
 */
export async function cancelAppointment(work: Work, { once, ...input }: CancelAppointment): Promise<void> {
  requirePermission(work, 'appointments.book');

  const answer = { done: true };
  if (await answeredBefore(work, { key: once, command: 'appointments.cancel', input, answer })) return;
  const appointment = await appointmentToChange(work, input.id);
  requireComing(appointment, work.now);
  requireUnchanged(appointment, input.version);
  await letGo(work, appointment, input.by);
  await offerFreed(work, appointment);
}

/** Part of a command: the time is free again, and nothing more is sent about it. */
export async function letGo(work: Work, appointment: Appointment, by: 'person' | 'service'): Promise<void> {
  const { id, personId, networkId } = appointment;
  const cancelled = by === 'person' ? 'cancelled-by-person' : 'cancelled-by-service';
  await settle(work, appointment, appointment.heldUntil === null ? cancelled : 'expired');
  await audit(work, 'appointments.cancelled', {
    type: 'appointment',
    id,
    personId,
    networkId,
    details: { by },
  });
  await dropReminders(work, id);
}
