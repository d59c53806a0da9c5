import { m } from '#text';
import type { FormState } from '#platform/forms.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { calledBy, saying } from '#ui/theirs.tsx';

import type { EditId } from './domain/edit.ts';
import type { FormFor } from './edit-form.view.ts';
import { typedListing } from './form/typed-listing.ts';
import { fieldTitles } from './pages/field-words.ts';
import type { ListingFormView } from './pages/listing-form.page.tsx';
import type { WaitingEditView } from './pages/waiting-edit.page.tsx';
import { proposalOf } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import { proposedBy } from './proposed-by.ts';

/** One proposal beside what stands now: what would change, field by field. */
export async function waitingEditView(work: Work, id: EditId, form: FormState): Promise<WaitingEditView> {
  requirePermission(work, 'directory.edit');

  const proposal = await proposalOf(work, id);
  const { edit, standing, changes, disputed, version, name } = proposal;
  const by = await proposedBy(work, [edit.proposedBy]);
  const listing = standing && `/directory/${edit.serviceId}`;
  return {
    href: `/directory/work/waiting/${id}`,
    name,
    listingHref: listing,
    historyHref: listing && `${listing}/history`,
    isNew: edit.base === null,
    by: by(edit.proposedBy),
    proposedAt: edit.proposedAt,
    changes,
    changedSince: isChangedSince(proposal),
    disputed: disputed.map((field) => fieldTitles[field]()),
    decided: edit.state === 'waiting' ? null : { state: edit.state, at: edit.decidedAt, reason: edit.reason },
    willBeTold: edit.tell !== null,
    form: { ...form, version },
  };
}

function isChangedSince({ edit, standing }: Proposal): boolean {
  return edit.base !== null && standing !== null && standing.version !== edit.baseVersion;
}

/** The proposal as a form, for an editor who amends it before approving it. */
export async function amendFormView(work: Work, id: EditId, formFor: FormFor): Promise<ListingFormView> {
  requirePermission(work, 'directory.edit');

  const { edit, fields, version } = await proposalOf(work, id);
  if (edit.state !== 'waiting') throw new Refusal('conflict', 'directory.edit-decided');
  const href = `/directory/work/waiting/${id}`;
  return {
    title: saying((name) => m.editing_amend_title({ name }), fields.name),
    crumbs: [
      { href: '/directory/work/waiting', label: m.editing_waiting_title() },
      { href, label: calledBy(fields.name) },
    ],
    action: `${href}/amendment`,
    form: await formFor({ values: typedListing(fields), version }),
    button: m.editing_amend_button(),
    notes: [{ text: m.editing_amend_note(), href: null }],
    maybeThere: [],
    completeness: null,
  };
}
