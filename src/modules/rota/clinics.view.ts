import { workersWithinReach } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { namesOfUsers } from '#modules/identity';
import { addDays, dayOf, instantAt, minutesAfter, timeOf } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Clinic } from './domain/clinic.ts';
import type { ClinicsView } from './pages/clinics.page.tsx';
import { clinicPage, clinicsFrom } from './store/clinic-store.ts';
import type { ClinicCursor } from './store/clinic-store.ts';
import { placeNames } from './place-names.ts';
import { openSessionsOf } from './store/session-store.ts';

/** The clinics that take place, and those who leave while they still have some. */
export async function clinicsView(work: Work, after: ClinicCursor | null): Promise<ClinicsView> {
  requirePermission(work, 'rota.see');

  const today = dayOf(work.now);
  const found = await clinicsFrom(work, { day: today, after, workerId: onlyOf(work) });
  const rows = found.slice(0, clinicPage);
  const names = await namesOfUsers(work, [...new Set(rows.map(({ workerId }) => workerId))]);
  const places = await placeNames(work);
  const last = rows.at(-1);
  return {
    mayEditAll: may(work.actor, 'rota.edit'),
    rows: rows.map((clinic) => ({
      id: clinic.id,
      name: clinic.name,
      worker: names.get(clinic.workerId) ?? '',
      rule: clinic.repeats,
      startsAt: clinic.startsAt,
      endsAt: endOf(clinic),
      mode: clinic.mode,
      place: (clinic.roomId && places.get(clinic.roomId)) ?? null,
      startsOn: clinic.startsOn > today ? clinic.startsOn : null,
      endedOn: clinic.endedOn,
    })),
    leavers: may(work.actor, 'rota.edit') && after === null ? await leaversOf(work) : [],
    first: after === null,
    next: found.length > clinicPage && last ? `/rota?after=${encodeURIComponent(cursorText(last))}` : null,
  };
}

/** Whoever sees only their own people sees their own clinics. */
function onlyOf({ actor }: Work): WorkerId | null {
  return may(actor, 'people.see-team') ? null : (actor.userId as string as WorkerId);
}

export function endOf({ startsAt, minutes }: Pick<Clinic, 'startsAt' | 'minutes'>): LocalTime {
  const day = '2026-01-01' as LocalDate;
  return timeOf(minutesAfter(instantAt(day, startsAt), minutes));
}

function cursorText({ weekday, startsAt, id }: ClinicCursor): string {
  return `${weekday}T${startsAt}T${id}`;
}

/** Workers whose last day is known and who have sessions after it. */
async function leaversOf(work: Work): Promise<ClinicsView['leavers']> {
  const leaving = (await workersWithinReach(work)).filter(({ worksTo }) => worksTo !== null);
  const leavers = [];
  for (const { id, name, worksTo } of leaving) {
    if (worksTo === null) continue;
    const from = instantAt(addDays(worksTo, 1), '00:00' as LocalTime);
    const sessions = (await openSessionsOf(work, { workerId: id, from })).length;
    if (sessions > 0) leavers.push({ id, name, lastDay: worksTo, sessions });
  }
  return leavers;
}
