import { audit } from '#platform/audit.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { planReminders } from '../reminders/plan-reminders.ts';
import { planNextAfter } from './plan-next.ts';

/** What follows in the same work when a time was booked: it is recorded, reminders are planned, and what comes next. */
export async function afterBooking(
  work: Work,
  appointment: Appointment,
  action: 'appointments.booked' | 'appointments.moved',
): Promise<void> {
  const { id, personId, networkId, mode, kind } = appointment;
  await Promise.all([
    audit(work, action, { type: 'appointment', id, personId, networkId, details: { mode, kind } }),
    planNextAfter(work, appointment),
    planReminders(work, appointment),
  ]);
}
