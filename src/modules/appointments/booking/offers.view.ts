import { barriersInWords, barriersOf, lookAt, nameOf } from '#modules/people';
import type { PersonId } from '#modules/people';
import { workersWithinReach } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Appointment } from '../domain/appointment.ts';
import type { Length, Offer, RuledOut } from '../domain/offer.ts';
import { lengthFor } from '../slots/domain/rank.ts';
import { kindFor, slotsFor } from '../slots/slots-for.ts';
import { keptOf } from '../store/appointment-store.ts';
import { lengthsOf } from '../store/length-store.ts';
import type { Lengths } from '../store/length-store.ts';
import type { Beginning, Sought } from './address.ts';
import { begunWith } from './begun.ts';

export type OffersView = {
  readonly personId: PersonId;
  readonly name: { readonly known: string; readonly full: string };
  readonly sought: Sought;
  readonly kind: Appointment['kind'];
  readonly length: Length;
  readonly lengths: Lengths;
  readonly offers: readonly (Offer & { readonly worker: string })[];
  readonly ruledOut: readonly RuledOut[];
  /** What makes it easier for them to come, as they said it. */
  readonly easier: readonly string[];
  /** The appointment that is to be moved. */
  readonly moving: Appointment | null;
  readonly now: Date;
};

/** More than one day has: every quarter of an hour of three workers. */
const mostOfDay = 150;

/** The times that fit somebody best, when it is known how they would like to meet. Looking is logged. */
export async function offersView(work: Work, beginning: Beginning, sought: Sought): Promise<OffersView> {
  requirePermission(work, 'appointments.book');

  const { personId, person, episode, moving } = await begunWith(work, beginning);
  const [kept, barriers, easier, lengths, workers] = await Promise.all([
    keptOf(work, personId),
    barriersOf(work, personId),
    barriersInWords(work, personId),
    lengthsOf(work),
    workersWithinReach(work),
    lookAt(work, personId),
  ]);
  const kind = moving?.kind ?? (episode ? kindFor(kept, episode.id) : 'first');
  const { how: mode, day, length: wished } = sought;
  const ofDay = { fromDay: day, toDay: day, perDay: mostOfDay, limit: mostOfDay, everyTime: true };
  const { offers, ruledOut } = await slotsFor(work, {
    personId,
    mode,
    length: wished,
    kind,
    instead: moving?.id ?? null,
    ...(day ? ofDay : {}),
  });
  const names = new Map<string, string>(workers.map(({ id, name }) => [id, name]));
  const shown = day ? ofDayInOrder(offers, episode?.workerId ?? null) : bestThenInTime(offers);
  return {
    personId,
    name: nameOf(person),
    sought,
    kind,
    length: lengthFor({ length: wished, kind }, { barriers }),
    lengths,
    offers: shown.map((offer) => ({ ...offer, worker: names.get(offer.workerId) ?? '' })),
    ruledOut,
    easier,
    moving,
    now: work.now,
  };
}

/** Their own worker's times first, each in the order of the day. */
function ofDayInOrder(offers: readonly Offer[], workerId: WorkerId | null): readonly Offer[] {
  const own = (offer: Offer) => (offer.workerId === workerId ? 0 : 1);
  return inTime(offers).toSorted((a, b) => own(a) - own(b));
}

function bestThenInTime(offers: readonly Offer[]): readonly Offer[] {
  return [...offers.slice(0, 1), ...inTime(offers.slice(1))];
}

function inTime(offers: readonly Offer[]): readonly Offer[] {
  return offers.toSorted((a, b) => a.from.getTime() - b.from.getTime());
}
