import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ProposalId, SchemeDetails, SchemeId } from '../domain/scheme.ts';
import { linkHash } from '../link-token.ts';
import { schemeAskingBy, writeSchemeAnswer } from '../store/asking-store.ts';
import { addProposal, waitingProposalCount } from '../store/proposal-store.ts';
import { schemeWith } from '../store/read-schemes.ts';

export type ProposeScheme = {
  readonly once: string;
  readonly details: SchemeDetails;
  /** The scheme that it puts right; null is a new one. */
  readonly about: SchemeId | null;
  /** Where to tell whoever proposes it what came of it; null when they do not want to know. */
  readonly proposerEmail: string | null;
  readonly language: 'en' | 'cy';
  /** From a link to the published address of the scheme; null when they came another way. */
  readonly by?: string | null;
};

/** More than editors can ever read: a program is sending them. */
const mostWaiting = 1000;

/** @throws Refusal `directory.too-many-proposals`, `directory.no-such-scheme`. */
export async function proposeScheme(
  work: Work,
  { once, by = null, ...proposal }: ProposeScheme,
): Promise<ProposalId> {
  requirePermission(work, 'directory.suggest');

  const answer = { id: newId<ProposalId>() };
  const command = 'directory.propose-scheme';
  const before = await answeredBefore(work, { key: once, command, input: proposal, answer });
  if (before) return before.id;
  if ((await waitingProposalCount(work)) >= mostWaiting) {
    throw new Refusal('too-many', 'directory.too-many-proposals');
  }
  if (proposal.about) await schemeWith(work, proposal.about);
  const byScheme = by !== null && (await speaksFor(work, proposal.about, by));
  await addProposal(work, { id: answer.id, ...proposal, byScheme });
  await audit(work, 'directory.scheme-proposed', { type: 'scheme-proposal', id: answer.id });
  return answer.id;
}

/** A link that is over, or of another scheme, says nothing; the proposal is looked at like anybody's. */
async function speaksFor(work: Work, scheme: SchemeId | null, token: string): Promise<boolean> {
  const asking = await schemeAskingBy(work, linkHash(token), 'held');
  if (asking?.schemeId !== scheme || !asking || asking.expiresAt <= work.now) return false;
  if (asking.answer === null) await writeSchemeAnswer(work, asking.id, 'changed');
  return true;
}
