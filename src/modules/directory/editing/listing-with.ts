import { newOrganisation } from '../adding/new-listing.ts';
import type { Listing, Phone, Place, ServiceId } from '../domain/listing.ts';
import { languageCodes } from '../domain/language-codes.ts';
import { derivedId } from '../importing/derived-id.ts';
import { tidyPostcode } from '../places/postcode.ts';
import { areaName, accessLine, fieldsOf, mainAddressOf, placeRowOf } from './domain/fields.ts';
import type { ListingFields, PlaceRow } from './domain/fields.ts';
import { scheduleFrom } from './domain/when-row.ts';
import { withAddress } from './place-with.ts';
import { hidden } from './whereabouts.ts';

/** A listing with what the form says: what the form does not ask stays as it was. */
export function listingWith(listing: Listing, fields: ListingFields, organisation: string | null): Listing {
  const { name, alternateName, description, whoItIsFor, minimumAge, maximumAge } = fields;
  const { fees, howToStart, waitTime, email, url, status, alert } = fields;
  return {
    ...listing,
    name,
    alternateName,
    description,
    whoItIsFor,
    minimumAge,
    maximumAge,
    fees,
    howToStart,
    waitTime,
    email,
    url,
    status,
    alert,
    assured: assuredBy(listing, fields),
    organisationId: organisationIdFor(listing, fields.organisation, organisation),
    schedules: schedulesFrom(listing, fields),
    costs: costsFrom(listing, fields),
    phones: phonesFrom(listing, fields),
    places: placesFrom(listing, fields),
    languages: languagesFrom(listing, fields),
    areas: areasFrom(listing, fields),
  };
}

/** What nobody has said anything about yet. */
export function emptyListing(id: ServiceId): Listing {
  return {
    id,
    organisationId: null,
    name: '',
    alternateName: null,
    description: null,
    url: null,
    email: null,
    status: 'active',
    interpreting: null,
    howToStart: null,
    fees: null,
    waitTime: null,
    accreditations: null,
    licences: null,
    whoItIsFor: null,
    minimumAge: null,
    maximumAge: null,
    alert: null,
    assured: null,
    places: [],
    phones: [],
    contacts: [],
    schedules: [],
    languages: [],
    costs: [],
    areas: [],
    funding: [],
    attributes: [],
    origin: null,
  };
}

export function emptyFields(id: ServiceId): ListingFields {
  return fieldsOf(emptyListing(id), null);
}

/** Said by whoever runs it; of a listing without an organisation, by the group itself. */
function assuredBy(
  { assured }: Listing,
  { checkedOn, organisation, name }: ListingFields,
): Listing['assured'] {
  if (checkedOn === null || checkedOn === assured?.on) return assured;
  return { on: checkedOn, by: organisation ?? name };
}

function organisationIdFor(listing: Listing, wanted: string | null, now: string | null): string | null {
  if (wanted === now) return listing.organisationId;
  return wanted === null ? null : newOrganisation(wanted).id;
}

function schedulesFrom({ id, schedules }: Listing, { when }: ListingFields): Listing['schedules'] {
  return when.flatMap((row) => {
    const before = schedules.find((schedule) => schedule.id === row.id) ?? null;
    if (before === null && row.often === 'other') return [];
    return [{ ...scheduleFrom(row, before), id: before?.id ?? partId(id, 'schedule', row.id) }];
  });
}

function costsFrom({ id, costs }: Listing, fields: ListingFields): Listing['costs'] {
  return fields.costs.map(({ id: rowId, amount, option }) => {
    const before = costs.find((cost) => cost.id === rowId);
    const currency = amount === null ? (before?.currency ?? null) : (before?.currency ?? 'GBP');
    if (before) return { ...before, amount, option, currency };
    const never = { amountDescription: null, validFrom: null, validTo: null };
    return { id: partId(id, 'cost_option', rowId), amount, option, currency, ...never };
  });
}

function phonesFrom({ id, phones }: Listing, fields: ListingFields): readonly Phone[] {
  return fields.phones.map(({ id: rowId, number, description }) => {
    const before = phones.find((phone) => phone.id === rowId);
    if (before) return { ...before, number, description };
    return { id: partId(id, 'phone', rowId), number, description, extension: null, type: null };
  });
}

function placesFrom({ id, places }: Listing, fields: ListingFields): Listing['places'] {
  return fields.places.map((row) => {
    const before = places.find(({ place }) => place.id === row.id);
    if (before) return { ...before, place: placeFrom(before.place, row) };
    const place = placeFrom(emptyPlace(partId(id, 'location', row.id), row.type), row);
    return { id: partId(id, 'service_at_location', row.id), description: null, place };
  });
}

/** Where it is on a map is not known any more when its address is another; within one postcode it stays. */
function placeFrom(before: Place, row: PlaceRow): Place {
  const was = placeRowOf(before);
  const { type, name, url, gettingThere: transportation } = row;
  const said = { ...before, type, name, url, transportation };
  const access = row.access.map((line) => {
    const kept = before.accessibility.find((one) => accessLine(one) === line);
    return kept ?? { id: partId(before.id, 'accessibility', line), description: line, details: null };
  });
  const readdressed = (['address1', 'address2', 'town', 'postcode'] as const).some(
    (part) => row[part] !== was[part],
  );
  const { addressHidden: _, ...place } = { ...said, accessibility: onceEach(access) };
  const at = readdressed ? withAddress(place, mainAddressOf(before), row) : place;
  if (row.hidden) return hidden(at);
  const samePostcode = row.postcode !== null && tidied(row.postcode) === tidied(was.postcode ?? '');
  return readdressed && !samePostcode ? { ...at, position: null } : at;
}

function tidied(postcode: string): string {
  return tidyPostcode(postcode) ?? postcode;
}

function emptyPlace(id: string, type: Place['type']): Place {
  const nothing = { name: null, alternateName: null, description: null, url: null, transportation: null };
  return { id, type, ...nothing, position: null, addresses: [], accessibility: [], origin: null };
}

function languagesFrom({ id, languages }: Listing, fields: ListingFields): Listing['languages'] {
  const spoken = fields.languages.map((said) => {
    const known = languageCodes.get(said.toLowerCase());
    const name = known?.name ?? said;
    const before = languages.find((language) => language.name === said || language.name === name);
    return before ?? { id: partId(id, 'language', name), name, code: known?.code ?? null, note: null };
  });
  return onceEach(spoken);
}

function areasFrom({ id, areas }: Listing, fields: ListingFields): Listing['areas'] {
  const covered = fields.areas.map((said) => {
    const before = areas.find((area) => areaName(area) === said);
    return before ?? { id: partId(id, 'service_area', said), name: said, description: null };
  });
  // A border that has no name is in no box of the form, so nobody took it out.
  const unnamed = areas.filter((area) => areaName(area) === '');
  return onceEach([...covered, ...unnamed]);
}

/** What is said twice is said once. */
function onceEach<Part extends { readonly id: string }>(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [part.id, part])).values()];
}

/** Never an id that came with a form: a form could name a part of another listing. */
function partId(of: string, table: string, key: string): string {
  return derivedId<string>('kith', table, `${of} ${key}`);
}
