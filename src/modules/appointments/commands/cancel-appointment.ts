import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId } from '../domain/appointment.ts';
import { requireComing } from '../domain/states.ts';
import { offerFreed } from '../standby/offer-freed.ts';
import { timeLetGo } from '../standby/whose-time.ts';
import { appointmentToChange } from '../taking/appointment-in-reach.ts';
import { letGo } from '../taking/let-go.ts';

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
  await offerFreed(work, await timeLetGo(work, appointment));
}
