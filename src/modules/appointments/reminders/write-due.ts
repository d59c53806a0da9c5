import { writeToPeople } from '#modules/messages';
import type { Meeting, ToPerson, Written } from '#modules/messages';
import { wordingFor } from '#modules/trials';
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
  const letters = due.flatMap((reminder) => {
    const appointment = coming.get(reminder.appointmentId);
    const meeting = meetings.get(reminder.appointmentId);
    return appointment && meeting ? [letterFor(work, { reminder, appointment, meeting })] : [];
  });
  const written = await writeToPeople(work, letters);
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

function letterFor(
  work: Work,
  { reminder, appointment, meeting }: Remembering,
): ToPerson<'appointment-reminder'> {
  const { personId, workerId, kind, id, from } = appointment;
  const template = 'appointment-reminder';
  return {
    key: keyOf(reminder),
    personId,
    template,
    fields: meeting,
    about: { type: 'appointment', id },
    uselessAfter: from,
    wording: async (channel) => {
      const firstContact = kind === 'first';
      return (await wordingFor(work, { template, personId, workerId, channel, firstContact }))?.text ?? null;
    },
  };
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
