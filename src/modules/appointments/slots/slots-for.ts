import { barriersOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import {
  leaveBetween,
  quietHoursOf,
  roomsWithinReach,
  sessionTimesBetween,
  sitesWithinReach,
} from '#modules/rota';
import type { Room, Site } from '#modules/rota';
import { workersWithinReach } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalDate, LocalTime } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import type { Slots, Wishes } from '../domain/offer.ts';
import { keptOf } from '../store/appointment-store.ts';
import { lengthsOf } from '../store/length-store.ts';
import { takenBetween } from '../store/taken-store.ts';
import type { Around } from './domain/needs.ts';
import { rankedOffers } from './domain/rank.ts';
import { placesOf, stretchOf } from './places-of.ts';
import { quietLearntAt } from './quiet-learnt-at.ts';
import { minutesSince1970 } from './domain/wall-clock.ts';
import { weeklyOf } from './domain/weekly.ts';

export type SlotsAsked = { readonly personId: PersonId } & Partial<Wishes>;

const weeksAhead = 8;
/** Nobody is there within minutes: the first that is offered is half an hour from now. */
const soonestMinutes = 30;

/**
 * The times that fit a person best in the next eight weeks, each with its reasons, and what was ruled out and why.
 * Nothing of it is kept for them: to book one of them may fail, and then this is asked again.
 *
 * @throws Refusal `people.not-found`; `referrals.no-open-episode` when nobody supports them now.
 */
export async function slotsFor(work: Work, { personId, ...wishes }: SlotsAsked): Promise<Slots> {
  requirePermission(work, 'appointments.book');

  const span = spanOf(work, wishes);
  const [gate, barriers, kept, lengths, workers, sites, rooms, times, leave, taken] = await Promise.all([
    personInReach(work, personId),
    barriersOf(work, personId),
    keptOf(work, personId),
    lengthsOf(work),
    workersWithinReach(work),
    sitesWithinReach(work),
    roomsWithinReach(work),
    sessionTimesBetween(work, span),
    leaveBetween(work, span),
    takenBetween(work, { ...span, but: wishes.instead ?? null }),
  ]);
  const { episode } = gate;
  if (!episode || episode.closedAt !== null) throw new Refusal('conflict', 'referrals.no-open-episode');
  const coming = kept.filter(({ id, live }) => live && id !== wishes.instead);
  const moving = kept.find(({ id }) => id === wishes.instead);
  return rankedOffers({
    places: placesOf({ times, sites, rooms, leave, taken }),
    needs: {
      barriers,
      workerId: episode.workerId,
      practiceId: episode.practiceId,
      busy: coming.map(stretchOf),
    },
    around: {
      ...(barriers.quietWaiting ? await quietTimes(work, { sites, rooms }) : noQuietTimes),
      speaks: new Map<WorkerId, readonly string[]>(workers.map(({ id, languages }) => [id, languages])),
    },
    lengths,
    wishes: { ...usual, kind: kindFor(kept, episode.id), ...wishes },
    notBefore: minutesSince1970(work.now) + soonestMinutes,
    moving: moving ? { sessionId: moving.sessionId, ...stretchOf(moving) } : null,
  });
}

const usual = { mode: null, length: null, perDay: 2, limit: 6, everyTime: false } as const;

/** A first meeting until one took place in this time of support. */
export function kindFor(
  kept: readonly Appointment[],
  episodeId: Appointment['episodeId'],
): Appointment['kind'] {
  const met = kept.some((one) => one.episodeId === episodeId && one.outcome === 'attended');
  return met ? 'follow-up' : 'first';
}

type Span = { readonly from: Date; readonly to: Date };

/** From now, or a later day, to the end of a day. */
function spanOf({ now }: Work, { fromDay = null, toDay = null }: Partial<Wishes>): Span {
  const first = fromDay === null ? now : startOf(fromDay);
  const from = first < now ? now : first;
  return { from, to: startOf(addDays(toDay ?? addDays(dayOf(from), weeksAhead * 7), 1)) };
}

function startOf(day: LocalDate): Date {
  return instantAt(day, '00:00' as LocalTime);
}

type Quiet = Pick<Around, 'quiet' | 'learnt'>;

const noQuietTimes: Quiet = { quiet: new Map(), learnt: new Map() };

/** When few people wait: as staff of the site say, and as bookings show. */
async function quietTimes(
  work: Work,
  where: { readonly sites: readonly Site[]; readonly rooms: readonly Room[] },
): Promise<Quiet> {
  const [said, learnt] = await Promise.all([
    quietHoursOf(
      work,
      where.sites.map(({ id }) => id),
    ),
    quietLearntAt(work, where),
  ]);
  const bySite = Map.groupBy(said, ({ siteId }) => siteId);
  return { quiet: new Map([...bySite].map(([id, times]) => [id, weeklyOf(times)])), learnt };
}
