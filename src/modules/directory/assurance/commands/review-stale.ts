import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { editorsName } from '../editors-name.ts';
import { keepingVersions } from '../../editing/keep-versions.ts';
import { assure, changeStatus, holdListings } from '../store/listing-store.ts';

export const verdicts = ['right', 'closed-for-now', 'closed'] as const;

export type Verdict = (typeof verdicts)[number];

/** Listings that one page shows, and that one review may be about. */
export const mostAtOnce = 50;

export type ReviewStale = {
  readonly once: string;
  readonly serviceIds: readonly ServiceId[];
  readonly verdict: Verdict;
};

/**
 * Says the same of many stale listings. One that somebody has closed since stays as it is.
 *
 * @returns Of how many it was said.
 */
export async function reviewStale(work: Work, { once, ...review }: ReviewStale): Promise<number> {
  requirePermission(work, 'directory.edit');

  const held = await holdListings(work, review.serviceIds.slice(0, mostAtOnce));
  const ids = held.filter(({ status }) => status === 'active').map(({ id }) => id);
  const again = { key: once, command: 'directory.review-stale', input: review, answer: ids.length } as const;
  const before = await answeredBefore(work, again);
  if (before !== null) return before;
  await follow(work, ids, review.verdict);
  for (const id of ids) {
    await audit(work, 'directory.reviewed', { type: 'service', id, details: { verdict: review.verdict } });
  }
  return ids.length;
}

function follow(work: Work, ids: readonly ServiceId[], verdict: Verdict): Promise<void> {
  const kept = { ids, byRole: 'editor', what: verdict === 'right' ? 'checked' : 'closed' } as const;
  return keepingVersions(work, kept, async () => {
    if (verdict === 'right') await assure(work, ids, { on: dayOf(work.now), by: editorsName() });
    else await changeStatus(work, ids, verdict === 'closed' ? 'defunct' : 'temporarily closed');
  });
}
