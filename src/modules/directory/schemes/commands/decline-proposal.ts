import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ProposalId } from '../domain/scheme.ts';
import { decideProposal, proposalToDecide } from '../store/proposal-store.ts';
import { tellProposer } from '../tell-proposer.ts';

export type DeclineProposal = {
  readonly once: string;
  readonly proposalId: ProposalId;
  /** Told to whoever proposed it. */
  readonly reason: string;
};

/** @throws Refusal `directory.no-such-proposal`, `directory.proposal-decided`. */
export async function declineProposal(work: Work, { once, ...input }: DeclineProposal): Promise<void> {
  requirePermission(work, 'directory.edit');

  const { proposalId, reason } = input;
  const command = 'directory.decline-proposal';
  if (await answeredBefore(work, { key: once, command, input, answer: { id: proposalId } })) return;
  const proposal = await proposalToDecide(work, proposalId);
  await decideProposal(work, proposalId, { outcome: 'declined', reason });
  await tellProposer(work, proposal, { outcome: 'declined', name: proposal.details.name, reason });
  await audit(work, 'directory.scheme-declined', { type: 'scheme-proposal', id: proposalId });
}
