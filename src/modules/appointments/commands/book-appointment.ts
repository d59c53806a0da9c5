import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId, Kind } from '../domain/appointment.ts';
import { afterBooking } from '../taking/after-booking.ts';
import type { ChosenTime } from '../taking/take-time.ts';
import { claimWhileFree, takeTime } from '../taking/take-time.ts';

export type BookAppointment = ChosenTime & {
  readonly once: string;
  readonly personId: PersonId;
  readonly kind: Kind;
};

/**
 * Books a time for a person.
 *
 * @throws Refusal `appointments.just-taken` when somebody was faster: ask for offers again.
 */
export async function bookAppointment(
  work: Work,
  { once, ...input }: BookAppointment,
): Promise<{ readonly id: AppointmentId }> {
  requirePermission(work, 'appointments.book');

  const answer = { id: newId<AppointmentId>() };
  const submission = { key: once, command: 'appointments.book', input, answer } as const;
  const before = await claimWhileFree(work, submission, input);
  if (before) return before;
  const booked = await takeTime(work, { ...input, id: answer.id, heldUntil: null, movedFrom: null });
  await afterBooking(work, booked, 'appointments.booked');
  return answer;
}
