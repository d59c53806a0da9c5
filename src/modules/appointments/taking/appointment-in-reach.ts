import { personInReach } from '#modules/referrals';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { keptAppointment, lockAppointment } from '../store/appointment-store.ts';

/**
 * An appointment of somebody whom the actor reaches.
 *
 * @throws Refusal `appointments.not-found`
 */
export async function appointmentInReach(work: Work, id: AppointmentId): Promise<Appointment> {
  return ofReached(work, await keptAppointment(work, id));
}

/** The same, locked until the work ends. */
export async function appointmentToChange(work: Work, id: AppointmentId): Promise<Appointment> {
  return ofReached(work, await lockAppointment(work, id));
}

/** That somebody has an appointment is not said to those who do not reach them. */
async function ofReached(work: Work, appointment: Appointment): Promise<Appointment> {
  try {
    await personInReach(work, appointment.personId);
    return appointment;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not-found')
      throw new Refusal('not-found', 'appointments.not-found');
    throw error;
  }
}
