import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { Outcome } from '../domain/report.ts';
import { settleListing } from '../settle-listing.ts';
import { holdListings } from '../store/listing-store.ts';
import { openReportsOf } from '../store/report-store.ts';

export type SettleMany = {
  readonly once: string;
  /** Listings, each with the version beside which the page showed what was said of it. */
  readonly chosen: readonly { readonly id: ServiceId; readonly version: string }[];
  readonly outcome: Outcome;
};

export type SettledMany = { readonly settled: number; readonly left: number };

/**
 * Says the same of several listings that people told us about. One that has changed since the page was shown, or that
 * somebody else settled meanwhile, is left as it is.
 */
export async function settleMany(work: Work, { once, ...settling }: SettleMany): Promise<SettledMany> {
  requirePermission(work, 'directory.edit');

  const { chosen, outcome } = settling;
  const answer = { settled: chosen.length, left: 0 };
  const again = { key: once, command: 'directory.settle-many', input: settling, answer } as const;
  const before = await answeredBefore(work, again);
  if (before) return before;
  const versions = new Map(chosen.map(({ id, version }) => [id, version]));
  const held = await holdListings(work, [...versions.keys()]);
  const asShown = held.filter(({ id, version }) => versions.get(id) === String(version));
  const ids = asShown.map(({ id }) => id);
  const said = Map.groupBy(await openReportsOf(work, ids), ({ serviceId }) => serviceId);
  const open = asShown.filter(({ id }) => said.has(id));
  for (const listing of open)
    await settleListing(work, listing, { reports: said.get(listing.id) ?? [], outcome });
  return { settled: open.length, left: chosen.length - open.length };
}
