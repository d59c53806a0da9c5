import { barriersOfMany } from '#modules/people';
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
  const day = dayOf(freed.from);
  const midnight = (of: typeof day) => instantAt(of, '00:00' as LocalTime);
  const span = { from: midnight(day), to: midnight(addDays(day, 1)) };
  const [session, barriers, coming, lengths, taken] = await Promise.all([
    sessionOf(work, freed.sessionId),
    barriersOfMany(work, personIds),
    comingOf(work, personIds),
    lengthsOf(work),
    takenBetween(work, { ...span, but: null }),
  ]);
  if (!session.open) return null;
  const during = { from: minutesSince1970(session.from), to: minutesSince1970(session.to) };
  const place = { session: { ...session, ...during }, taken: taken.get(session.id) ?? [] };
  for (const standby of others) {
    const theirs = coming.filter(({ personId }) => personId === standby.personId);
    const booked = theirs.find(({ id }) => id === standby.appointmentId);
    if (booked && booked.from <= freed.from) continue;
    const said = barriers.get(standby.personId);
    if (!said) continue;
    const { offers } = rankedOffers({
      places: [place],
      needs: {
        barriers: said,
        workerId: freed.workerId,
        practiceId: standby.practiceId,
        busy: theirs.map(({ from, to }) => ({ from: minutesSince1970(from), to: minutesSince1970(to) })),
      },
      around: { quiet: new Map(), learnt: new Map(), speaks: new Map() },
      lengths,
      wishes: { mode: standby.mode, length: null, kind: standby.kind, perDay: 1, limit: 200, everyTime: true },
      notBefore: minutesSince1970(work.now),
    });
    const offer = offers.find(({ from, to, against }) => against === null && from < freed.to && freed.from < to);
    if (offer && (!booked || offer.from < booked.from)) return { standby, from: offer.from, minutes: offer.minutes };
  }
  return null;
}
