import { m } from '#text';

import type { KindOfWork } from '../worklist/kind-of-work.ts';
import { askedClaimCount } from './store/asked-claim-store.ts';
import { waitingCount } from './store/edit-store.ts';

export const claimsWork: KindOfWork = {
  key: 'claims',
  href: '/directory/work/claims',
  name: m.editing_claims_title,
  count: askedClaimCount,
};

/** Changes of listings, and new ones, that wait to be approved. */
export const waitingWork: KindOfWork = {
  key: 'waiting',
  href: '/directory/work/waiting',
  name: m.editing_waiting_title,
  count: waitingCount,
};
