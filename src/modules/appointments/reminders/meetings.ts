import type { Meeting } from '#modules/messages';
import { sessionsOf } from '#modules/rota';
import { workersWithinReach, workerOf } from '#modules/workforce';
import type { Work } from '#platform/work.ts';

import type { Appointment, AppointmentId } from '../domain/appointment.ts';
import { linksFor } from '../link/link-for.ts';

/** What a message says of some appointments: when, where, with whom, and the person's own link. */
export async function meetingsOf(
  work: Work,
  appointments: readonly Appointment[],
): Promise<ReadonlyMap<AppointmentId, Meeting>> {
  const [sessions, workers, links] = await Promise.all([
    sessionsOf(work, [...new Set(appointments.map(({ sessionId }) => sessionId))]),
    namesOfWorkers(work, appointments),
    linksFor(work, appointments),
  ]);
  return new Map(
    appointments.map(({ id, from, mode, sessionId, workerId }) => [
      id,
      {
        at: from,
        mode,
        place: sessions.get(sessionId)?.site?.name ?? null,
        worker: workers.get(workerId) ?? '',
        link: links.get(id) ?? null,
      },
    ]),
  );
}

/** Those who work today are asked for together; one who has left is rare. */
async function namesOfWorkers(work: Work, appointments: readonly Appointment[]) {
  const names = new Map((await workersWithinReach(work)).map(({ id, name }) => [id, name]));
  const gone = new Set(appointments.map(({ workerId }) => workerId).filter((id) => !names.has(id)));
  for (const id of gone) names.set(id, (await workerOf(work, id)).name);
  return names;
}
