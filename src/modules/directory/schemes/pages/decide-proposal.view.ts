import { networks } from '#modules/identity';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { addDays, dayOf } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { staleDays } from '../../assurance/domain/freshness.ts';
import type { ProposalId, Scheme, SchemeDetails } from '../domain/scheme.ts';
import { typedFrom } from '../scheme-form.ts';
import { schemesAsked } from '../schemes-asked.ts';
import { proposalWith } from '../store/proposal-store.ts';
import type { Proposal } from '../store/proposal-store.ts';
import { schemeWith } from '../store/read-schemes.ts';
import type { DecideProposalView } from './decide-proposal.page.tsx';
import { changesBetween } from './scheme-changes.ts';
import { schemeLines } from './scheme-lines.ts';
import { schemeNotice } from './scheme-notice.ts';

type Shown = {
  readonly id: ProposalId;
  /** What was typed and is wrong; null when the page is first shown. */
  readonly approval: FormState | null;
  readonly refusal: FormState | null;
};

/** @throws Refusal `directory.no-such-proposal`, `directory.proposal-decided`. */
export async function decideProposalView(
  work: Work,
  { id, approval, refusal }: Shown,
): Promise<DecideProposalView> {
  requirePermission(work, 'directory.edit');

  const proposal = await proposalWith(work, id);
  if (proposal.outcome !== null) throw new Refusal('conflict', 'directory.proposal-decided');
  const about = proposal.about ? await schemeWith(work, proposal.about) : null;
  return {
    id,
    name: proposal.details.name,
    proposedAt: proposal.proposedAt,
    byScheme: proposal.byScheme,
    about: about && {
      href: `/schemes/${about.id}`,
      name: about.name,
      changes: changesBetween(schemeLines(about), schemeLines(proposal.details)),
    },
    approval: approval ?? firstShown(proposal, about),
    refusal: refusal ?? blankForm(),
    networks: (await networks(work)).map((network) => ({ value: network.id, label: network.name })),
    around: about ? [] : await servingTheSame(work, proposal.details),
  };
}

function firstShown({ details }: Proposal, about: Scheme | null): FormState {
  return about
    ? blankForm({ ...typedFrom(details), networkId: about.networkId ?? '' }, String(about.version))
    : blankForm(typedFrom(details));
}

/** Schemes that serve the first area of it: it may be one of them. */
async function servingTheSame(work: Work, { postcodes, places, practices }: SchemeDetails) {
  const near = [...postcodes, ...places, ...practices][0] ?? '';
  const asked = { near, words: '', mayRefer: null, linkWorkers: null, age: null, old: false, page: 1 };
  const freshSince = addDays(dayOf(work.now), -staleDays);
  const { schemes } = await schemesAsked(work, asked, { freshSince, limit: 5 });
  return schemes.map((scheme) => schemeNotice(scheme, work.now)).map(({ href, name }) => ({ href, name }));
}
