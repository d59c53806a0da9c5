import type { Listing, Organisation, Place } from '../domain/listing.ts';
import type { Work } from '#platform/work.ts';

import { writeBorders } from './border-store.ts';
import {
  addressRow,
  areaRows,
  attributeRows,
  costRows,
  locationRow,
  scheduleRows,
  serviceRow,
} from './listing-rows.ts';
import { replaceRows, writeOwners } from './many-rows.ts';
import { contactRow, fundingRow, phoneRows } from './organisation-rows.ts';
import type { Stamp } from './organisation-rows.ts';
import { refreshSearch, servicesOfOrganisations } from './search-index.ts';
import { writeOrganisations } from './write-organisations.ts';

export type Written = {
  readonly organisations: readonly Organisation[];
  readonly listings: readonly Listing[];
  /** Of what is read from a source: a hash of what it says of each place. Left out where they are changed here. */
  readonly placesSaid?: ReadonlyMap<string, string> | undefined;
};

/**
 * Writes services whole, with the organisations that some of them need: what belonged to a service before
 * and does not now is gone. What is already so is not touched. Searches find them in the same transaction.
 */
export async function writeListings(
  work: Work,
  { organisations, listings, placesSaid }: Written,
): Promise<void> {
  const stamp: Stamp = { changed_by: work.actor.userId, changed_at: work.now };
  await writeOrganisations(work, organisations);
  await writePlaces(work, listings, { stamp, placesSaid });
  const rows = listings.map((listing) => serviceRow(listing, stamp));
  const of = { owner: 'service_id', owners: await writeOwners(work, 'directory.service', rows) };
  await writeAtPlaces(work, listings, of);
  // They go to the database together, which does one while the next is put into words.
  await Promise.all([writeContactPoints(work, listings, of), writeWhatIsSaid(work, listings, of)]);
  const renamed = await servicesOfOrganisations(
    work,
    organisations.map(({ id }) => id),
  );
  await refreshSearch(work, [...new Set([...listings.map(({ id }) => id), ...renamed])]);
}

/** A place that several services share is written once. */
async function writePlaces(
  work: Work,
  listings: readonly Listing[],
  { stamp, placesSaid }: Pick<Written, 'placesSaid'> & { readonly stamp: Stamp },
): Promise<void> {
  const ofOrganisation = new Map<string, string | null>();
  const places = new Map<string, Place>();
  for (const { organisationId, places: at } of listings) {
    for (const { place } of at) {
      places.set(place.id, place);
      ofOrganisation.set(place.id, organisationId);
    }
  }
  // In order, so that two writers who share places do not wait for each other.
  const all = [...places.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = all.map((place) => ({
    ...locationRow(place, ofOrganisation.get(place.id) ?? null, stamp),
    ...(placesSaid && { said_hash: placesSaid.get(place.id) ?? null }),
  }));
  const addresses = all.flatMap(({ id, addresses: at }) => at.map((address) => addressRow(address, id)));
  const accessibility = all.flatMap(({ id, accessibility: eased }) =>
    eased.map((one) => ({ id: one.id, location_id: id, description: one.description, details: one.details })),
  );
  const of = { owner: 'location_id', owners: await writeOwners(work, 'directory.location', rows) };
  await Promise.all([
    replaceRows(work, 'directory.address', { ...of, rows: addresses }),
    replaceRows(work, 'directory.accessibility', { ...of, rows: accessibility }),
  ]);
}

type Owned = { readonly owner: string; readonly owners: readonly string[] };

async function writeAtPlaces(work: Work, listings: readonly Listing[], of: Owned): Promise<void> {
  const rows = listings.flatMap(({ id, places }) =>
    places.map((at) => ({
      id: at.id,
      service_id: id,
      location_id: at.place.id,
      description: at.description,
    })),
  );
  await replaceRows(work, 'directory.service_at_location', { ...of, rows });
}

async function writeContactPoints(work: Work, listings: readonly Listing[], of: Owned): Promise<void> {
  const contacts = listings.flatMap(({ id, contacts: whom }) =>
    whom.map((contact) => contactRow(contact, { service_id: id })),
  );
  const phones = listings.flatMap((listing) => phoneRows(listing, { service_id: listing.id }));
  const languages = listings.flatMap(({ id, languages: spoken }) =>
    spoken.map((language) => ({ ...language, service_id: id })),
  );
  await replaceRows(work, 'directory.contact', { ...of, rows: contacts });
  await replaceRows(work, 'directory.phone', { ...of, rows: phones });
  await replaceRows(work, 'directory.language', { ...of, rows: languages });
}

async function writeWhatIsSaid(work: Work, listings: readonly Listing[], of: Owned): Promise<void> {
  const areas = listings.flatMap(areaRows);
  await writeBorders(
    work,
    listings.flatMap((listing) => listing.areas),
  );
  const funding = listings.flatMap((listing) =>
    listing.funding.map((source) => fundingRow(source, { service_id: listing.id })),
  );
  const attributes = listings.flatMap(attributeRows);
  await Promise.all([
    replaceRows(work, 'directory.schedule', { ...of, rows: listings.flatMap(scheduleRows) }),
    replaceRows(work, 'directory.cost_option', { ...of, rows: listings.flatMap(costRows) }),
    replaceRows(work, 'directory.service_area', { ...of, rows: areas }),
    replaceRows(work, 'directory.funding', { ...of, rows: funding }),
    replaceRows(work, 'directory.attribute', { ...of, owner: 'link_id', rows: attributes }),
  ]);
}
