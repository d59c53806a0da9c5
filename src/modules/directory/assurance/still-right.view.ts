import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { summariesOf } from '../store/service-store.ts';
import { factsOf } from './listing-facts.ts';
import { isOver } from './domain/asking.ts';
import type { StillRightView } from './pages/still-right.page.tsx';
import { askingBy } from './store/asking-store.ts';
import { hashOf } from './token.ts';

/** What the link of an email leads to. @throws Refusal when nobody was ever sent such a link. */
export async function stillRightView(work: Work, token: string): Promise<StillRightView> {
  requirePermission(work, 'directory.suggest');

  const asking = await askingBy(work, hashOf(token), 'seen');
  if (!asking) throw new Refusal('not-found', 'directory.no-such-link');
  const listing = (await summariesOf(work, [asking.serviceId])).get(asking.serviceId);
  if (!listing) throw new Refusal('not-found', 'directory.no-such-service');
  const { id, name } = listing;
  if (asking.answer) return { state: 'answered', id, name, answer: asking.answer };
  if (asking.expiresAt <= work.now) return { state: 'over' };
  if (isOver(listing)) return { state: 'closed', id, name };
  return { state: 'open', id, name, facts: factsOf(listing, work.now) };
}
