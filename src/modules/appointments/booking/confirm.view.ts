import { lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { sessionOf } from '#modules/rota';
import type { SessionId } from '#modules/rota';
import { workerOf } from '#modules/workforce';
import { minutesAfter } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment, Kind, Mode } from '../domain/appointment.ts';
import { kindFor } from '../slots/slots-for.ts';
import { keptOf } from '../store/appointment-store.ts';
import type { Beginning } from './address.ts';
import { placeOf } from './appointment.view.ts';
import { begunWith } from './begun.ts';

export type ConfirmView = {
  readonly personId: PersonId;
  readonly name: { readonly known: string; readonly full: string };
  readonly phone: string | null;
  readonly address: string | null;
  readonly session: SessionId;
  readonly worker: string;
  readonly mode: Mode;
  readonly place: string | null;
  readonly from: Date;
  readonly to: Date;
  readonly minutes: number;
  readonly kind: Kind;
  readonly moving: Appointment | null;
};

export type Choice = { readonly session: SessionId; readonly from: Date; readonly minutes: number };

/** The time that was chosen, read out before it is booked. Looking is logged. */
export async function confirmView(
  work: Work,
  beginning: Beginning,
  { session: sessionId, from, minutes }: Choice,
): Promise<ConfirmView> {
  requirePermission(work, 'appointments.book');

  const { personId, person, episode, moving } = await begunWith(work, beginning);
  if (!episode || episode.closedAt !== null) throw new Refusal('conflict', 'referrals.no-open-episode');
  const [session, kept] = await Promise.all([
    sessionOf(work, sessionId),
    keptOf(work, personId),
    lookAt(work, personId),
  ]);
  const { name: worker } = await workerOf(work, session.workerId);
  const { mode } = session;
  return {
    personId,
    name: nameOf(person),
    phone: person.phone,
    address: person.address,
    session: sessionId,
    worker,
    mode,
    place: placeOf(session),
    from,
    to: minutesAfter(from, minutes),
    minutes,
    kind: moving?.kind ?? kindFor(kept, episode.id),
    moving,
  };
}
