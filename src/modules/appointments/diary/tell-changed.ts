import { writeToPeople } from '#modules/messages';
import type { ToPerson } from '#modules/messages';
import { sessionsOf } from '#modules/rota';
import type { Bookings } from '#modules/rota';
import { workersWithinReach } from '#modules/workforce';
import { audit } from '#platform/audit.ts';
import { withdrawMessages } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { changeFor } from '../domain/change.ts';
import type { Change } from '../domain/change.ts';
import { meetingsOf } from '../reminders/meetings.ts';
import { keptAmong } from '../store/appointment-store.ts';
import { ringNow } from '../taking/ring-now.ts';
import { standingIn } from './store/diary-store.ts';

type Told = Change & { readonly appointment: Appointment; readonly version: number };

/**
 * Sessions were changed with somebody in them: whoever has to go elsewhere, or meets somebody else, is told in the work
 * that changed them, once for each change. Who cannot be written to is to be rung.
 */
export const tellChanged: Bookings['tellChanged'] = async (work, before) => {
  const changed = await changedFor(work, before);
  const letters = await lettersFor(work, changed);
  // What waits for the morning still names the old place.
  for (const { appointment } of changed)
    await withdrawMessages(work, { type: 'appointment', id: appointment.id });
  const written = await writeToPeople(work, letters);
  const untold = letters.filter(({ key }) => !written.get(key)?.messageId);
  for (const { personId } of untold) await ringNow(work, personId);
  if (changed.length === 0) return;
  const details = { told: letters.length - untold.length, toRing: untold.length };
  await audit(work, 'appointments.change-told', { type: 'diary', id: work.requestId, details });
};

async function changedFor(
  work: Work,
  before: Parameters<Bookings['tellChanged']>[1],
): Promise<readonly Told[]> {
  const now = await sessionsOf(
    work,
    before.map(({ id }) => id),
  );
  const changes = new Map(
    before.flatMap((was) => {
      const is = now.get(was.id);
      const change = is && changeFor(was, is);
      return is && change ? [[was.id, { ...change, version: is.version }] as const] : [];
    }),
  );
  const standing = await standingIn(work, [...changes.keys()]);
  const kept = await keptAmong(
    work,
    standing.filter(({ heldUntil, outcome }) => heldUntil === null && outcome === null).map(({ id }) => id),
  );
  return kept.flatMap((appointment) => {
    const change = changes.get(appointment.sessionId);
    return change && appointment.from > work.now ? [{ ...change, appointment }] : [];
  });
}

const template = 'appointment-changed';

async function lettersFor(work: Work, told: readonly Told[]): Promise<readonly ToPerson<typeof template>[]> {
  if (told.length === 0) return [];
  const [meetings, workers] = await Promise.all([
    meetingsOf(
      work,
      told.map(({ appointment }) => appointment),
    ),
    workersWithinReach(work),
  ]);
  return told.flatMap(({ appointment, version, newPlace, isOtherWorker }) => {
    const { id, personId, from, workerId } = appointment;
    const meeting = meetings.get(id);
    if (!meeting) return [];
    const callFrom = workers.find((worker) => worker.id === workerId)?.phone ?? null;
    const fields = { ...meeting, newPlace, newWorker: isOtherWorker ? meeting.worker : null, callFrom };
    const about = { type: 'appointment', id };
    return [{ key: `${template}:${id}:${version}`, personId, template, fields, about, uselessAfter: from }];
  });
}
