import { planNextStep } from '#modules/referrals';
import { writeToPerson } from '#modules/messages';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { doJob, enqueueAt } from '#platform/jobs.ts';
import { minutesAfter } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import { takeTime } from '../taking/take-time.ts';
import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { meetingsOf } from '../reminders/meetings.ts';
import { lockAppointment } from '../store/appointment-store.ts';
import { settle } from '../store/placing.ts';
import { answerBy, whenToAsk } from './domain/standby.ts';
import type { Standby } from './domain/standby.ts';
import { whoFits } from './who-fits.ts';
import type { Fitting } from './who-fits.ts';
import { offeringFreed } from './offer-freed.ts';
import { addOffer, answerOffer, lockOpenOffer, noteNotTold } from './store/offer-store.ts';
import { inTurnFor } from './store/standby-store.ts';

/**
 * Offers a freed time to whoever is next: held for them, told by message, and to the one after when nobody answers.
 * Repeating it while an offer is open does nothing.
 */
export const doOfferFreed = doJob(offeringFreed, async (work, { appointmentId }) => {
  const morning = whenToAsk(work.now);
  if (morning) return enqueueAt(work, offeringFreed, { payload: { appointmentId }, runAt: morning });
  const freed = await lockAppointment(work, appointmentId);
  if (freed.live || answerBy(work.now, freed.from, hoursLater) === null) return;
  const open = await lockOpenOffer(work, freed.id);
  if (open && open.expiresAt > work.now) return;
  if (open) {
    const held = await lockAppointment(work, open.heldId);
    if (held.outcome === null) await settle(work, held, 'expired');
    await answerOffer(work, open, 'expired');
  }
  const next = await whoFits(work, freed, await inTurnFor(work, freed.id));
  if (next) await offerTo(work, freed, next);
});

const hoursLater = (from: Date, hours: number) => minutesAfter(from, hours * 60);

async function offerTo(work: Work, freed: Appointment, { standby, from, minutes }: Fitting): Promise<void> {
  const { personId, networkId, kind } = standby;
  const expiresAt = answerBy(work.now, freed.from, hoursLater) ?? freed.from;
  const id = newId<AppointmentId>();
  const time = { sessionId: freed.sessionId, from, minutes, personId, kind };
  let held: Appointment;
  try {
    held = await takeTime(work, { ...time, id, heldUntil: expiresAt, movedFrom: null });
  } catch (error) {
    // Somebody booked it in the ordinary way: then there is nothing left to offer.
    if (error instanceof Refusal && error.code === 'appointments.just-taken') return;
    throw error;
  }
  if (!(await addOffer(work, standby, { freedId: freed.id, heldId: id, expiresAt }))) return;
  await audit(work, 'appointments.offered-freed', { type: 'appointment', id, personId, networkId });
  await tell(work, held, { standby, freed, until: expiresAt });
  await enqueueAt(work, offeringFreed, { payload: { appointmentId: freed.id }, runAt: expiresAt });
}

type Telling = { readonly standby: Standby; readonly freed: Appointment; readonly until: Date };

/** Who cannot be written to is rung. */
async function tell(work: Work, held: Appointment, { standby, freed, until }: Telling): Promise<void> {
  const meeting = (await meetingsOf(work, [held])).get(held.id);
  if (!meeting) return;
  const written = await writeToPerson(work, {
    key: `slot-offer:${held.id}`,
    personId: held.personId,
    template: 'slot-offer',
    fields: { ...meeting, until },
    about: { type: 'appointment', id: held.id },
    uselessAfter: until,
  });
  if (written.messageId !== null) return;
  await noteNotTold(work, { standbyId: standby.id, freedId: freed.id }, written.why);
  await planNextStep(work, { episodeId: held.episodeId, kind: 'ring', dueAt: work.now });
}
