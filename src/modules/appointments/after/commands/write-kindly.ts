import { toBeWritten, whyNotWords, writeToPerson } from '#modules/messages';
import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentToChange } from '../../taking/appointment-in-reach.ts';
import type { AppointmentId } from '../../domain/appointment.ts';
import { isToday, kindLetter } from '../kind-message.ts';
import { changeWent, wentOf } from '../store/went-store.ts';

/**
 * Writes a kind message after a miss, on the day of it: once for an appointment, however often it is asked for.
 *
 * @returns Why nothing was written, in words; null when it was.
 */
export async function writeKindly(work: Work, id: AppointmentId): Promise<string | null> {
  requirePermission(work, 'appointments.settle');

  const appointment = await appointmentToChange(work, id);
  const { personId, networkId, from } = appointment;
  const went = await wentOf(work, id);
  if (went?.came !== 'missed' || dayOf(from) !== dayOf(work.now)) throw tooLate();
  const letter = await kindLetter(work, appointment);
  const message = await toBeWritten(work, letter);
  if ('why' in message) return whyNotWords(message.why);
  if (!isToday(work, message.sendAfter)) throw tooLate();
  const written = await writeToPerson(work, letter);
  if (written.messageId === null) return whyNotWords(written.why);
  if (went.kindMessage !== null) return null;
  await changeWent(work, went, { kindMessage: written.messageId });
  await audit(work, 'appointments.wrote-kindly', { type: 'appointment', id, personId, networkId });
  return null;
}

const tooLate = () => new Refusal('conflict', 'appointments.nobody-missed');
