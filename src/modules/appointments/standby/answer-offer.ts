import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { afterBooking } from '../taking/after-booking.ts';
import { appointmentToChange } from '../taking/appointment-in-reach.ts';
import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { dropReminders } from '../reminders/plan-reminders.ts';
import { keptAppointment, lockAppointment } from '../store/appointment-store.ts';
import { keepHeld, settle } from '../store/placing.ts';
import type { StandbyOffer } from './domain/standby.ts';
import { offerFreed } from './offer-freed.ts';
import { answerOffer, lockOfferHeld } from './store/offer-store.ts';
import { endStandby, lockStandbyOf } from './store/standby-store.ts';

export type AnswerOffer = {
  readonly once: string;
  /** The time as it is held for them. */
  readonly id: AppointmentId;
};

/**
 * Takes the earlier time that is held for somebody, and lets go of what was booked for them: both or neither.
 *
 * @throws Refusal `appointments.just-taken` when it was held too long ago.
 */
export async function takeOffered(work: Work, { once, id }: AnswerOffer): Promise<void> {
  requirePermission(work, 'appointments.book');

  const submission = {
    key: once,
    command: 'appointments.take-offered',
    input: { id },
    answer: { id },
  } as const;
  if (await answeredBefore(work, submission)) return;
  const { held, offer } = await openOffer(work, id);
  const standby = await lockStandbyOf(work, held.personId);
  const before = standby?.appointmentId ? await lockAppointment(work, standby.appointmentId) : null;
  const old = before && isComing(before, work.now) ? before : null;
  if (old) await settle(work, old, 'moved');
  await keepHeld(work, held, old?.id ?? null);
  await answerOffer(work, offer, 'taken');
  if (standby) await endStandby(work, standby.id, 'taken');
  if (old) {
    await dropReminders(work, old.id);
    await offerFreed(work, old);
  }
  await afterBooking(
    work,
    await keptAppointment(work, id),
    old ? 'appointments.moved' : 'appointments.booked',
  );
}

/** They would rather not: the next in turn is asked. */
export async function declineOffered(work: Work, { once, id }: AnswerOffer): Promise<void> {
  requirePermission(work, 'appointments.book');

  const submission = {
    key: once,
    command: 'appointments.decline-offered',
    input: { id },
    answer: { id },
  } as const;
  if (await answeredBefore(work, submission)) return;
  const { held, offer } = await openOffer(work, id);
  await settle(work, held, 'expired');
  await answerOffer(work, offer, 'declined');
  const { personId, networkId } = held;
  await audit(work, 'appointments.let-go', { type: 'appointment', id, personId, networkId });
  await offerFreed(work, { id: offer.freedId });
}

async function openOffer(
  work: Work,
  id: AppointmentId,
): Promise<{ readonly held: Appointment; readonly offer: StandbyOffer }> {
  const held = await appointmentToChange(work, id);
  const offer = await lockOfferHeld(work, id);
  if (!offer) throw new Refusal('not-found', 'appointments.not-found');
  const open = held.live && held.heldUntil !== null && held.heldUntil > work.now && offer.answer === null;
  if (!open) throw new Refusal('conflict', 'appointments.just-taken');
  return { held, offer };
}

function isComing({ live, outcome, from }: Appointment, now: Date): boolean {
  return live && outcome === null && from > now;
}
