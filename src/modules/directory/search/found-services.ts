import type { Work } from '#platform/work.ts';

import { summaryOn } from '../store/search-cards.ts';
import type { Hit } from '../store/search-store.ts';
import type { FoundService, Spot } from './query.ts';
import { whenOpen } from './when-open.ts';

/** What lists show of what was found: how far it is, and whether it is open at this moment. */
export function foundServices(work: Work, hits: readonly Hit[], near: Spot | null): readonly FoundService[] {
  const now = work.now.getTime();
  return hits.map(({ id, card, sourceName, readAt, tier, distanceMetres, reach }) => {
    const summary = summaryOn(id, card, { sourceName, readAt });
    const when = whenOpen(summary.schedules, now);
    return { ...summary, ...when, has: tier, distanceMetres, reach: near ? reach : null };
  });
}
