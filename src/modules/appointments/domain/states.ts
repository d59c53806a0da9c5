import { Refusal } from '#platform/refusal.ts';

import type { Appointment } from './appointment.ts';

/**
 * Only what is still to come can be moved or cancelled.
 *
 * @throws Refusal `appointments.settled` when it was moved or cancelled before, or it is known how it went;
 *   `appointments.begun` when its time has come.
 */
export function requireComing(appointment: Appointment, now: Date): void {
  if (appointment.outcome !== null) throw new Refusal('conflict', 'appointments.settled');
  if (appointment.from <= now) throw new Refusal('conflict', 'appointments.begun');
}

/**
 * How it went can be said from the moment it begins; it can be put right later.
 *
 * @throws Refusal `appointments.settled` when it was moved, cancelled or only held; `appointments.not-begun`.
 */
export function requireTookPlace(appointment: Appointment, now: Date): void {
  if (!appointment.live || appointment.heldUntil !== null)
    throw new Refusal('conflict', 'appointments.settled');
  if (appointment.from > now) throw new Refusal('conflict', 'appointments.not-begun');
}
