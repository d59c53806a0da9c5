import { namesOf } from '#modules/people';
import type { BookedIn } from '#modules/rota';

import { audit } from '#platform/audit.ts';
import { standingIn } from './store/diary-store.ts';

/** Who is booked in some sessions and still to come: what the rota asks before it changes one. */
export const bookedIn: BookedIn = async (work, sessionIds) => {
  const standing = await standingIn(work, sessionIds);
  if (standing.length === 0) return [];
  const names = await namesOf(work, [...new Set(standing.map(({ personId }) => personId))]);
  await audit(work, 'appointments.diary-looked', {
    type: 'diary',
    id: work.requestId,
    details: { rows: standing.length },
  });
  return standing.map(({ id, personId, sessionId, mode, from, to, takenFrom, takenTo }) => {
    const name = names.get(personId)?.full ?? '';
    return { appointmentId: id, personId, sessionId, name, mode, from, to, takenFrom, takenTo };
  });
};
