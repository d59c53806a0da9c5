import { audit } from '#platform/audit.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId, Status } from '../domain/listing.ts';
import { keepingVersions } from '../editing/keep-versions.ts';
import type { Outcome } from './domain/report.ts';
import { editorsName } from './editors-name.ts';
import { thankReporters } from './outcome-message.ts';
import { assure, changeStatus } from './store/listing-store.ts';
import type { Held } from './store/listing-store.ts';
import { refreshDoubt, settle } from './store/report-store.ts';
import type { OpenReport } from './store/report-store.ts';

type Settling = { readonly reports: readonly OpenReport[]; readonly outcome: Outcome };

/** Ends every open report of a listing that is held, follows what is so of it, and tells those who left an address. */
export async function settleListing(work: Work, listing: Held, settling: Settling): Promise<void> {
  const { id } = listing;
  const { reports, outcome } = settling;
  await settle(work, id, outcome);
  await refreshDoubt(work, id);
  await follow(work, id, outcome);
  await thankReporters(work, listing, settling);
  const details = { outcome, reports: reports.length };
  await audit(work, 'directory.reports-settled', { type: 'service', id, details });
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
