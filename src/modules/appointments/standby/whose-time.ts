import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { answerOffer, lockOfferHeld } from './store/offer-store.ts';

/**
 * Of which appointment the time became free that somebody lets go: its own, or that of the appointment whose freed time
 * was held for them. To let it go is to decline it, so the next in turn is asked, and nobody is asked twice.
 */
export async function timeLetGo(work: Work, appointment: Appointment): Promise<Pick<Appointment, 'id'>> {
  const offer = appointment.heldUntil === null ? null : await lockOfferHeld(work, appointment.id);
  if (!offer) return appointment;
  await answerOffer(work, offer, 'declined');
  return { id: offer.freedId };
}
