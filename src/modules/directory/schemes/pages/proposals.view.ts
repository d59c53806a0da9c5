import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { waitingProposalCount, waitingProposals } from '../store/proposal-store.ts';
import type { ProposalsView } from './proposals.page.tsx';

const mostShown = 100;

/** What waits for an editor, the oldest first. */
export async function proposalsView(work: Work): Promise<ProposalsView> {
  requirePermission(work, 'directory.edit');

  const waiting = await waitingProposals(work, mostShown);
  return {
    total: await waitingProposalCount(work),
    waiting: waiting.map(({ id, details, proposedAt }) => ({
      href: `/schemes/proposals/${id}`,
      name: details.name,
      by: details.runBy,
      where: [...details.places, ...details.postcodes].slice(0, 6).join(', '),
      proposedAt,
    })),
  };
}
