import { messageOf } from '#platform/outbox.ts';
import { toBeWritten, whyNotWords } from '#modules/messages';
import type { ToPerson } from '#modules/messages';
import { workerOf } from '#modules/workforce';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import type { KindMessage } from './pages/kind-message.tsx';
import type { KeptWent } from './store/went-store.ts';

/** What somebody is written to after a miss. It says "today". */
export async function kindLetter(
  work: Work,
  { id, personId, workerId }: Appointment,
): Promise<ToPerson<'missed-kindly'>> {
  const { name } = await workerOf(work, workerId);
  const about = { type: 'appointment', id };
  const key = `appointments.missed-kindly ${id}`;
  return { key, personId, template: 'missed-kindly', fields: { worker: name }, about };
}

/** As it was written, or as it would go now, word for word; null when it is not for today any more. */
export async function kindMessageOf(
  work: Work,
  appointment: Appointment,
  went: KeptWent | null,
): Promise<KindMessage | null> {
  if (went?.kindMessage) {
    const { body, state } = await messageOf(work, went.kindMessage);
    return { state: 'written', body, failed: state === 'failed' };
  }
  if (went?.came !== 'missed' || dayOf(appointment.from) !== dayOf(work.now)) return null;
  const message = await toBeWritten(work, await kindLetter(work, appointment));
  if ('why' in message) return { state: 'not-going', why: whyNotWords(message.why) };
  if (!isToday(work, message.sendAfter)) return null;
  return { state: 'to-write', ...message };
}

/** What waits for the morning would say "today" of yesterday. */
export function isToday({ now }: Work, sendAfter: Date | null): boolean {
  return sendAfter === null || dayOf(sendAfter) === dayOf(now);
}
