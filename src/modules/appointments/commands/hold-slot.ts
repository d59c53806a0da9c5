import { z } from 'zod';

import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { idOf, newId } from '#platform/ids.ts';
import { defineJob, doJob, enqueueAt } from '#platform/jobs.ts';
import { minutesAfter } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId, Kind } from '../domain/appointment.ts';
import { lockAppointment } from '../store/appointment-store.ts';
import { settle } from '../store/placing.ts';
import type { ChosenTime } from '../taking/take-time.ts';
import { claimWhileFree, takeTime } from '../taking/take-time.ts';

export type HoldSlot = ChosenTime & {
  readonly once: string;
  readonly personId: PersonId;
  readonly kind: Kind;
  /** How long they may think about it. */
  readonly minutesToDecide: number;
};

/**
 * Keeps a time for a person who makes up their mind. It is let go by itself.
 *
 * @throws Refusal `appointments.just-taken` when somebody was faster.
 */
export async function holdSlot(
  work: Work,
  { once, minutesToDecide, ...input }: HoldSlot,
): Promise<{ readonly id: AppointmentId }> {
  requirePermission(work, 'appointments.book');

  const answer = { id: newId<AppointmentId>() };
  const submission = { key: once, command: 'appointments.hold', input, answer } as const;
  const before = await claimWhileFree(work, submission, input);
  if (before) return before;
  const heldUntil = minutesAfter(work.now, minutesToDecide);
  await takeTime(work, { ...input, id: answer.id, heldUntil, movedFrom: null });
  await audit(work, 'appointments.held', { type: 'appointment', id: answer.id, personId: input.personId });
  await enqueueAt(work, lettingGo, { payload: { appointmentId: answer.id }, runAt: heldUntil });
  return answer;
}

const lettingGo = defineJob({
  name: 'appointments.let-go',
  payload: z.object({ appointmentId: idOf<AppointmentId>() }),
  key: ({ appointmentId }) => appointmentId,
  maxAttempts: 14,
  permissions: [],
});

/** Lets go of a held time that nobody took. Repeating it changes nothing. */
export const doLetGo = doJob(lettingGo, async (work, { appointmentId }) => {
  const held = await lockAppointment(work, appointmentId);
  if (held.outcome !== null || held.heldUntil === null || held.heldUntil > work.now) return;
  await settle(work, held, 'expired');
  const { personId, networkId } = held;
  await audit(work, 'appointments.let-go', { type: 'appointment', id: appointmentId, personId, networkId });
});
