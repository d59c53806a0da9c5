import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { requireComing } from '../domain/states.ts';
import { keepConfirmation } from '../reminders/store/confirmation-store.ts';
import { takeOffered } from '../standby/answer-offer.ts';
import type { HowConfirmed } from '../reminders/store/tables.ts';

/** A person says that they are coming: to what is booked, or to an earlier time that is held for them. Said twice is said. */
export async function confirmComing(work: Work, appointment: Appointment, how: HowConfirmed): Promise<void> {
  requirePermission(work, 'appointments.read');

  requireComing(appointment, work.now);
  const { id, personId, networkId } = appointment;
  if (appointment.heldUntil !== null) await takeOffered(work, { once: id, id });
  if (!(await keepConfirmation(work, appointment, how))) return;
  await audit(work, 'appointments.confirmed', {
    type: 'appointment',
    id,
    personId,
    networkId,
    details: { how },
  });
}
