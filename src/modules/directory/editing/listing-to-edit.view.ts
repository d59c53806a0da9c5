import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { fieldsOf } from './domain/fields.ts';
import type { ListingFields } from './domain/fields.ts';
import { changingAs, noSuchListing } from './keeping.ts';
import { standingOf } from './store/listing-store.ts';

/** What the form says of a listing, for whoever may change it, and the version that it must be sent with. */
export async function listingToEdit(
  work: Work,
  id: ServiceId,
): Promise<{ fields: ListingFields; version: string }> {
  requirePermission(work, 'directory.own');

  await changingAs(work, id);
  const standing = await standingOf(work, id);
  if (!standing) throw noSuchListing();
  return { fields: fieldsOf(standing.listing, standing.organisation), version: String(standing.version) };
}
