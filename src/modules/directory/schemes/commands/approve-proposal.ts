import { audit } from '#platform/audit.ts';
import type { NetworkId } from '#platform/ids.ts';
import { newId } from '#platform/ids.ts';
import { dayOf } from '#platform/local-date.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { amended } from '../domain/amended.ts';
import type { ProposalId, SchemeDetails, SchemeId } from '../domain/scheme.ts';
import { askNetwork, linkedAfter } from '../network-asked.ts';
import { decideProposal, proposalToDecide, proposalWith } from '../store/proposal-store.ts';
import { schemeForUpdate } from '../store/read-schemes.ts';
import { writeScheme } from '../store/write-schemes.ts';
import { tellProposer } from '../tell-proposer.ts';

export type ApproveProposal = {
  readonly once: string;
  readonly proposalId: ProposalId;
  /** As proposed, or as the editor has put it right. */
  readonly details: SchemeDetails;
  /** Whose it shall be, once that network agrees. */
  readonly networkId: NetworkId | null;
  /** The version that the form showed of the scheme that it is about; null of a new one. */
  readonly seen: string | null;
};

/**
 * Shows a new scheme, or puts right the one that it is about.
 *
 * @throws Refusal `directory.no-such-proposal`, `directory.proposal-decided`, `platform.changed-since`.
 */
export async function approveProposal(
  work: Work,
  { once, seen, ...input }: ApproveProposal,
): Promise<SchemeId> {
  requirePermission(work, 'directory.edit');

  const answer = { id: newId<SchemeId>() };
  const command = 'directory.approve-proposal';
  const before = await answeredBefore(work, { key: once, command, input, answer });
  const { proposalId, details, networkId } = input;
  if (before) return (await proposalWith(work, proposalId)).schemeId ?? before.id;
  const proposal = await proposalToDecide(work, proposalId);
  const id = proposal.about ?? answer.id;
  const { before: linked, ...scheme } = await approved(work, proposal.about, { details, seen });
  const linking = { id, before: linked, wanted: networkId };
  await writeScheme(work, { id, networkId: linkedAfter(linking), ...scheme });
  await decideProposal(work, proposalId, { outcome: 'approved', schemeId: id });
  await tellProposer(work, proposal, { outcome: 'approved', name: details.name });
  await audit(work, 'directory.scheme-approved', { type: 'scheme', id });
  await askNetwork(work, linking);
  return id;
}

type Shown = Pick<ApproveProposal, 'details' | 'seen'>;

async function approved(work: Work, about: SchemeId | null, { details, seen }: Shown) {
  const today = dayOf(work.now);
  if (about === null) return { before: null, version: 1, details, checkedOn: today, closedAt: null };
  const scheme = await schemeForUpdate(work, about);
  requireUnchanged(scheme, seen);
  const { closedAt, networkId: before } = scheme;
  return { ...amended(scheme, { details, checked: false, today }), closedAt, before };
}
