import { barriersOfMany } from '#modules/people';
import type { Barriers } from '#modules/people';
import { sessionOf } from '#modules/rota';
import { addDays, dayOf, instantAt } from '#platform/local-date.ts';
import type { LocalTime } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import { rankedOffers } from '../slots/domain/rank.ts';
import { minutesSince1970 } from '../slots/domain/wall-clock.ts';
import { comingOf } from '../store/appointment-store.ts';
import { lengthsOf } from '../store/length-store.ts';
import { takenBetween } from '../store/taken-store.ts';
import type { Place } from '../slots/domain/needs.ts';
import type { Question } from '../slots/domain/rank.ts';
import type { Standby } from './domain/standby.ts';

export type Fitting = { readonly standby: Standby; readonly from: Date; readonly minutes: number };

/**
 * The first in turn whom a freed time fits: their barriers, their length, their way to meet, and sooner than what they
 * have. What counts is the time itself and what is free around it in its session.
 */
export async function whoFits(
  work: Work,
  freed: Appointment,
  inTurn: readonly Standby[],
): Promise<Fitting | null> {
  const others = inTurn.filter(({ personId }) => personId !== freed.personId);
  if (others.length === 0) return null;
  const personIds = others.map(({ personId }) => personId);
  const [place, barriers, coming, lengths] = await Promise.all([
    placeOf(work, freed),
    barriersOfMany(work, personIds),
    comingOf(work, personIds),
    lengthsOf(work),
  ]);
  if (!place) return null;
  const now = minutesSince1970(work.now);
  for (const standby of others) {
    const said = barriers.get(standby.personId);
    const theirs = coming.filter(({ personId }) => personId === standby.personId);
    const fitting = said && fittingOf({ standby, said, theirs, place, freed, lengths, now });
    if (fitting) return fitting;
  }
  return null;
}

/** The session that the time is of, with what is taken of it; null when it was cancelled. */
async function placeOf(work: Work, { from, sessionId }: Appointment): Promise<Place | null> {
  const day = dayOf(from);
  const midnight = (of: typeof day) => instantAt(of, '00:00' as LocalTime);
  const span = { from: midnight(day), to: midnight(addDays(day, 1)) };
  const [session, taken] = await Promise.all([
    sessionOf(work, sessionId),
    takenBetween(work, { ...span, but: null }),
  ]);
  if (!session.open) return null;
  const during = { from: minutesSince1970(session.from), to: minutesSince1970(session.to) };
  return { session: { ...session, ...during }, taken: taken.get(session.id) ?? [] };
}

type Asked = {
  readonly standby: Standby;
  readonly said: Barriers;
  /** What they have before them. */
  readonly theirs: readonly Appointment[];
  readonly place: Place;
  readonly freed: Appointment;
  readonly lengths: Question['lengths'];
  /** In minutes since 1970. */
  readonly now: number;
};

function fittingOf({ standby, said, theirs, place, freed, lengths, now }: Asked): Fitting | null {
  const booked = theirs.find(({ id }) => id === standby.appointmentId);
  const before = booked?.from ?? freed.to;
  const { mode, kind, practiceId } = standby;
  const busy = theirs.map(({ from, to }) => ({ from: minutesSince1970(from), to: minutesSince1970(to) }));
  const { offers } = rankedOffers({
    places: [place],
    needs: { barriers: said, workerId: freed.workerId, practiceId, busy },
    around: { quiet: new Map(), learnt: new Map(), speaks: new Map() },
    lengths,
    wishes: { mode, length: null, kind, perDay: 1, limit: mostTimes, everyTime: true },
    notBefore: now,
  });
  const offer = offers.find(
    ({ from, to, against }) => against === null && from < freed.to && freed.from < to && from < before,
  );
  return offer ? { standby, from: offer.from, minutes: offer.minutes } : null;
}

/** More than a session has. */
const mostTimes = 200;
