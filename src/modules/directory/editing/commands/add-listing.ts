import { ownAddress } from '#modules/identity';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { EditId } from '../domain/edit.ts';
import type { ListingFields } from '../domain/fields.ts';
import { checkedByEditors } from '../checked-by-editors.ts';
import { emptyListing, listingWith } from '../listing-with.ts';
import { putListing } from '../put-listing.ts';
import { addEdit } from '../store/edit-store.ts';

export type AddListing = { readonly once: string; readonly fields: ListingFields };

/** Adds a listing from scratch. It waits to be approved, unless an editor of the directory adds it. */
export async function addListing(
  work: Work,
  { once, fields }: AddListing,
): Promise<{ serviceId: ServiceId; waits: boolean }> {
  requirePermission(work, 'directory.own');

  const waits = !may(work.actor, 'directory.edit');
  const answer = { serviceId: newId<ServiceId>(), waits };
  const before = await answeredBefore(work, {
    key: once,
    command: 'directory.add-listing',
    input: fields,
    answer,
  });
  if (before) return before;
  const { serviceId } = answer;
  if (waits) {
    const nothing = { serviceId, baseVersion: 0, base: null };
    await addEdit(work, { id: newId<EditId>(), ...nothing, proposed: fields, tell: await ownAddress(work) });
    await audit(work, 'directory.edit-proposed', { type: 'service', id: serviceId });
    return answer;
  }
  const listing = checkedByEditors(listingWith(emptyListing(serviceId), fields, null), null);
  const how = { standing: null, what: 'added', byRole: 'editor', editId: null } as const;
  await putListing(work, { listing, organisation: fields.organisation, ...how });
  await audit(work, 'directory.listing-added', { type: 'service', id: serviceId });
  return answer;
}
