import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { refreshSearch } from '../../store/search-index.ts';
import { endServices, keepAsOurs, proposedAmong } from '../store/removal-store.ts';

export const verdicts = ['ended', 'kept'] as const;

export type SettleRemovals = {
  readonly once: string;
  readonly serviceIds: readonly ServiceId[];
  /** They have ended; or they go on, and are kept here from now on. */
  readonly verdict: (typeof verdicts)[number];
};

/** Those of one page. */
const mostAtOnce = 200;

/**
 * Says what is so of services that their source has no longer. One that is kept belongs to its source no more, so
 * that it is not proposed again; one that ended is defunct, and comes back if its source has it again.
 */
export async function settleRemovals(
  work: Work,
  { once, serviceIds, verdict }: SettleRemovals,
): Promise<void> {
  requirePermission(work, 'directory.edit');

  const input = { serviceIds, verdict };
  const answer = { verdict };
  if (await answeredBefore(work, { key: once, command: 'directory.settle-removals', input, answer })) return;
  const ids = await proposedAmong(work, serviceIds.slice(0, mostAtOnce));
  if (ids.length === 0) return;
  await (verdict === 'ended' ? endServices(work, ids) : keepAsOurs(work, ids));
  await refreshSearch(work, ids);
  const did = verdict === 'ended' ? 'directory.ended-with-its-source' : 'directory.kept-without-its-source';
  for (const id of ids) await audit(work, did, { type: 'service', id });
}
