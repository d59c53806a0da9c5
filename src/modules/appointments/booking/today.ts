import { namesOf } from '#modules/people';
import type { PersonId, PersonName } from '#modules/people';
import { sessionsOf } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { AppointmentId } from '../domain/appointment.ts';
import { keptBetween } from '../store/appointment-store.ts';
import { placeOf } from './appointment.view.ts';
import { modeWords } from './pages/words.ts';

export type TodaysAppointment = {
  readonly id: AppointmentId;
  readonly personId: PersonId;
  readonly name: PersonName;
  readonly from: Date;
  /** How and where they meet, in words. */
  readonly where: string;
  /** It has begun, and nobody has said how it went. */
  readonly toSettle: boolean;
  /** It took place, or they did not come: nothing more is to be done. */
  readonly settled: boolean;
};

/** Whom a worker meets today, in the order of the day. */
export async function appointmentsToday(
  work: Work,
  workerId: WorkerId,
): Promise<readonly TodaysAppointment[]> {
  requirePermission(work, 'appointments.read');

  const day = dayOf(work.now);
  const midnight = (of: typeof day) => instantAt(of, '00:00' as LocalTime);
  const between = { from: midnight(day), to: midnight(addDays(day, 1)), workerIds: [workerId] };
  const kept = await keptBetween(work, between);
  if (kept.length === 0) return [];
  const [names, sessions] = await Promise.all([
    namesOf(work, [...new Set(kept.map(({ personId }) => personId))]),
    sessionsOf(work, [...new Set(kept.map(({ sessionId }) => sessionId))]),
  ]);
  return kept.flatMap(({ id, personId, from, mode, sessionId, outcome }) => {
    const name = names.get(personId);
    const session = sessions.get(sessionId);
    const where = [modeWords[mode](), session && placeOf(session)].filter(Boolean).join(', ');
    const settled = outcome !== null;
    return name ? [{ id, personId, name, from, where, toSettle: !settled && from <= work.now, settled }] : [];
  });
}
