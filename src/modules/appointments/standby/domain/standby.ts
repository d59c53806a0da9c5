import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { NetworkId, OrganisationId } from '#platform/ids.ts';
import { addDays, dayOf, instantAt, timeOf } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';

import type { AppointmentId, Kind, Mode } from '../../domain/appointment.ts';

export type StandbyId = string & { readonly __brand: 'StandbyId' };
export type StandbyEnd = 'taken' | 'withdrawn' | 'stopped';

/** Somebody who would come earlier if a time became free. */
export type Standby = {
  readonly networkId: NetworkId;
  readonly id: StandbyId;
  readonly personId: PersonId;
  readonly episodeId: EpisodeId;
  readonly practiceId: OrganisationId | null;
  /** What is booked for them; they want to come before it. */
  readonly appointmentId: AppointmentId | null;
  /** How they would meet; null: in any way. */
  readonly mode: Mode | null;
  readonly kind: Kind;
  readonly urgent: boolean;
  readonly since: Date;
};

/** A freed time that is held for one of them. */
export type StandbyOffer = {
  readonly standbyId: StandbyId;
  readonly freedId: AppointmentId;
  readonly heldId: AppointmentId;
  readonly expiresAt: Date;
  readonly answer: 'taken' | 'declined' | 'expired' | null;
};

const hoursToAnswer = 4;
/** Nobody can come within so short a time of saying yes. */
const hoursBefore = 2;

/**
 * How long somebody may think about a freed time: four hours from when they are told, and never so long that the next
 * could not come. Null: it begins too soon to be offered at all.
 */
export function answerBy(
  toldAt: Date,
  begins: Date,
  later: (from: Date, hours: number) => Date,
): Date | null {
  const last = later(begins, -hoursBefore);
  if (last <= toldAt) return null;
  const enough = later(toldAt, hoursToAnswer);
  return enough < last ? enough : last;
}

/** Nobody is asked at night about a time that may be gone by the morning. Null: now is a good moment. */
export function whenToAsk(now: Date): Date | null {
  const [day, time] = [dayOf(now), timeOf(now)];
  if (time < '08:00') return instantAt(day, '08:00' as LocalTime);
  return time < '20:00' ? null : instantAt(addDays(day, 1), '08:00' as LocalTime);
}
