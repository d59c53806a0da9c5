import type { PersonId } from '#modules/people';
import type { Work } from '#platform/work.ts';

import type { Mode } from './domain/clinic.ts';
import type { Session, SessionId } from './domain/session.ts';

/** Somebody who is booked in a session. */
export type Booked = {
  readonly sessionId: SessionId;
  readonly appointmentId: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly mode: Mode;
  /** When they meet. */
  readonly from: Date;
  readonly to: Date;
  /** When the worker is taken, with the way there and back and the gap after it. */
  readonly takenFrom: Date;
  readonly takenTo: Date;
};

/** Who is booked in some sessions. The rota does not know of appointments: whoever does, answers. */
export type BookedIn = (work: Work, sessionIds: readonly SessionId[]) => Promise<readonly Booked[]>;

/** What the rota asks and tells of those who are booked. */
export type Bookings = {
  readonly bookedIn: BookedIn;
  /** Sessions were changed under those who are booked in them: they are told what they have to know. @param before As they were. */
  readonly tellChanged: (work: Work, before: readonly Session[]) => Promise<void>;
};
