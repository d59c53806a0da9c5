import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { Outcome } from '../domain/report.ts';
import { settleListing } from '../settle-listing.ts';
import { holdListings } from '../store/listing-store.ts';
import { openReportsOf } from '../store/report-store.ts';

export type SettleReports = {
  readonly once: string;
  readonly serviceId: ServiceId;
  readonly outcome: Outcome;
  /** The version of the listing on the page from which this is decided. */
  readonly seenVersion: string | null;
};

/** Ends every open report of a listing at once, and tells those who left an address. */
export async function settleReports(work: Work, { once, ...settling }: SettleReports): Promise<void> {
  requirePermission(work, 'directory.edit');

  const { serviceId, outcome, seenVersion } = settling;
  const [listing] = await holdListings(work, [serviceId]);
  if (!listing) throw new Refusal('not-found', 'directory.no-such-service');
  const again = { key: once, command: 'directory.settle-reports', input: settling, answer: true } as const;
  if (await answeredBefore(work, again)) return;
  requireUnchanged(listing, seenVersion);
  const reports = await openReportsOf(work, [serviceId]);
  if (reports.length === 0) throw new Refusal('conflict', 'directory.reports-settled');
  await settleListing(work, listing, { reports, outcome });
}
