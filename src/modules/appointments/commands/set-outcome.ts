import { recordAttendance } from '#modules/trials';
import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId } from '../domain/appointment.ts';
import { requireTookPlace } from '../domain/states.ts';
import { settle } from '../store/placing.ts';
import { appointmentToChange } from '../taking/appointment-in-reach.ts';

export type SetOutcome = { readonly id: AppointmentId; readonly outcome: 'attended' | 'missed' };

/**
 * Says whether somebody came. Part of a command that is sent once; it can be put right.
 *
 * @throws Refusal `appointments.settled`, `appointments.not-begun`
 */
export async function setOutcome(work: Work, { id, outcome }: SetOutcome): Promise<void> {
  requirePermission(work, 'appointments.settle');

  const appointment = await appointmentToChange(work, id);
  requireTookPlace(appointment, work.now);
  await settle(work, appointment, outcome);
  const { personId, networkId, from } = appointment;
  await recordAttendance(work, { appointmentId: id, personId, from, outcome });
  await audit(work, `appointments.${outcome}`, { type: 'appointment', id, personId, networkId });
}
