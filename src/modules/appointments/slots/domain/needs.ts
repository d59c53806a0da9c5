import type { Barriers } from '#modules/people';
import type { Session, SiteId } from '#modules/rota';
import type { WorkerId } from '#modules/workforce';
import type { OrganisationId } from '#platform/ids.ts';

import type { Stretch } from './free-time.ts';
import type { Weekly } from './weekly.ts';

/** Whom a time is sought for. */
export type Needs = {
  readonly barriers: Barriers;
  /** Their own link worker. */
  readonly workerId: WorkerId;
  readonly practiceId: OrganisationId | null;
  /** When they have something with us already. */
  readonly busy: readonly Stretch[];
};

/** Of a session, what decides whether somebody can be met in it. Moments are minutes since 1970. */
export type Slottable = Pick<
  Session,
  'id' | 'workerId' | 'mode' | 'room' | 'site' | 'bufferMinutes' | 'travelMinutes'
> &
  Stretch;

/** A session, and what takes time of it already. */
export type Place = { readonly session: Slottable; readonly taken: readonly Stretch[] };

/** What bookings say of one hour of a weekday at a site. */
export type LearntHour = { readonly weeks: number; readonly booked: number };

/** What is known of places and workers, whoever the person is. */
export type Around = {
  /** As staff of the site say. */
  readonly quiet: ReadonlyMap<SiteId, Weekly>;
  /** The quiet hours that bookings show, by `weekday:hour`. */
  readonly learnt: ReadonlyMap<SiteId, ReadonlyMap<string, LearntHour>>;
  /** The languages that workers speak. */
  readonly speaks: ReadonlyMap<WorkerId, readonly string[]>;
};

export function learntAt(around: Around, siteId: SiteId, [weekday, minute]: readonly [number, number]) {
  return around.learnt.get(siteId)?.get(`${weekday}:${Math.floor(minute / 60)}`) ?? null;
}
