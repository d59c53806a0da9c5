import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentInReach } from './taking/appointment-in-reach.ts';
import type { Appointment, AppointmentId } from './domain/appointment.ts';
import { keptOf } from './store/appointment-store.ts';

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
