import { ownAddress } from '#modules/identity';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { localeNow } from '#platform/locale.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Listing, ServiceId } from '../../domain/listing.ts';
import { changedFields } from '../domain/difference.ts';
import type { EditId } from '../domain/edit.ts';
import { fieldsOf } from '../domain/fields.ts';
import type { ListingFields } from '../domain/fields.ts';
import { withRest } from '../domain/most-rows.ts';
import { changingAs, standingForChange } from '../keeping.ts';
import { checkedByEditors } from '../checked-by-editors.ts';
import { listingWith } from '../listing-with.ts';
import { putListing, shownAgain } from '../put-listing.ts';
import { addEdit } from '../store/edit-store.ts';
import type { Standing } from '../store/listing-store.ts';
import { hidden } from '../whereabouts.ts';
import { rememberLanguage } from '../store/owner-store.ts';

export type EditListing = {
  readonly once: string;
  readonly serviceId: ServiceId;
  /** The version of the listing that the form was made from. */
  readonly version: string | null;
  readonly fields: ListingFields;
};

/**
 * Changes a listing. What an editor of the directory writes stands at once; what those who keep the listing
 * write waits until an editor approves it, and until then the public sees what was approved last.
 */
export async function editListing(work: Work, edit: EditListing): Promise<{ id: EditId; waits: boolean }> {
  requirePermission(work, 'directory.own');

  const { once, serviceId, version } = edit;
  const waits = (await changingAs(work, serviceId)) !== 'directory-editor';
  const id = newId<EditId>();
  const submission = {
    key: once,
    command: 'directory.edit-listing',
    input: { serviceId, fields: edit.fields },
  } as const;
  const before = await answeredBefore(work, { ...submission, answer: { id } });
  if (before) return { ...before, waits };
  const standing = await standingForChange(work, serviceId);
  requireUnchanged(standing, version);
  const base = fieldsOf(standing.listing, standing.organisation);
  const fields = withRest(edit.fields, base);
  if (changedFields(base, fields).length === 0) return { id, waits };
  await (waits ? propose(work, { id, standing, base, fields }) : approve(work, standing, fields));
  return { id, waits };
}

type Proposed = {
  readonly id: EditId;
  readonly standing: Standing;
  readonly base: ListingFields;
  readonly fields: ListingFields;
};

async function propose(work: Work, { id, standing, base, fields }: Proposed): Promise<void> {
  const serviceId = standing.listing.id;
  const tell = await ownAddress(work);
  await hideAtOnce(work, standing, fields);
  await addEdit(work, { id, serviceId, baseVersion: standing.version, base, proposed: fields, tell });
  await rememberLanguage(work, localeNow());
  await audit(work, 'directory.edit-proposed', { type: 'service', id: serviceId });
}

/** What must not be shown is not shown until somebody approves it. */
async function hideAtOnce(work: Work, standing: Standing, fields: ListingFields): Promise<void> {
  const ids = new Set(fields.places.filter((row) => row.hidden).map(({ id }) => id));
  const isToHide = ({ place }: Listing['places'][number]) => ids.has(place.id) && !place.addressHidden;
  if (!standing.listing.places.some(isToHide)) return;
  const places = standing.listing.places.map((at) =>
    isToHide(at) ? { ...at, place: hidden(at.place) } : at,
  );
  const how = { what: 'edited', byRole: 'owner', editId: null } as const;
  const { organisation } = standing;
  await putListing(work, { listing: { ...standing.listing, places }, organisation, standing, ...how });
  await audit(work, 'directory.edited', { type: 'service', id: standing.listing.id });
}

async function approve(work: Work, standing: Standing, fields: ListingFields): Promise<void> {
  const listing = checkedByEditors(
    listingWith(standing.listing, fields, standing.organisation),
    standing.listing.assured,
  );
  const { organisation } = fields;
  const how = { what: 'edited', byRole: 'editor', editId: null } as const;
  const shown = shownAgain(standing.listing, listing);
  await putListing(work, { listing, organisation, standing, shown, ...how });
  await audit(work, 'directory.edited', { type: 'service', id: listing.id });
}
