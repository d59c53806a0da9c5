import type { Listing, Organisation, Place } from '../domain/listing.ts';
import type { Work } from '#platform/work.ts';

import {
  addressRow,
  attributeRows,
  costRows,
  locationRow,
  scheduleRows,
  serviceRow,
} from './listing-rows.ts';
import { replaceRows, writeRows } from './many-rows.ts';
import { contactRow, fundingRow, phoneRows } from './organisation-rows.ts';
import type { Stamp } from './organisation-rows.ts';
import { refreshSearch, servicesOfOrganisations } from './search-index.ts';
import { writeOrganisations } from './write-organisations.ts';

/**
 * Writes services whole, with the organisations that some of them need: what belonged to a service before
 * and does not now is gone. What is already so is not touched. Searches find them in the same transaction.
 */
export async function writeListings(
  work: Work,
  { organisations, listings }: { organisations: readonly Organisation[]; listings: readonly Listing[] },
): Promise<void> {
  const stamp: Stamp = { changed_by: work.actor.userId, changed_at: work.now };
  await writeOrganisations(work, organisations);
  await writePlaces(work, listings, stamp);
  await writeRows(work, 'directory.service', { rows: listings.map((listing) => serviceRow(listing, stamp)) });
  await writeAtPlaces(work, listings);
  await writeContactPoints(work, listings);
  await writeWhatIsSaid(work, listings);
  const renamed = await servicesOfOrganisations(
    work,
    organisations.map(({ id }) => id),
  );
  await refreshSearch(work, [...new Set([...listings.map(({ id }) => id), ...renamed])]);
}

/** A place that several services share is written once. */
async function writePlaces(work: Work, listings: readonly Listing[], stamp: Stamp): Promise<void> {
  const ofOrganisation = new Map<string, string | null>();
  const places = new Map<string, Place>();
  for (const { organisationId, places: at } of listings) {
    for (const { place } of at) {
      places.set(place.id, place);
      ofOrganisation.set(place.id, organisationId);
    }
  }
  const all = [...places.values()];
  const of = { owner: 'location_id', owners: all.map(({ id }) => id) };
  const rows = all.map((place) => locationRow(place, ofOrganisation.get(place.id) ?? null, stamp));
  const addresses = all.flatMap(({ id, addresses: at }) => at.map((address) => addressRow(address, id)));
  const accessibility = all.flatMap(({ id, accessibility: eased }) =>
    eased.map((one) => ({ id: one.id, location_id: id, description: one.description, details: one.details })),
  );
  await writeRows(work, 'directory.location', { rows });
  await replaceRows(work, 'directory.address', { ...of, rows: addresses });
  await replaceRows(work, 'directory.accessibility', { ...of, rows: accessibility });
}

async function writeAtPlaces(work: Work, listings: readonly Listing[]): Promise<void> {
  const rows = listings.flatMap(({ id, places }) =>
    places.map((at) => ({
      id: at.id,
      service_id: id,
      location_id: at.place.id,
      description: at.description,
    })),
  );
  await replaceRows(work, 'directory.service_at_location', { ...ownedBy(listings), rows });
}

async function writeContactPoints(work: Work, listings: readonly Listing[]): Promise<void> {
  const of = ownedBy(listings);
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

async function writeWhatIsSaid(work: Work, listings: readonly Listing[]): Promise<void> {
  const of = ownedBy(listings);
  const areas = listings.flatMap(({ id, areas: covered }) =>
    covered.map((area) => ({ ...area, service_id: id })),
  );
  const funding = listings.flatMap((listing) =>
    listing.funding.map((source) => fundingRow(source, { service_id: listing.id })),
  );
  await replaceRows(work, 'directory.schedule', { ...of, rows: listings.flatMap(scheduleRows) });
  await replaceRows(work, 'directory.cost_option', { ...of, rows: listings.flatMap(costRows) });
  await replaceRows(work, 'directory.service_area', { ...of, rows: areas });
  await replaceRows(work, 'directory.funding', { ...of, rows: funding });
  await replaceRows(work, 'directory.attribute', {
    ...of,
    owner: 'link_id',
    rows: listings.flatMap(attributeRows),
  });
}

function ownedBy(listings: readonly Listing[]) {
  return { owner: 'service_id', owners: listings.map(({ id }) => id) };
}
