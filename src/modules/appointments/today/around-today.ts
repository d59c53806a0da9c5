import type { WorkerId } from '#modules/workforce';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { unfinished, welfareFor } from './after-today.ts';
import type { AfterToday } from './after-today.ts';
import { withWorker } from './store/with-worker-store.ts';
import { todaysAppointment } from './todays-appointments.ts';
import type { TodaysAppointment } from './todays-appointments.ts';

export type AroundToday = {
  /** In the order of the day. Where they meet is asked for with `withPlaces`. */
  readonly today: readonly TodaysAppointment[];
  /** What is yet to be said or done: what is asked about welfare, then the longest past first. */
  readonly after: readonly AfterToday[];
};

/** After so many days what was not said is not asked for any more. */
const daysAsked = 14;

/** Whom a worker meets today, and for whoever settles appointments, what they have yet to say or do after them. */
export async function aroundToday(work: Work, workerId: WorkerId): Promise<AroundToday> {
  requirePermission(work, 'appointments.read');

  const midnightIn = (days: number) => instantAt(addDays(dayOf(work.now), days), '00:00' as LocalTime);
  const midnight = midnightIn(0);
  const settles = may(work.actor, 'appointments.settle');
  const [kept, welfare] = await Promise.all([
    withWorker(work, { workerId, from: midnightIn(-daysAsked), to: midnightIn(1) }),
    settles ? welfareFor(work, workerId) : [],
  ]);
  const today = kept.filter(({ to }) => to > midnight).map((one) => todaysAppointment(one, work.now));
  const begun = settles ? kept.filter(({ from }) => from < work.now) : [];
  return { today, after: [...welfare, ...unfinished(begun, midnight)] };
}
