import { alsoShape } from './also-shapes.ts';
import { emailAddress, webAddress } from './formats.ts';
import {
  attributeShape,
  contactShape,
  costShape,
  languageShape,
  phoneShape,
  scheduleShape,
} from './part-shapes.ts';
import type { AtPlaceRecord, LocationRecord, OrganizationRecord, ServiceRecord } from './records.ts';
import { said } from './said.ts';
import type { Said } from './said.ts';
import type { Shelf } from './shelf.ts';
import { addressWords, wholeAddress } from './whole-address.ts';

/** A service as a list has it: what there is one of. */
export function serviceLine(service: ServiceRecord): Said {
  const { assured_on, last_modified, url, email, fees_description, also: _, ...rest } = service;
  return said({
    ...rest,
    url: webAddress(url),
    email: emailAddress(email),
    fees_description,
    // What the profile still calls it.
    fees: fees_description,
    assured_date: assured_on,
    last_modified: last_modified.toISOString(),
  });
}

/** The profile requires a description. Where there is none, the name is what is known. */
export function organizationLine(organization: OrganizationRecord): Said {
  const { name, description, email, website, uri, logo } = organization;
  return said({
    ...organization,
    description: description?.trim() ? description : name,
    email: emailAddress(email),
    website: webAddress(website),
    uri: webAddress(uri),
    logo: webAddress(logo),
  });
}

export function fullOrganization(organization: OrganizationRecord, shelf: Shelf): Said {
  const { id } = organization;
  return {
    ...organizationLine(organization),
    ...said({ organization_identifiers: shelf.identifiers(id).map(said), ...shared(id, shelf) }),
  };
}

export function locationLine(location: LocationRecord): Said {
  return said({ ...location, url: webAddress(location.url) });
}

export function fullLocation(location: LocationRecord, shelf: Shelf): Said {
  const { id, name, description, ...rest } = location;
  const addresses = shelf.addresses(id).map((address) => ({
    whole: wholeAddress(address, name),
    words: addressWords(address),
  }));
  // An address of which a required part is not known is not left out: it is told in words.
  const inWords = addresses
    .filter(({ whole, words }) => whole === null && words !== '')
    .map(({ words }) => words);
  return {
    ...locationLine({ id, name, description, ...rest }),
    ...said({
      description: [description?.trim(), ...inWords].filter(Boolean).join('\n'),
      addresses: addresses.flatMap(({ whole }) => whole ?? []),
      accessibility: shelf
        .accessibility(id)
        .map((one) => said({ ...one, accessibility: one.description, url: webAddress(one.url) })),
      languages: shelf.languages(id).map(languageShape),
      schedules: shelf.schedules(id).map(scheduleShape),
      ...shared(id, shelf),
    }),
  };
}

/** A service at a place, with the place as given. */
export function atPlaceShape(atPlace: AtPlaceRecord, shelf: Shelf, location: Said | undefined): Said {
  const { id } = atPlace;
  return said({
    ...atPlace,
    service_areas: areasOf(id, shelf),
    schedules: shelf.schedules(id).map(scheduleShape),
    ...shared(id, shelf),
    location,
  });
}

/** Everything about a service but its organisation and its places. */
export function serviceWithParts(service: ServiceRecord, shelf: Shelf): Said {
  const { id } = service;
  return {
    ...serviceLine(service),
    ...said({
      schedules: shelf.schedules(id).map(scheduleShape),
      service_areas: areasOf(id, shelf),
      languages: shelf.languages(id).map(languageShape),
      cost_options: shelf.costs(id).map(costShape),
      ...alsoShape(service.also, service),
      ...shared(id, shelf),
    }),
  };
}

/** What services, organisations and places may all have. */
function shared(id: string, shelf: Shelf) {
  return {
    phones: shelf.phones(id).map((phone) => phoneShape(phone, shelf)),
    contacts: shelf.contacts(id).map((contact) => contactShape(contact, shelf)),
    funding: shelf.funding(id).map(said),
    attributes: shelf.attributes(id).map((attribute) => attributeShape(attribute, shelf)),
  };
}

function areasOf(id: string, shelf: Shelf): readonly Said[] {
  return shelf.areas(id).map((area) => said({ ...area, service_area: area.name ?? area.description }));
}
