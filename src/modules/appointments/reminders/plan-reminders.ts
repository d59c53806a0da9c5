import { writeToPerson } from '#modules/messages';
import type { Meeting } from '#modules/messages';
import { withdrawMessages } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { remindersFor } from './domain/leads.ts';
import { meetingsOf } from './meetings.ts';
import { leadsNow } from './store/lead-store.ts';
import { dropPlanned, keepReminders } from './store/reminder-store.ts';

/**
 * Tells a person what was booked or moved, and plans what is sent before it: in the work that booked it. Whether
 * anything may be sent to them never stands in the way of the appointment.
 */
export async function planReminders(work: Work, appointment: Appointment): Promise<void> {
  if (appointment.heldUntil !== null) return;
  const { id, from } = appointment;
  const [leads, meetings] = await Promise.all([leadsNow(work), meetingsOf(work, [appointment])]);
  const keeping = keepReminders(work, appointment, remindersFor({ from, bookedAt: work.now }, leads));
  await Promise.all([keeping, tellOf(work, appointment, meetings.get(id))]);
}

/** Nothing more is sent about an appointment that was moved or cancelled: also not what waits for the morning. */
export async function dropReminders(work: Work, id: AppointmentId): Promise<void> {
  await dropPlanned(work, id);
  await withdrawMessages(work, { type: 'appointment', id });
}

async function tellOf(
  work: Work,
  { id, personId, from, movedFrom }: Appointment,
  meeting: Meeting | undefined,
): Promise<void> {
  if (!meeting || from <= work.now) return;
  const template = movedFrom === null ? 'appointment-booked' : 'appointment-moved';
  const about = { type: 'appointment', id };
  await writeToPerson(work, {
    key: `${template}:${id}`,
    personId,
    template,
    fields: meeting,
    about,
    uselessAfter: from,
  });
}
