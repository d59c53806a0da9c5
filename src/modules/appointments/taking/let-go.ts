import { recordAttendance } from '#modules/trials';
import { audit } from '#platform/audit.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { dropReminders } from '../reminders/plan-reminders.ts';
import { settle } from '../store/placing.ts';

/** The time is free again, and nothing more is sent about it. Part of a command. */
export async function letGo(work: Work, appointment: Appointment, by: 'person' | 'service'): Promise<void> {
  const { id, personId, networkId, heldUntil } = appointment;
  const cancelled = by === 'person' ? 'cancelled-by-person' : 'cancelled-by-service';
  await settle(work, appointment, heldUntil === null ? cancelled : 'expired');
  const about = { type: 'appointment', id, personId, networkId, details: { by } };
  await audit(work, 'appointments.cancelled', about);
  await dropReminders(work, id);
  const { from } = appointment;
  if (by === 'person' && isLate(appointment, work.now))
    await recordAttendance(work, { appointmentId: id, personId, from, outcome: 'cancelled-late' });
}

const dayMilliseconds = 86_400_000;

/** Less than a day before: a trial of wordings counts it apart. */
function isLate({ from }: Appointment, now: Date): boolean {
  return from.getTime() - now.getTime() < dayMilliseconds;
}
