import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentInReach } from './taking/appointment-in-reach.ts';
import type { Appointment, AppointmentId } from './domain/appointment.ts';
import { keptBetween, keptOf } from './store/appointment-store.ts';
import type { Between } from './store/appointment-store.ts';

/**
 * An appointment, whatever became of it.
 *
 * @throws Refusal `appointments.not-found` also when it is out of reach.
 */
export function appointmentOf(work: Work, id: AppointmentId): Promise<Appointment> {
  requirePermission(work, 'appointments.read');

  return appointmentInReach(work, id);
}

/** Everything that was ever booked for a person, the latest first: at most two hundred. */
export async function appointmentsOf(work: Work, personId: PersonId): Promise<readonly Appointment[]> {
  requirePermission(work, 'appointments.read');

  await personInReach(work, personId);
  return keptOf(work, personId);
}

/** What is booked or took place between two moments within reach, in order of time: at most five thousand. */
export function appointmentsBetween(work: Work, between: Between): Promise<readonly Appointment[]> {
  requirePermission(work, 'appointments.read');

  return keptBetween(work, between);
}
