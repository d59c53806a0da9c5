import { z } from 'zod';

import { idOf } from '#platform/ids.ts';
import { defineJob, enqueue } from '#platform/jobs.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';

/** The time of an appointment that was moved or cancelled is offered to whoever waits for an earlier one. */
export const offeringFreed = defineJob({
  name: 'appointments.offer-freed',
  payload: z.object({ appointmentId: idOf<AppointmentId>() }),
  key: ({ appointmentId }) => appointmentId,
  maxAttempts: 8,
  permissions: ['people.see-team', 'referrals.contact'],
});

/** In the work that freed the time: if that is rolled back, nothing is offered. */
export function offerFreed(work: Work, { id }: Pick<Appointment, 'id'>): Promise<void> {
  return enqueue(work, offeringFreed, { appointmentId: id });
}
