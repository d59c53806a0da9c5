import type { Work } from '#platform/work.ts';
import type { PersonId } from '#modules/people';

import type { Outcome } from './domain/trial.ts';
import { keepOutcome } from './store/assignment-store.ts';

export type Attendance = {
  readonly appointmentId: string;
  readonly personId: PersonId;
  /** When it began: an appointment from before the wording was given says nothing about it. */
  readonly from: Date;
  /** `cancelled-late`: by the person, less than a day before. What the service cancels or moves is not told. */
  readonly outcome: Outcome;
};

/** How an appointment went, for whichever trial the person is in. Safe to repeat, and to put right later. */
export async function recordAttendance(
  work: Work,
  { appointmentId, personId, from, outcome }: Attendance,
): Promise<void> {
  await keepOutcome(work, { appointmentId, personId, beginsAt: from, outcome });
}
