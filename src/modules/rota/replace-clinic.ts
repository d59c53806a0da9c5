import { newId } from '#platform/ids.ts';
import { addDays, instantAt, minutesAfter } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Clinic, ClinicId } from './domain/clinic.ts';
import type { Impact } from './impact.ts';
import { makeSessions } from './make-sessions.ts';
import { clinicOf, copyExceptions, insertClinic, putEnd } from './store/clinic-store.ts';
import type { NewClinic } from './store/clinic-store.ts';
import { putClosed, putSession } from './store/session-writes.ts';

export type Replacing = { readonly next: NewClinic; readonly impact: Impact; readonly id?: ClinicId };

/**
 * A clinic gives way to another one from the day on which that begins. What is empty makes room first, then those who
 * are booked move with their sessions, and then the rest is made.
 */
export async function replaceClinic(work: Work, clinic: Clinic, replacing: Replacing): Promise<void> {
  const { next, impact, id = newId<ClinicId>() } = replacing;
  await putEnd(work, clinic, addDays(next.startsOn, -1));
  await insertClinic(work, next, id);
  await copyExceptions(work, clinic, { clinicId: id, from: next.startsOn });
  await putClosed(work, impact.closing);
  const made = await clinicOf(work, id);
  for (const session of impact.changing) await putSession(work, session, becoming(made, session.onDay));
  await makeSessions(work, made);
}

function becoming(clinic: Clinic, onDay: Clinic['startsOn']) {
  const from = instantAt(onDay, clinic.startsAt);
  const to = minutesAfter(from, clinic.minutes);
  const { workerId, mode, roomId, bufferMinutes, travelMinutes } = clinic;
  return { clinicId: clinic.id, workerId, mode, roomId, bufferMinutes, travelMinutes, from, to };
}
