import { editorsName } from '../assurance/editors-name.ts';
import type { Listing } from '../domain/listing.ts';

/** A listing of which an editor of the directory said that all of it is right, if they did. */
export function checkedByEditors(listing: Listing, before: Listing['assured']): Listing {
  const { assured } = listing;
  if (assured === null || assured.on === before?.on) return listing;
  return { ...listing, assured: { on: assured.on, by: editorsName() } };
}
