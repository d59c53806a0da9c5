import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { Offer } from '../domain/offer.ts';
import { slotsFor } from '../slots/slots-for.ts';
import type { Visit } from './visitor.ts';

/** The times to choose from; none when nobody supports them any more. */
export async function offersFor(work: Work, { appointment }: Visit): Promise<readonly Offer[]> {
  const { personId, id, mode, kind, from, to } = appointment;
  try {
    const { offers } = await slotsFor(work, { personId, instead: id, mode, kind });
    // A few minutes to and fro are no other time.
    return offers.filter((offer) => offer.from >= to || endsAt(offer) <= from.getTime());
  } catch (error) {
    if (error instanceof Refusal && error.code === 'referrals.no-open-episode') return [];
    throw error;
  }
}

function endsAt({ from, minutes }: Offer): number {
  return from.getTime() + minutes * 60_000;
}

/** An offer as a form sends it. */
export function offerKey({ sessionId, from, minutes }: Offer): string {
  return `${sessionId}_${from.toISOString()}_${minutes}`;
}
