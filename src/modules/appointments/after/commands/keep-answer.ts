import { m } from '#text';
import { keepAmended } from '#platform/amendments.ts';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentToChange } from '../../taking/appointment-in-reach.ts';
import type { AppointmentId } from '../../domain/appointment.ts';
import type { Another, Helpful, Went } from '../domain/went.ts';
import { changeWent, wentOf } from '../store/went-store.ts';
import { requireSeen } from './say-came.ts';

export type Answered =
  | { readonly question: 'helpful'; readonly answer: Helpful | null; readonly words: string | null }
  | { readonly question: 'another'; readonly answer: Another | null; readonly words: string | null };

export type KeepAnswer = {
  readonly once: string;
  readonly id: AppointmentId;
  readonly answered: Answered;
  readonly seen: string | null;
};

/** Keeps what somebody answered to one of the two questions: a choice, their words, or both. */
export async function keepAnswer(work: Work, { once, ...input }: KeepAnswer): Promise<void> {
  requirePermission(work, 'appointments.settle');

  const { id, answered, seen } = input;
  if (await answeredBefore(work, { key: once, command: 'appointments.keep-answer', input, answer: { id } }))
    return;
  const { personId, networkId } = await appointmentToChange(work, id);
  const before = await wentOf(work, id);
  requireSeen(before, seen);
  if (!before || before.came === 'missed') throw new Refusal('conflict', 'appointments.nobody-came');
  const after = changeIn(answered);
  // An answer that is given for the first time puts nothing right.
  const given = Object.fromEntries(
    Object.entries(after).filter(([field]) => before[field as keyof Went] !== null),
  );
  await keepAmended(work, {
    subject: { type: 'appointment', id },
    before,
    after: given,
    reason: m.after_put_right(),
  });
  await changeWent(work, before, after);
  const details = { question: answered.question, answer: answered.answer ?? 'in-words' };
  await audit(work, 'appointments.answer-kept', { type: 'appointment', id, personId, networkId, details });
}

function changeIn({ question, answer, words }: Answered): Partial<Went> {
  return question === 'helpful'
    ? { helpful: answer, helpfulWords: words }
    : { another: answer, anotherWords: words };
}
