import { nameOf } from '#modules/people';
import { personInReach } from '#modules/referrals';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentInReach } from '../taking/appointment-in-reach.ts';
import { requireComing } from '../domain/states.ts';
import type { Appointment, AppointmentId } from '../domain/appointment.ts';

export type CancelView = {
  readonly appointment: Appointment;
  readonly name: { readonly known: string; readonly full: string };
  readonly form: FormState;
};

/** @throws Refusal `appointments.settled`, `appointments.begun` when it cannot be cancelled any more. */
export async function cancelView(
  work: Work,
  id: AppointmentId,
  form: (version: string) => FormState,
): Promise<CancelView> {
  requirePermission(work, 'appointments.book');

  const appointment = await appointmentInReach(work, id);
  requireComing(appointment, work.now);
  const { person } = await personInReach(work, appointment.personId);
  return { appointment, name: nameOf(person), form: form(String(appointment.version)) };
}
