import type { Work } from '#platform/work.ts';
import { requirePermission } from '#platform/work.ts';

import type { Offer } from '../domain/offer.ts';
import { linkView } from './link.view.ts';
import type { LinkView } from './link.view.ts';
import { offersFor } from './offers.ts';
import type { Visit } from './visitor.ts';

export type MoveView = LinkView & { readonly offers: readonly Offer[] };

/** Other times that fit, without their reasons: those say what somebody told us of their life. */
export async function moveView(work: Work, visit: Visit): Promise<MoveView> {
  requirePermission(work, 'appointments.read');

  return { ...(await linkView(work, visit)), offers: await offersFor(work, visit) };
}
