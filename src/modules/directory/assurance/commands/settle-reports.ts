import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId, Status } from '../../domain/listing.ts';
import type { Outcome } from '../domain/report.ts';
import { editorsName } from '../editors-name.ts';
import { thankReporters } from '../outcome-message.ts';
import { keepingVersions } from '../../editing/keep-versions.ts';
import { assure, changeStatus, holdListings } from '../store/listing-store.ts';
import { openReportsOf, refreshDoubt, settle } from '../store/report-store.ts';

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
  await settle(work, serviceId, outcome);
  await refreshDoubt(work, serviceId);
  await follow(work, serviceId, outcome);
  await thankReporters(work, listing, { reports, outcome });
  await audit(work, 'directory.reports-settled', {
    type: 'service',
    id: serviceId,
    details: { outcome, reports: reports.length },
  });
}

/** Whoever looked and found it right, or put it right, has checked it. */
async function follow(work: Work, id: ServiceId, outcome: Outcome): Promise<void> {
  const status = statusAfter[outcome];
  const kept = { ids: [id], byRole: 'editor', what: status ? 'closed' : 'checked' } as const;
  await keepingVersions(work, kept, async () => {
    if (status) await changeStatus(work, [id], status);
    else await assure(work, [id], { on: dayOf(work.now), by: editorsName() });
  });
}

const statusAfter: Readonly<Record<Outcome, Status | null>> = {
  closed: 'defunct',
  'closed-for-now': 'temporarily closed',
  'put-right': null,
  'not-so': null,
};
