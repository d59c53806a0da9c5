import { writeToPeople } from '#modules/messages';
import type { Meeting, ToPerson, Written } from '#modules/messages';
import { wordingsFor } from '#modules/trials';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { keptAmong } from '../store/appointment-store.ts';
import { meetingsOf } from './meetings.ts';
import { settleReminders, takeDue } from './store/reminder-store.ts';
import type { DueReminder } from './store/reminder-store.ts';

/** Written in one work: what a killed worker leaves undone is done by the next. */
export const mostAtOnce = 200;

/**
 * Writes reminders that are due, each once: the message and the mark are saved together, or neither is.
 *
 * @returns How many were dealt with; fewer than 200 means that no more are due.
 */
export async function writeDueReminders(work: Work): Promise<number> {
  requirePermission(work, 'appointments.remind');

  const due = await takeDue(work, mostAtOnce);
  const kept = await keptAmong(
    work,
    due.map(({ appointmentId }) => appointmentId),
  );
  const coming = new Map(kept.filter((one) => isToCome(one, work.now)).map((one) => [one.id, one]));
  const meetings = await meetingsOf(work, [...coming.values()]);
  const remembering = due.flatMap((reminder) => {
    const appointment = coming.get(reminder.appointmentId);
    const meeting = meetings.get(reminder.appointmentId);
    return appointment && meeting ? [{ reminder, appointment, meeting }] : [];
  });
  const written = await writeToPeople(work, remembering.map(letterFor), (usual) =>
    triedWords(work, remembering, usual),
  );
  await settleReminders(
    work,
    due.map((reminder) => ({ ...reminder, ...fateOf(written.get(keyOf(reminder))) })),
  );
  return due.length;
}

function isToCome({ live, outcome, heldUntil, from }: Appointment, now: Date): boolean {
  return live && outcome === null && heldUntil === null && from > now;
}

type Remembering = {
  readonly reminder: DueReminder;
  readonly appointment: Appointment;
  readonly meeting: Meeting;
};

const template = 'appointment-reminder';

function letterFor({ reminder, appointment, meeting }: Remembering): ToPerson<typeof template> {
  const { personId, id, from } = appointment;
  return {
    key: keyOf(reminder),
    personId,
    template,
    fields: meeting,
    about: { type: 'appointment', id },
    uselessAfter: from,
  };
}

/** The words that a trial gives to those who would be written to in the usual ones. */
async function triedWords(
  work: Work,
  remembering: readonly Remembering[],
  usual: readonly { readonly key: string; readonly channel: 'text' | 'email' | 'letter' }[],
) {
  const appointments = new Map(
    remembering.map(({ reminder, appointment }) => [keyOf(reminder), appointment]),
  );
  const asked = usual.flatMap(({ key, channel }) => {
    const appointment = appointments.get(key);
    return appointment ? [{ key, channel, appointment }] : [];
  });
  const given = await wordingsFor(
    work,
    template,
    asked.map(({ channel, appointment: { personId, workerId, kind } }) => ({
      personId,
      workerId,
      channel,
      firstContact: kind === 'first',
    })),
  );
  return new Map(
    asked.flatMap(({ key, appointment: { personId } }) => {
      const words = given.get(personId)?.text;
      return words ? [[key, words] as const] : [];
    }),
  );
}

function keyOf({ appointmentId, daysBefore }: DueReminder): string {
  return `appointment-reminder:${appointmentId}:${daysBefore}`;
}

function fateOf(written: Written | undefined) {
  if (!written) return { messageId: null, whyNot: null };
  return written.messageId === null
    ? { messageId: null, whyNot: written.why }
    : { messageId: written.messageId, whyNot: null };
}
