import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';
import { requirePermission } from '#platform/work.ts';

import type { Offer } from '../domain/offer.ts';
import { slotsFor } from '../slots/slots-for.ts';
import { linkView } from './link.view.ts';
import type { LinkView } from './link.view.ts';
import type { Visit } from './visitor.ts';

export type MoveView = LinkView & { readonly offers: readonly Offer[] };

/** Other times that fit, without their reasons: those say what somebody told us of their life. */
export async function moveView(work: Work, visit: Visit): Promise<MoveView> {
  requirePermission(work, 'appointments.read');

  return { ...(await linkView(work, visit)), offers: await offersFor(work, visit) };
}

/** The times to choose from; none when nobody supports them any more. */
export async function offersFor(work: Work, { appointment }: Visit): Promise<readonly Offer[]> {
  const { personId, id, mode, kind } = appointment;
  try {
    return (await slotsFor(work, { personId, instead: id, mode, kind })).offers;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'referrals.no-open-episode') return [];
    throw error;
  }
}

/** An offer as a form sends it. */
export function offerKey({ sessionId, from, minutes }: Offer): string {
  return `${sessionId}_${from.toISOString()}_${minutes}`;
}
