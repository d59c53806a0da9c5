import type { WorkerId } from '#modules/workforce';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { BookedIn } from './bookings.ts';
import type { Clinic } from './domain/clinic.ts';
import type { Session } from './domain/session.ts';
import type { RoomId } from './domain/site.ts';
import { closeUnbooked, impactOfClosing } from './impact.ts';
import type { Impact } from './impact.ts';
import { impactOfChange } from './impact-of-change.ts';
import { nationFor } from './nation-for.ts';
import { occurrencesOf } from './occurrences.ts';
import { replaceClinic } from './replace-clinic.ts';
import { clinicsOn, putEnd } from './store/clinic-store.ts';
import type { NewClinic } from './store/clinic-store.ts';
import { openSessionsOf, takeSessions } from './store/session-store.ts';

/** A room or a worker is there no more from a day on. */
export type Losing = {
  readonly from: LocalDate;
  readonly lost: { readonly roomIds: readonly RoomId[] } | { readonly workerId: WorkerId };
  /** What takes its place; null: nothing does, and its clinics end. */
  readonly instead: { readonly roomId: RoomId } | { readonly workerId: WorkerId } | null;
};

type Step = { readonly clinic: Clinic | null; readonly next: NewClinic | null; readonly impact: Impact };

/** What it does to every clinic that uses it, and to the sessions that take place once. */
export async function impactOfLosing(work: Work, losing: Losing, bookedIn: BookedIn): Promise<Impact> {
  return together(await stepsOf(work, losing, { bookedIn, sessionsOf: openSessionsOf }));
}

/** The same, with the sessions taken, and how to do it once somebody decided. */
export async function toLose(work: Work, losing: Losing, bookedIn: BookedIn) {
  const steps = await stepsOf(work, losing, { bookedIn, sessionsOf: takeSessions });
  return {
    impact: together(steps),
    apply: async () => {
      for (const step of steps) await applyStep(work, losing, step);
    },
  };
}

async function applyStep(work: Work, { from }: Losing, { clinic, next, impact }: Step): Promise<void> {
  if (clinic && next) return replaceClinic(work, clinic, { next, impact });
  await closeUnbooked(work, impact);
  if (clinic) await putEnd(work, clinic, addDays(from, -1));
}

type Reading = { readonly bookedIn: BookedIn; readonly sessionsOf: typeof openSessionsOf };

async function stepsOf(work: Work, losing: Losing, reading: Reading): Promise<readonly Step[]> {
  const day = losing.from > dayOf(work.now) ? losing.from : dayOf(work.now);
  const sessions = await reading.sessionsOf(work, {
    ...losing.lost,
    from: instantAt(day, '00:00' as LocalTime),
  });
  const clinics = await clinicsOn(work, { day, ...losing.lost });
  const steps: Step[] = [];
  for (const clinic of clinics) {
    const own = sessions.filter(({ clinicId }) => clinicId === clinic.id);
    steps.push(await stepOf(work, { losing, clinic, own, day }, reading.bookedIn));
  }
  const once = sessions.filter(({ clinicId }) => !clinics.some(({ id }) => id === clinicId));
  return [
    ...steps,
    { clinic: null, next: null, impact: await impactOfClosing(work, once, reading.bookedIn) },
  ];
}

type Lost = {
  readonly losing: Losing;
  readonly clinic: Clinic;
  readonly own: readonly Session[];
  readonly day: LocalDate;
};

async function stepOf(work: Work, { losing, clinic, own, day }: Lost, bookedIn: BookedIn): Promise<Step> {
  const ending = async () => ({ clinic, next: null, impact: await impactOfClosing(work, own, bookedIn) });
  // Its next day, so that a clinic of every second week keeps its weeks.
  const [first] = occurrencesOf({ ...clinic, onBankHolidays: true }, { from: day, until: addDays(day, 70) });
  if (!losing.instead || !first) return ending();
  const changed = { ...clinic, ...losing.instead, startsOn: first.day, madeUntil: addDays(first.day, -1) };
  const next = { ...changed, nation: await nationFor(work, changed.roomId) };
  return { clinic, next, impact: await impactOfChange(work, { sessions: own, next }, bookedIn) };
}

function together(steps: readonly Step[]): Impact {
  const impacts = steps.map(({ impact }) => impact);
  return {
    closing: impacts.flatMap(({ closing }) => closing),
    changing: impacts.flatMap(({ changing }) => changing),
    kept: impacts.flatMap(({ kept }) => kept),
    going: impacts.flatMap(({ going }) => going),
    staying: impacts.flatMap(({ staying }) => staying),
    clashes: impacts.flatMap(({ clashes }) => clashes),
    making: impacts.reduce((sum, { making }) => sum + making, 0),
  };
}
