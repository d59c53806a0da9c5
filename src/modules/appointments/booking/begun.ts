import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import type { Work } from '#platform/work.ts';

import { appointmentInReach } from '../taking/appointment-in-reach.ts';
import type { Appointment } from '../domain/appointment.ts';
import { requireComing } from '../domain/states.ts';
import type { Beginning } from './address.ts';

type Begun = Awaited<ReturnType<typeof personInReach>> & {
  readonly personId: PersonId;
  /** The appointment that is to be moved. */
  readonly moving: Appointment | null;
};

/**
 * Whose time is sought, and in place of what.
 *
 * @throws Refusal `people.not-found`, `appointments.not-found`; `appointments.settled`, `appointments.begun` when it
 *   cannot be moved any more.
 */
export async function begunWith(work: Work, beginning: Beginning): Promise<Begun> {
  if ('personId' in beginning)
    return { ...(await personInReach(work, beginning.personId)), personId: beginning.personId, moving: null };
  const moving = await appointmentInReach(work, beginning.moving);
  requireComing(moving, work.now);
  return { ...(await personInReach(work, moving.personId)), personId: moving.personId, moving };
}
