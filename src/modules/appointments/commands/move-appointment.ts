import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId } from '../domain/appointment.ts';
import { requireComing } from '../domain/states.ts';
import { dropReminders } from '../reminders/plan-reminders.ts';
import { offerFreed } from '../standby/offer-freed.ts';
import { timeLetGo } from '../standby/whose-time.ts';
import { settle } from '../store/placing.ts';
import { afterBooking } from '../taking/after-booking.ts';
import { appointmentToChange } from '../taking/appointment-in-reach.ts';
import type { ChosenTime } from '../taking/take-time.ts';
import { takeTime } from '../taking/take-time.ts';

export type MoveAppointment = ChosenTime & {
  readonly once: string;
  readonly id: AppointmentId;
  /** The version that the caller saw. */
  readonly version: string | null;
};

/**
 * Lets one time go and takes another, or neither: when the new one is taken, nothing has changed.
 *
 * @returns The new appointment.
 * @throws Refusal `appointments.just-taken` when somebody was faster; `appointments.settled`, `appointments.begun`.
 */
export async function moveAppointment(
  work: Work,
  { once, ...input }: MoveAppointment,
): Promise<{ readonly id: AppointmentId }> {
  requirePermission(work, 'appointments.book');

  const answer = { id: newId<AppointmentId>() };
  const before = await answeredBefore(work, { key: once, command: 'appointments.move', input, answer });
  if (before) return before;
  const old = await appointmentToChange(work, input.id);
  requireComing(old, work.now);
  requireUnchanged(old, input.version);
  await settle(work, old, old.heldUntil === null ? 'moved' : 'expired');
  const { personId, networkId, kind } = old;
  const { sessionId, from, minutes } = input;
  const taking = { sessionId, from, minutes, personId, kind };
  const moved = await takeTime(work, { ...taking, id: answer.id, heldUntil: null, movedFrom: old.id });
  await audit(work, 'appointments.let-go', { type: 'appointment', id: old.id, personId, networkId });
  await dropReminders(work, old.id);
  await afterBooking(work, moved, 'appointments.moved');
  await offerFreed(work, await timeLetGo(work, old));
  return answer;
}
