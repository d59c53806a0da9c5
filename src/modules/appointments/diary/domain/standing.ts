import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { SessionId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';

import type { AppointmentId, Kind, Mode, Outcome } from '../../domain/appointment.ts';

/** An appointment as it stands in a session. */
export type Standing = {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly episodeId: EpisodeId;
  readonly sessionId: SessionId;
  readonly workerId: WorkerId;
  readonly mode: Mode;
  readonly kind: Kind;
  readonly from: Date;
  readonly to: Date;
  /** When the worker is taken, with the way there and back and the gap after it. */
  readonly takenFrom: Date;
  readonly takenTo: Date;
  readonly heldUntil: Date | null;
  readonly outcome: Outcome | null;
};
