import type { Listing, Place, Status } from '../../domain/listing.ts';
import { whenRowOf } from './when-row.ts';
import type { WhenRow } from './when-row.ts';

export type CostRow = { readonly id: string; readonly amount: number | null; readonly option: string | null };

export type PhoneRow = { readonly id: string; readonly number: string; readonly description: string | null };

export type PlaceRow = {
  readonly id: string;
  readonly type: Place['type'];
  readonly name: string | null;
  readonly address1: string | null;
  readonly address2: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly url: string | null;
  readonly gettingThere: string | null;
  /** What makes it easier to get in and to be in, a line each. */
  readonly access: readonly string[];
  /** Where it is is not shown; left out where it is. */
  readonly hidden?: true;
};

/** What the form says of a listing. Everything else that belongs to the listing stays as it is. */
export type ListingFields = {
  readonly name: string;
  readonly alternateName: string | null;
  /** Who runs it, by name. */
  readonly organisation: string | null;
  readonly description: string | null;
  readonly whoItIsFor: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly costs: readonly CostRow[];
  readonly fees: string | null;
  readonly when: readonly WhenRow[];
  readonly places: readonly PlaceRow[];
  readonly howToStart: string | null;
  readonly waitTime: string | null;
  readonly phones: readonly PhoneRow[];
  readonly email: string | null;
  readonly url: string | null;
  readonly languages: readonly string[];
  readonly areas: readonly string[];
  readonly status: Status;
  readonly alert: string | null;
  /** The day on which somebody last said that all of it is right. */
  readonly checkedOn: string | null;
};

export type FieldName = keyof ListingFields;

/** In the order in which somebody asks. */
export const fieldNames = [
  'name',
  'alternateName',
  'organisation',
  'status',
  'alert',
  'description',
  'whoItIsFor',
  'minimumAge',
  'maximumAge',
  'costs',
  'fees',
  'when',
  'places',
  'howToStart',
  'waitTime',
  'phones',
  'email',
  'url',
  'languages',
  'areas',
  'checkedOn',
] as const satisfies readonly FieldName[];

export function fieldsOf(listing: Listing, organisation: string | null): ListingFields {
  const { name, alternateName, description, whoItIsFor, minimumAge, maximumAge } = listing;
  const { fees, howToStart, waitTime, email, url, status, alert } = listing;
  return {
    name,
    alternateName,
    organisation,
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
    costs: listing.costs.map(({ id, amount, option }) => ({ id, amount, option })),
    when: listing.schedules.map(whenRowOf),
    places: listing.places.map(({ place }) => placeRowOf(place)),
    phones: listing.phones.map(({ id, number, description: what }) => ({ id, number, description: what })),
    languages: listing.languages.map((language) => language.name),
    checkedOn: listing.assured?.on ?? null,
    areas: listing.areas.map(areaName).filter((area) => area !== ''),
  };
}

export function areaName({ name, description }: Listing['areas'][number]): string {
  return name ?? description ?? '';
}

export function accessLine({ description, details }: Place['accessibility'][number]): string {
  return [description, details].filter(Boolean).join(': ');
}

export function placeRowOf(place: Place): PlaceRow {
  const address = mainAddressOf(place);
  return {
    id: place.id,
    type: place.type,
    name: place.name,
    address1: address?.address1 ?? null,
    address2: address?.address2 ?? null,
    town: address?.city ?? null,
    postcode: address?.postalCode ?? null,
    url: place.url,
    gettingThere: place.transportation,
    access: place.accessibility.map(accessLine).filter((line) => line !== ''),
    ...(place.addressHidden ? { hidden: true } : {}),
  };
}

/** Where one goes, and not where one writes, if a place has both. */
export function mainAddressOf({ addresses, type }: Place): Place['addresses'][number] | null {
  return addresses.find((address) => address.type === type) ?? addresses[0] ?? null;
}
