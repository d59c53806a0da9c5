import type { Work } from '#platform/work.ts';

import { newOrganisation } from '../adding/new-listing.ts';
import type { Listing } from '../domain/listing.ts';
import { organisationsAmong } from '../store/organisation-store.ts';
import { writeListings } from '../store/write-listings.ts';
import type { EditId, RevisionRole, RevisionWhat } from './domain/edit.ts';
import { ownCopy } from './place-with.ts';
import { sharedPlaces, stampVersion, standingOf } from './store/listing-store.ts';
import type { Standing } from './store/listing-store.ts';
import { keepRevision } from './store/revision-store.ts';

export type Put = {
  readonly listing: Listing;
  readonly organisation: string | null;
  /** What stands now; null when the listing is new. */
  readonly standing: Standing | null;
  readonly what: RevisionWhat;
  readonly byRole: RevisionRole;
  readonly editId: EditId | null;
};

/**
 * Makes a listing the approved one: the public sees it, searches find it, and history has what stood before and
 * what stands now. The one place that writes what was edited here.
 */
export async function putListing(work: Work, put: Put): Promise<void> {
  const { standing, organisation, what, byRole, editId } = put;
  if (standing) await keepStanding(work, standing);
  const listing = standing ? await withOwnPlaces(work, put.listing, standing.listing) : put.listing;
  await writeListings(work, {
    organisations: await newOnes(work, listing, organisation),
    listings: [listing],
  });
  const version = (standing?.version ?? 0) + 1;
  await stampVersion(work, listing.id, version);
  // As it is read from now on: the order of what belongs to it is the database's.
  const written = await standingOf(work, listing.id);
  if (!written) throw new Error('a listing that was just written is not there');
  await keepRevision(work, { ...written, what, byRole, editId, serviceId: listing.id });
}

/**
 * Keeps the version that stands, if it is not kept yet: of what was read from elsewhere or added with many others
 * nothing is kept until the first time that something is about to change it here.
 */
async function keepStanding(work: Work, standing: Standing): Promise<void> {
  const { listing, organisation, version, changedBy, changedAt } = standing;
  const known = { what: 'stood', byRole: 'source', editId: null } as const;
  const kept = { listing, organisation, version, changedBy, changedAt, ...known };
  await keepRevision(work, { ...kept, serviceId: listing.id });
}

/** An organisation that is known only by the name that was typed; one with that name stays as it is. */
async function newOnes(work: Work, { organisationId }: Listing, name: string | null) {
  const organisation = newOrganisation(name ?? '');
  if (name === null || organisation.id !== organisationId) return [];
  const there = await organisationsAmong(work, [organisation.id]);
  return there.has(organisation.id) ? [] : [organisation];
}

/** Another listing that is at the same place did not ask for its address to be changed. */
async function withOwnPlaces(work: Work, listing: Listing, before: Listing): Promise<Listing> {
  const was = new Map(before.places.map(({ place }) => [place.id, JSON.stringify(place)]));
  const changed = listing.places.filter(({ place }) => was.get(place.id) !== JSON.stringify(place));
  if (changed.length === 0) return listing;
  const shared = await sharedPlaces(
    work,
    listing.id,
    changed.map(({ place }) => place.id),
  );
  const ids = new Set(changed.map(({ place }) => place.id).filter((id) => shared.has(id)));
  const places = listing.places.map((at) =>
    ids.has(at.place.id) ? { ...at, place: ownCopy(at.place, listing.id) } : at,
  );
  return { ...listing, places };
}
