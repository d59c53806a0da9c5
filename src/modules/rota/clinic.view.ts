import { namesOfUsers } from '#modules/identity';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { endOf } from './clinics.view.ts';
import type { Clinic, ClinicId } from './domain/clinic.ts';
import { horizonOf, plannedOf } from './make-sessions.ts';
import type { ClinicView } from './pages/clinic.page.tsx';
import { placeNames } from './place-names.ts';
import { requireRotaSeen } from './require-rota-of.ts';
import { clinicOf } from './store/clinic-store.ts';
import { holdersOf } from './store/holder-store.ts';
import { sessionsBetween } from './store/session-store.ts';

/** A clinic, its sessions to come, and the days on which something else holds its room or its worker. */
export async function clinicView(work: Work, id: ClinicId): Promise<ClinicView> {
  requirePermission(work, 'rota.see');

  const clinic = await clinicOf(work, id);
  requireRotaSeen(work, clinic.workerId);
  const to = instantAt(addDays(horizonOf(work), 1), '00:00' as LocalTime);
  const sessions = await sessionsBetween(work, { from: work.now, to, clinicIds: [id] });
  const held = await heldOf(work, clinic, new Set(sessions.map(({ onDay }) => onDay)));
  const names = await namesOfUsers(work, [clinic.workerId, ...held.map(({ workerId }) => workerId)]);
  const places = await placeNames(work);
  const isOwn = (clinic.workerId as string) === (work.actor.userId as string);
  return {
    id,
    name: clinic.name,
    worker: names.get(clinic.workerId) ?? '',
    rule: clinic.repeats,
    startsAt: clinic.startsAt,
    endsAt: endOf(clinic),
    mode: clinic.mode,
    place: (clinic.roomId && places.get(clinic.roomId)) ?? null,
    bufferMinutes: clinic.bufferMinutes,
    travelMinutes: clinic.travelMinutes,
    onBankHolidays: clinic.onBankHolidays,
    nation: clinic.nation,
    startsOn: clinic.startsOn,
    endedOn: clinic.endedOn,
    mayChange: clinic.endedOn === null && (isOwn || may(work.actor, 'rota.edit')),
    sessions: sessions.map((session) => ({ id: session.id, from: session.from, to: session.to })),
    held: held.map((session) => holderWords(session, names, clinic)),
  };
}

/** What is in the way of the sessions that its pattern would make and that are not there. */
async function heldOf(work: Work, clinic: Clinic, made: ReadonlySet<string>) {
  if (clinic.endedOn !== null || clinic.repeats === null) return [];
  const { taking } = await plannedOf(work, clinic, dayOf(work.now));
  const missing = taking.filter(({ day, from }) => !made.has(day) && from > work.now);
  return holdersOf(work, { ...clinic, times: missing });
}

type Held = Awaited<ReturnType<typeof heldOf>>[number];

export function holderWords(
  session: Held,
  names: ReadonlyMap<string, string>,
  { workerId }: Pick<Clinic, 'workerId'>,
) {
  return {
    id: session.id,
    from: session.from,
    to: session.to,
    what: session.workerId === workerId ? ('worker' as const) : ('room' as const),
    worker: names.get(session.workerId) ?? '',
    room: session.room?.name ?? null,
    clinic: session.clinicName,
  };
}
