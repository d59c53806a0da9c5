import type { LocalDate } from '#platform/local-date.ts';

import type { Due } from './referral.ts';
import { workingDayAfter } from './working-days.ts';

/** Working days in which a routine referral is decided: a week, so that nobody is forgotten over a holiday. */
const routineWorkingDays = 5;

/** Working days in which one that says "soon" is decided. */
const soonWorkingDays = 1;

/** The day by which a referral has to be decided. A safeguarding concern is for today, also at a weekend. */
export function dueOf({ receivedOn, urgency, safeguarding }: Due): LocalDate {
  if (safeguarding) return receivedOn;
  return workingDayAfter(receivedOn, urgency === 'soon' ? soonWorkingDays : routineWorkingDays);
}
