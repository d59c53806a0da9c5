import type { Work } from '#platform/work.ts';

import { newOrganisation } from '../adding/new-listing.ts';
import type { Listing } from '../domain/listing.ts';
import { organisationsAmong } from '../store/organisation-store.ts';
import { writeListings } from '../store/write-listings.ts';
import type { EditId, RevisionRole, RevisionWhat } from './domain/edit.ts';
import { keepStanding } from './keep-versions.ts';
import { ownCopy } from './place-with.ts';
import { hidePlaces } from './store/position-store.ts';
import { sharedPlaces, stampVersion, standingOf } from './store/listing-store.ts';
import type { Standing } from './store/listing-store.ts';
import { keepRevisions } from './store/revision-store.ts';
import { withPositions } from './whereabouts.ts';

export type Put = {
  readonly listing: Listing;
  readonly organisation: string | null;
  /** What stands now; null when the listing is new. */
  readonly standing: Standing | null;
  readonly what: RevisionWhat;
  readonly byRole: RevisionRole;
  readonly editId: EditId | null;
  /** Places that were hidden and are to be shown again: an earlier version that is brought back shows none. */
  readonly shown?: readonly string[];
};

/**
 * Makes a listing the approved one: the public sees it, searches find it, and history has what stood before and
 * what stands now. The one place that writes what was edited here.
 */
export async function putListing(work: Work, put: Put): Promise<void> {
  const { standing, organisation, what, byRole, editId } = put;
  if (standing) await keepStanding(work, [standing]);
  const own = standing ? await withOwnPlaces(work, put.listing, standing.listing) : put.listing;
  const listing = await withPositions(work, own);
  await hidePlaces(work, listing.places, put.shown ?? []);
  await writeListings(work, {
    organisations: await newOnes(work, listing, organisation),
    listings: [listing],
  });
  await hidePlaces(work, listing.places);
  const version = (standing?.version ?? 0) + 1;
  await stampVersion(work, listing.id, version);
  // As it is read from now on: the order of what belongs to it is the database's.
  const written = await standingOf(work, listing.id);
  if (!written) throw new Error('a listing that was just written is not there');
  await keepRevisions(work, [{ ...written, what, byRole, editId, serviceId: listing.id }]);
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

/** Places that a form says may be shown, and that are not yet. */
export function shownAgain(before: Listing, after: Listing): readonly string[] {
  const shown = new Set(
    after.places.filter(({ place }) => !place.addressHidden).map(({ place }) => place.id),
  );
  return before.places
    .filter(({ place }) => place.addressHidden && shown.has(place.id))
    .map(({ place }) => place.id);
}
