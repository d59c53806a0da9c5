import { audit } from '#platform/audit.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import type { Work } from '#platform/work.ts';

import { changedFields, merged } from './domain/difference.ts';
import type { Edit, EditId } from './domain/edit.ts';
import { fieldsOf } from './domain/fields.ts';
import type { ListingFields } from './domain/fields.ts';
import { withRest } from './domain/most-rows.ts';
import { noSuchListing, requireStandsForItself } from './keeping.ts';
import { emptyListing, listingWith } from './listing-with.ts';
import { putListing, shownAgain } from './put-listing.ts';
import { decideEdit, editWith } from './store/edit-store.ts';
import { standingOf } from './store/listing-store.ts';
import type { Standing } from './store/listing-store.ts';
import { addKeeper } from './store/owner-store.ts';
import { tellProposer } from './tell-proposer.ts';

export type Applying = {
  /** The version of the listing beside which the edit was shown; "0" when it is new. */
  readonly version: string | null;
  /** What the editor made of it; null when it is approved as it was proposed. */
  readonly amended: ListingFields | null;
};

/**
 * The edit to decide, or null when this very submission decided it before.
 *
 * @throws Refusal when there is none, or somebody decided it meanwhile.
 */
export async function editToDecide(
  work: Work,
  id: EditId,
  wasAnswered: () => Promise<unknown>,
): Promise<Edit | null> {
  const edit = await editWith(work, id, { lock: true });
  if (!edit) throw new Refusal('not-found', 'directory.no-such-edit');
  if (await wasAnswered()) return null;
  if (edit.state !== 'waiting') throw new Refusal('conflict', 'directory.edit-decided');
  return edit;
}

/** Makes an edit the listing that the public sees, and tells whoever proposed it. */
export async function applyEdit(work: Work, edit: Edit, { version, amended }: Applying): Promise<void> {
  const standing = await standingOf(work, edit.serviceId, { lock: true });
  requireSeen(edit, standing, version);
  const before = standing?.listing ?? emptyListing(edit.serviceId);
  const stands = standing ? fieldsOf(before, standing.organisation) : null;
  const proposed = stands ? merged(stands, edit) : edit.proposed;
  const fields = amended ? withRest(amended, proposed) : proposed;
  // What is the same as what stands already needs no version of its own.
  if (changedFields(stands, fields).length > 0) {
    const listing = listingWith(before, fields, standing?.organisation ?? null);
    const how = { what: 'approved', byRole: 'owner', editId: edit.id } as const;
    const shown = shownAgain(before, listing);
    await putListing(work, { listing, organisation: fields.organisation, standing, shown, ...how });
  }
  await decideEdit(work, edit.id, { state: 'approved', reason: null });
  if (edit.base === null) await letKeep(work, edit);
  const details = { amended: amended !== null };
  await audit(work, 'directory.edit-approved', { type: 'service', id: edit.serviceId, details });
  await tellProposer(work, {
    edit,
    name: fields.name,
    outcome: amended ? 'amended' : 'approved',
    reason: null,
  });
}

function requireSeen(edit: Edit, standing: Standing | null, version: string | null): void {
  if (standing) {
    requireStandsForItself(standing);
    return requireUnchanged(standing, version);
  }
  if (edit.base !== null) throw noSuchListing();
}

/** Who proposed a new listing is who keeps it. */
async function letKeep(work: Work, { serviceId, proposedBy }: Edit): Promise<void> {
  const proof = { role: 'owner', provedBy: 'proposal', givenBy: work.actor.userId } as const;
  await addKeeper(work, { serviceId, userId: proposedBy, address: null, ...proof });
}
