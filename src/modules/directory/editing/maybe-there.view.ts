import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { possibleDuplicatesOf } from '../duplicates/possible-duplicates.ts';
import type { PossibleDuplicate } from '../duplicates/possible-duplicates.ts';
import type { ListingFields } from './domain/fields.ts';

/** Listings that may be what somebody is about to add. */
export async function maybeThere(work: Work, fields: ListingFields): Promise<readonly PossibleDuplicate[]> {
  requirePermission(work, 'directory.own');

  return possibleDuplicatesOf(work, {
    name: fields.name,
    organisation: fields.organisation,
    phones: fields.phones.map(({ number }) => number),
    email: fields.email,
    postcode: fields.places.find(({ postcode }) => postcode !== null)?.postcode ?? null,
    website: fields.url,
  });
}
