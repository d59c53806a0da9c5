import { said } from './said.ts';
import type { Said } from './said.ts';

export type AddressRecord = {
  readonly id: string;
  readonly location_id: string;
  readonly attention: string | null;
  readonly address_1: string | null;
  readonly address_2: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly state_province: string | null;
  readonly postal_code: string | null;
  readonly country: string | null;
  readonly address_type: 'physical' | 'postal' | 'virtual';
};

/**
 * An address with every part that the profile requires, or null. Line 1, town and postcode must be known, or
 * something that stands for them truly; the county, which addresses here seldom have, may be the country.
 * Nothing is made up: of an address that is not whole, `addressWords` tells what there is.
 */
export function wholeAddress(address: AddressRecord, placeName: string | null): Said | null {
  const { id, location_id, attention, address_type, address_2: second } = address;
  const { first, town, county, postcode, country } = partsOf(address, placeName);
  if (first === null || town === null || county === null || postcode === null || country === null)
    return null;
  const region = textIn(address.region);
  return said({
    id,
    location_id,
    attention,
    // The profile has no second line.
    address_1: [first, textIn(second)].filter((line) => line !== null).join(', '),
    city: town,
    region: region === county ? null : region,
    state_province: county,
    postal_code: postcode,
    country,
    address_type,
  });
}

/** What is known of an address, in one line: "12 Mill Street, Northvale". */
export function addressWords(address: AddressRecord): string {
  const { address_1, address_2, city, region, state_province, postal_code } = address;
  return [address_1, address_2, city, region, state_province, postal_code]
    .map(textIn)
    .filter((part) => part !== null)
    .join(', ');
}

function partsOf(address: AddressRecord, placeName: string | null) {
  const { attention, city, region, state_province: state, postal_code: code } = address;
  const postcode = textIn(code);
  const country = textIn(address.country) ?? countryBy(postcode ?? '', textIn(state) ?? '');
  return {
    first: textIn(address.address_1) ?? textIn(address.address_2) ?? textIn(attention) ?? textIn(placeName),
    town: textIn(city) ?? textIn(region),
    county: textIn(state) ?? textIn(region) ?? (country && (countries[country] ?? country)),
    postcode,
    country,
  };
}

/** Where nobody said which country, a postcode of one kind says it; nothing else does for certain. */
function countryBy(postcode: string, state: string): string | null {
  if (/^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(postcode)) return 'GB';
  return /^\d{5}(-\d{4})?$/.test(postcode) && /^[A-Z]{2}$/.test(state) ? 'US' : null;
}

const countries: Readonly<Record<string, string>> = {
  GB: 'United Kingdom',
  IE: 'Ireland',
  IM: 'Isle of Man',
  JE: 'Jersey',
  GG: 'Guernsey',
};

function textIn(text: string | null): string | null {
  return text?.trim() || null;
}
