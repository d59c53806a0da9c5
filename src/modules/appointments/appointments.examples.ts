import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { sessionOf } from '#modules/rota';
import type { SessionId } from '#modules/rota';
import { newId } from '#platform/ids.ts';
import type { OrganisationId } from '#platform/ids.ts';
import { dayOf, timeOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';
import { elmStreet } from '#tests/support/network.ts';

import { aSupportedPerson } from '../referrals/caseload/caseload.examples.ts';
import { aSession } from '../rota/rota.examples.ts';
import type { Appointment, AppointmentId, Kind, Mode, Outcome } from './domain/appointment.ts';
import { occupiedBy } from './domain/occupying.ts';
import { keptAppointment } from './store/appointment-store.ts';
import { placeAppointment, settle } from './store/placing.ts';

export type AppointmentGiven = {
  readonly personId?: PersonId;
  readonly episodeId?: EpisodeId;
  readonly practiceId?: OrganisationId | null;
  /** Left out: a session by itself, as long as the appointment. */
  readonly sessionId?: SessionId;
  readonly workerId?: string;
  readonly from?: Date;
  readonly minutes?: number;
  readonly mode?: Mode;
  readonly kind?: Kind;
  readonly heldUntil?: Date | null;
  readonly outcome?: Outcome;
};

/**
 * Somebody's appointment that is there already: Olive Marsh by phone with Asha for 20 minutes on Tuesday 3 March
 * 2026 at ten, unless a test says otherwise. Nothing is sent about it.
 */
export async function anAppointment(work: Work, given: AppointmentGiven = {}): Promise<Appointment> {
  const { from = new Date('2026-03-03T10:00:00Z'), minutes = 20, mode = 'phone' } = given;
  const { practiceId = elmStreet, kind = 'first', heldUntil = null, outcome } = given;
  const { personId, episodeId } =
    given.personId && given.episodeId
      ? { personId: given.personId, episodeId: given.episodeId }
      : await aSupportedPerson(work, { practiceId });
  const sessionId = given.sessionId ?? (await aSessionFor(work, { ...given, from, minutes, mode }));
  const id = newId<AppointmentId>();
  return arrange(work, async (owner) => {
    const session = await sessionOf(owner, sessionId);
    const to = new Date(from.getTime() + minutes * 60_000);
    const placed = await placeAppointment(owner, {
      networkId: session.networkId,
      id,
      personId,
      episodeId,
      practiceId,
      mode: session.mode,
      kind,
      from,
      to,
      heldUntil,
      movedFrom: null,
      session,
      occupies: occupiedBy(session, from, to),
    });
    if (!placed) throw new Error('the appointment of this example clashes with another one');
    if (outcome) await settle(owner, await keptAppointment(owner, id), outcome);
    return keptAppointment(owner, id);
  });
}

type ForOne = Pick<AppointmentGiven, 'workerId'> & {
  readonly from: Date;
  readonly minutes: number;
  readonly mode: Mode;
};

function aSessionFor(work: Work, { workerId, from, minutes, mode }: ForOne): Promise<SessionId> {
  return aSession(work, {
    ...(workerId ? { workerId } : {}),
    day: dayOf(from),
    from: timeOf(from),
    minutes,
    mode,
  });
}
