import type {
  Address,
  Listing,
  Organisation,
  Place,
  ServiceId,
  Taxonomy,
  TaxonomyTerm,
} from '../domain/listing.ts';
import { schedule } from '../domain/schedule.ts';
import { derivedId } from '../importing/derived-id.ts';
import type { NewPlace, NewService } from './new-service.ts';

import { newId } from '#platform/ids.ts';

const ours = 'kith';

/** The terms that services added here are sorted by. */
export const ourTaxonomy: Taxonomy = {
  id: derivedId(ours, 'taxonomy', ours),
  name: 'Kith',
  description: 'Words by which services that were added here are sorted.',
  uri: null,
  origin: null,
};

/** A service that was added, with all that belongs to it. The same id is given the same parts. */
export function newListing(service: NewService): Listing {
  const id = service.id ?? newId<ServiceId>();
  return {
    id,
    organisationId: service.organisation === undefined ? null : organisationIdOf(service.organisation),
    name: service.name,
    status: service.status ?? 'active',
    ...whatItSays(service),
    ...whatBelongs(id, service),
    places: (service.places ?? []).map((place, index) => ({
      id: partId(id, 'service_at_location', index),
      description: null,
      place: newPlace(partId(id, 'location', index), place),
    })),
    attributes: (service.terms ?? []).map((name) => ({
      id: derivedId(ours, 'attribute', `${id} ${name}`),
      termId: newTerm(name).id,
      label: null,
      value: null,
    })),
    origin: null,
  };
}

export function newOrganisation(name: string): Organisation {
  return {
    id: organisationIdOf(name),
    name,
    alternateName: null,
    description: null,
    email: null,
    website: null,
    legalStatus: null,
    yearIncorporated: null,
    origin: null,
    identifiers: [],
    phones: [],
    contacts: [],
    funding: [],
  };
}

export function newTerm(name: string): TaxonomyTerm {
  const nothing = { code: null, description: null, parentId: null, facet: null, origin: null };
  return {
    id: derivedId(ours, 'taxonomy_term', name.toLowerCase()),
    taxonomyId: ourTaxonomy.id,
    name,
    ...nothing,
  };
}

function organisationIdOf(name: string): string {
  return derivedId(ours, 'organization', name.toLowerCase());
}

function partId<Id extends string>(id: ServiceId, table: string, index: number): Id {
  return derivedId<Id>(ours, table, `${id} ${index}`);
}

/** What is not said is not known. */
function whatItSays({ assured, url, email, fees, alert, ...service }: NewService) {
  const { alternateName, description, waitTime } = service;
  return {
    ...nulls({
      alternateName,
      description,
      url,
      email,
      fees,
      alert,
      waitTime,
    }),
    ...nulls({
      howToStart: service.howToStart,
      whoItIsFor: service.whoItIsFor,
    }),
    minimumAge: service.minimumAge ?? null,
    maximumAge: service.maximumAge ?? null,
    interpreting: null,
    accreditations: null,
    licences: null,
    assured: assured ?? null,
  };
}

/** Null in place of what was left out. */
function nulls<Name extends string>(
  texts: Readonly<Record<Name, string | undefined>>,
): Record<Name, string | null> {
  const entries = Object.entries<string | undefined>(texts).map(([name, text]) => [name, text ?? null]);
  return Object.fromEntries(entries) as Record<Name, string | null>;
}

function whatBelongs(
  id: ServiceId,
  { phone, costs = [], schedules = [], languages = [], areas = [] }: NewService,
) {
  const nothing = { extension: null, type: null, description: null };
  const always = { validFrom: null, validTo: null, amountDescription: null };
  return {
    phones: phone === undefined ? [] : [{ id: partId<string>(id, 'phone', 0), number: phone, ...nothing }],
    contacts: [],
    funding: [],
    schedules: schedules.map((given, index) => ({
      ...schedule(given),
      id: partId<string>(id, 'schedule', index),
    })),
    costs: costs.map(({ amount, currency = 'GBP', option = null }, index) => ({
      id: partId<string>(id, 'cost_option', index),
      amount,
      currency,
      option,
      ...always,
    })),
    languages: languages.map(({ name, code = null }, index) => ({
      id: partId<string>(id, 'language', index),
      name,
      code,
      note: null,
    })),
    areas: areas.map((name, index) => ({
      id: partId<string>(id, 'service_area', index),
      name,
      description: null,
    })),
  };
}

function newPlace(id: string, place: NewPlace): Place {
  const { name, url, transportation, type = 'physical', position = null, accessibility = [] } = place;
  const address = newAddress(id, place);
  return {
    id,
    type,
    position,
    alternateName: null,
    description: null,
    origin: null,
    ...nulls({
      name,
      url,
      transportation,
    }),
    addresses: address ? [address] : [],
    accessibility: accessibility.map((description, index) => ({
      id: derivedId<string>(ours, 'accessibility', `${id} ${index}`),
      description,
      details: null,
    })),
  };
}

function newAddress(id: string, place: NewPlace): Address | null {
  const { type = 'physical', address1, address2, city, postcode: postalCode } = place;
  if (!address1 && !city && !postalCode) return null;
  return {
    id: derivedId<string>(ours, 'address', id),
    type,
    country: 'GB',
    attention: null,
    region: null,
    stateProvince: null,
    ...nulls({
      address1,
      address2,
      city,
      postalCode,
    }),
  };
}
