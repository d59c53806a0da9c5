import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { namesOfUsers } from '#modules/identity';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import type { Standby } from '../standby/domain/standby.ts';
import { openOfferTo } from '../standby/store/offer-store.ts';
import { standbyOf } from '../standby/store/standby-store.ts';
import { keptAppointment, keptOf } from '../store/appointment-store.ts';

export type WithWorker = Appointment & { readonly worker: string };

export type PersonAppointmentsView = {
  readonly personId: PersonId;
  readonly name: { readonly known: string; readonly full: string };
  /** What is still to come, the next first. */
  readonly coming: readonly WithWorker[];
  /** The latest first. */
  readonly past: readonly WithWorker[];
  readonly mayBook: boolean;
  /** They wait for an earlier time since then. */
  readonly waitsSince: Date | null;
  /** A freed time that is held for them, and until when. */
  readonly held: { readonly id: AppointmentId; readonly from: Date; readonly until: Date } | null;
};

/** Everything that was booked for somebody. Looking is logged. */
export async function personAppointmentsView(
  work: Work,
  personId: PersonId,
): Promise<PersonAppointmentsView> {
  requirePermission(work, 'appointments.read');

  const { person, episode } = await personInReach(work, personId);
  const [kept, standby] = await Promise.all([
    keptOf(work, personId),
    standbyOf(work, personId),
    lookAt(work, personId),
  ]);
  const names = await namesOfUsers(work, [...new Set(kept.map(({ workerId }) => workerId))]);
  const rows = kept.map((one) => ({ ...one, worker: names.get(one.workerId) ?? '' }));
  const isComing = ({ live, outcome, from }: Appointment) => live && outcome === null && from > work.now;
  return {
    personId,
    name: nameOf(person),
    coming: rows.filter(isComing).toReversed(),
    past: rows.filter((one) => !isComing(one)),
    waitsSince: standby?.since ?? null,
    held: standby && (await heldFor(work, standby)),
    mayBook: episode?.closedAt === null && may(work.actor, 'appointments.book'),
  };
}

async function heldFor(work: Work, standby: Standby): Promise<PersonAppointmentsView['held']> {
  const offer = await openOfferTo(work, standby);
  if (!offer || offer.expiresAt <= work.now) return null;
  const { id, from } = await keptAppointment(work, offer.heldId);
  return { id, from, until: offer.expiresAt };
}
