import { sql } from 'kysely';

import { Refusal } from '#platform/refusal.ts';
import type { Work } from '#platform/work.ts';

import type { ProposalId, SchemeDetails, SchemeId } from '../domain/scheme.ts';
import { db } from './tables.ts';

export type Proposal = {
  readonly id: ProposalId;
  readonly details: SchemeDetails;
  /** The scheme that it puts right; null is a new one. */
  readonly about: SchemeId | null;
  readonly language: 'en' | 'cy';
  readonly proposedAt: Date;
  readonly outcome: 'approved' | 'declined' | null;
  readonly reason: string | null;
  readonly schemeId: SchemeId | null;
  readonly decidedAt: Date | null;
  /** It came by a link to the published address of the scheme. */
  readonly byScheme: boolean;
};

export type NewProposal = Pick<Proposal, 'id' | 'details' | 'about' | 'language' | 'byScheme'> & {
  readonly proposerEmail: string | null;
};

export async function addProposal(work: Work, proposal: NewProposal): Promise<void> {
  await db(work)
    .insertInto('directory.scheme_proposal')
    .values({
      id: proposal.id,
      details: JSON.stringify(proposal.details),
      about_scheme: proposal.about,
      proposer_email: proposal.proposerEmail,
      language: proposal.language,
      proposed_at: work.now,
      by_scheme: proposal.byScheme,
    })
    .execute();
}

/** The oldest first: they have waited longest. */
export function waitingProposals(work: Work, limit: number): Promise<readonly Proposal[]> {
  return selectProposals(work)
    .where('outcome', 'is', null)
    .orderBy('proposed_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function waitingProposalCount(work: Work): Promise<number> {
  const { count } = await db(work)
    .selectFrom('directory.scheme_proposal')
    .where('outcome', 'is', null)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @throws Refusal `directory.no-such-proposal`. */
export async function proposalWith(work: Work, id: ProposalId): Promise<Proposal> {
  return known(await selectProposals(work).where('id', '=', id).executeTakeFirst());
}

/**
 * One that is to be decided now, held until the work ends, with where to tell whoever proposed it.
 *
 * @throws Refusal `directory.proposal-decided`.
 */
export async function proposalToDecide(
  work: Work,
  id: ProposalId,
): Promise<Proposal & { readonly proposerEmail: string | null }> {
  const row = await selectProposals(work)
    .select('proposer_email as proposerEmail')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const proposal = known(row);
  if (proposal.outcome !== null) throw new Refusal('conflict', 'directory.proposal-decided');
  return proposal;
}

export type Decision =
  | { readonly outcome: 'approved'; readonly schemeId: SchemeId }
  | { readonly outcome: 'declined'; readonly reason: string };

/** Forgets who proposed it, too: they have been told. */
export async function decideProposal(work: Work, id: ProposalId, decision: Decision): Promise<void> {
  await db(work)
    .updateTable('directory.scheme_proposal')
    .set({
      outcome: decision.outcome,
      reason: decision.outcome === 'declined' ? decision.reason : null,
      scheme_id: decision.outcome === 'approved' ? decision.schemeId : null,
      proposer_email: null,
      decided_by: work.actor.userId,
      decided_at: work.now,
    })
    .where('id', '=', id)
    .execute();
}

function known<Row>(row: Row | undefined): Row {
  if (!row) throw new Refusal('not-found', 'directory.no-such-proposal');
  return row;
}

function selectProposals(work: Work) {
  return db(work)
    .selectFrom('directory.scheme_proposal')
    .select([
      'id',
      'details',
      'about_scheme as about',
      'language',
      'proposed_at as proposedAt',
      'outcome',
      'reason',
      'scheme_id as schemeId',
      'decided_at as decidedAt',
    ])
    .select(sql<boolean>`by_scheme`.as('byScheme'));
}
