import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';

export type AppointmentId = string & { readonly __brand: 'AppointmentId' };

/** Equal ways to meet. */
export const modes = ['face-to-face', 'phone', 'video', 'home'] as const;
export type Mode = (typeof modes)[number];

export const kinds = ['first', 'follow-up'] as const;
export type Kind = (typeof kinds)[number];

/** Null while it is still to come, or took place and nobody has said how it went. */
export type Outcome =
  | 'moved'
  | 'cancelled-by-person'
  | 'cancelled-by-service'
  | 'expired'
  | 'attended'
  | 'missed';

export type Appointment = {
  readonly id: AppointmentId;
  readonly networkId: NetworkId;
  readonly personId: PersonId;
  readonly episodeId: EpisodeId;
  readonly practiceId: OrganisationId | null;
  readonly sessionId: SessionId;
  readonly workerId: WorkerId;
  readonly mode: Mode;
  readonly kind: Kind;
  readonly from: Date;
  readonly to: Date;
  /** Holds its time: what was moved, cancelled or let go holds nothing. */
  readonly live: boolean;
  /** Held while somebody makes up their mind, until then; null when it is booked. */
  readonly heldUntil: Date | null;
  readonly outcome: Outcome | null;
  readonly outcomeAt: Date | null;
  /** The appointment that this one took the place of. */
  readonly movedFrom: AppointmentId | null;
  readonly bookedBy: UserId;
  readonly bookedAt: Date;
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};
