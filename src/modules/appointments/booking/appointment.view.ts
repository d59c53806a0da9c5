import { lookAt, nameOf } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { sessionOf } from '#modules/rota';
import type { Session } from '#modules/rota';
import { namesOfUsers } from '#modules/identity';
import { whyNotWords } from '#modules/messages';
import { workerOf } from '#modules/workforce';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { appointmentInReach } from '../taking/appointment-in-reach.ts';
import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { whyNotReminded } from '../reminders/store/reminder-store.ts';

export type AppointmentView = {
  readonly appointment: Appointment;
  readonly name: { readonly known: string; readonly full: string };
  readonly phone: string | null;
  readonly address: string | null;
  readonly worker: string;
  readonly place: string | null;
  readonly bookedBy: string | null;
  /** Why they were not reminded, in words; null when they were, or nothing was due. */
  readonly notReminded: string | null;
  /** It can still be moved or cancelled, and the actor may. */
  readonly mayChange: boolean;
  /** It has begun, and the actor may say how it went. */
  readonly maySettle: boolean;
};

/** One appointment of somebody. Looking is logged. */
export async function appointmentView(work: Work, id: AppointmentId): Promise<AppointmentView> {
  requirePermission(work, 'appointments.read');

  const appointment = await appointmentInReach(work, id);
  const { personId, sessionId, workerId, from, outcome, bookedBy } = appointment;
  const [{ person }, session, worker, names, whyNot] = await Promise.all([
    personInReach(work, personId),
    sessionOf(work, sessionId),
    workerOf(work, workerId),
    namesOfUsers(work, [bookedBy]),
    whyNotReminded(work, id),
    lookAt(work, personId),
  ]);
  const coming = outcome === null && from > work.now;
  const began = appointment.live && appointment.heldUntil === null && from <= work.now;
  return {
    appointment,
    name: nameOf(person),
    phone: person.phone,
    address: person.address,
    worker: worker.name,
    place: placeOf(session),
    bookedBy: names.get(bookedBy) ?? null,
    notReminded: whyNot && whyNotWords(whyNot),
    mayChange: coming && may(work.actor, 'appointments.book'),
    maySettle: began && may(work.actor, 'appointments.settle'),
  };
}

export function placeOf({ site, room }: Pick<Session, 'site' | 'room'>): string | null {
  return site ? [site.name, room?.name].filter(Boolean).join(', ') : null;
}
