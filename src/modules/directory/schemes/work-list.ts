import { m } from '#text';
import { addDays, dayOf } from '#platform/local-date.ts';

import { staleDays } from '../assurance/domain/freshness.ts';
import type { KindOfWork } from '../worklist/kind-of-work.ts';
import { waitingProposalCount } from './store/proposal-store.ts';
import { oldSchemeCount } from './store/search-schemes.ts';

/** Schemes that somebody proposed, on the list of what waits for an editor. */
export const proposedSchemesWork: KindOfWork = {
  key: 'schemes',
  href: '/schemes/proposals',
  name: m.schemes_proposals_title,
  count: waitingProposalCount,
};

/** Schemes that nobody has checked for half a year. */
export const oldSchemesWork: KindOfWork = {
  key: 'old-schemes',
  href: '/schemes?old=1',
  name: m.schemes_old_title,
  count: (work) => oldSchemeCount(work, addDays(dayOf(work.now), -staleDays)),
};
