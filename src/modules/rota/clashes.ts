import { addDays, dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Clinic } from './domain/clinic.ts';
import type { Session } from './domain/session.ts';
import { plannedOf } from './make-sessions.ts';
import type { Occurrence } from './occurrences.ts';
import type { NewClinic } from './store/clinic-store.ts';
import { holdersOf } from './store/holder-store.ts';

/** When a clinic that is not kept yet would take place. */
export async function planOf(work: Work, clinic: NewClinic): Promise<readonly Occurrence[]> {
  const today = dayOf(work.now);
  const from = clinic.startsOn > today ? clinic.startsOn : today;
  return (await plannedOf(work, asKept(work, clinic), from)).taking;
}

/** The sessions that already hold the worker or the room when a new clinic would take place: at most 50. */
export async function clashesOf(work: Work, clinic: NewClinic): Promise<readonly Session[]> {
  return holdersOf(work, { ...clinic, times: await planOf(work, clinic) });
}

/** It has no exceptions yet, so its id is nobody's. */
function asKept(work: Work, clinic: NewClinic): Clinic {
  return {
    ...clinic,
    id: '00000000-0000-0000-0000-000000000000' as Clinic['id'],
    madeUntil: addDays(clinic.startsOn, -1),
    endedOn: null,
    version: 1,
    changedBy: work.actor.userId,
    changedAt: work.now,
  };
}
