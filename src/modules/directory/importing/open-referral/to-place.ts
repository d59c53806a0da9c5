import type { Accessibility, Address, Listing, Place } from '../../domain/listing.ts';
import { mendPostalCode, mendWebAddress } from '../../domain/mend-contact-points.ts';
import { mendName } from '../../domain/mend-name.ts';
import { hashOf } from '../derived-id.ts';
import { keyed } from './fields.ts';
import type { Fields } from './fields.ts';
import { idIn, rulesVersion } from './reading.ts';
import type { Reading } from './reading.ts';

/** Where a service can be had, each place once. */
export function placesFrom(links: readonly Fields[], service: string, reading: Reading): Listing['places'] {
  const seen = new Set<string>();
  return keyed(links, service).flatMap(({ fields, key }) => {
    const location = fields.child('location');
    if (!location) {
      fields.remark('left-out', 'location', 'missing');
      return [];
    }
    const placeKey = location.raw('id').slice(0, 200) || `of ${key}`;
    if (seen.has(placeKey)) return [];
    seen.add(placeKey);
    return [
      {
        id: idIn(reading, 'service_at_location', `${service} ${placeKey}`),
        description: fields.text('description'),
        place: placeFrom(location, placeKey, reading),
      },
    ];
  });
}

function placeFrom(fields: Fields, key: string, reading: Reading): Place {
  const addresses = addressesFrom(fields.list('addresses'), key, reading);
  const name = fields.line('name');
  const type = typeFrom(fields, addresses);
  return {
    id: idIn(reading, 'location', key),
    type,
    name: name === null ? null : mendName(name, '').value,
    alternateName: fields.line('alternate_name'),
    description: fields.text('description'),
    url: fields.by('url', mendWebAddress),
    transportation: fields.text('transportation'),
    position: type === 'virtual' ? null : positionFrom(fields, addresses, reading),
    addresses,
    accessibility: accessibilityFrom(fields.list('accessibility'), key, reading),
    origin: {
      source: reading.source,
      sourceId: key,
      sourceHash: hashOf([rulesVersion, fields.object]),
    },
  };
}

const types = ['physical', 'postal', 'virtual'] as const;

function typeFrom(fields: Fields, addresses: readonly Address[]): Place['type'] {
  const said = fields.raw('location_type').trim().toLowerCase();
  const known = types.find((type) => type === said);
  if (known) return known;
  if (said !== '') fields.remark('mended', 'location_type', 'unknown');
  return addresses.length > 0 && addresses.every(({ type }) => type === 'postal') ? 'postal' : 'physical';
}

/** Where only a postcode is said, that says where it is. */
function positionFrom(fields: Fields, addresses: readonly Address[], { zone }: Reading): Place['position'] {
  const [latitude, longitude] = [fields.number('latitude'), fields.number('longitude')];
  if (latitude === null || longitude === null) {
    const hasPostcode = addresses.some(({ postalCode }) => postalCode !== null);
    if (!hasPostcode) fields.remark('doubtful', 'latitude', 'missing');
    return null;
  }
  if (zone === 'Europe/London' && isInBritain(longitude, latitude)) {
    fields.remark('mended', 'latitude', 'was-the-longitude');
    return { latitude: longitude, longitude: latitude };
  }
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (isOnEarth && (latitude !== 0 || longitude !== 0)) return { latitude, longitude };
  fields.remark('doubtful', 'latitude', 'impossible');
  return null;
}

function isInBritain(latitude: number, longitude: number): boolean {
  return latitude >= 49 && latitude <= 61 && longitude >= -9 && longitude <= 2.5;
}

function addressesFrom(parts: readonly Fields[], place: string, reading: Reading): readonly Address[] {
  return keyed(parts, place).flatMap(({ fields, key }) => {
    const said = fields.raw('address_type').trim().toLowerCase();
    const country = fields.raw('country').trim().toUpperCase();
    const address: Address = {
      id: idIn(reading, 'address', key),
      type: types.find((type) => type === said) ?? 'physical',
      attention: fields.line('attention'),
      address1: fields.line('address_1'),
      address2: fields.line('address_2'),
      city: fields.line('city'),
      region: fields.line('region'),
      stateProvince: fields.line('state_province'),
      postalCode: fields.by('postal_code', mendPostalCode),
      country: countries[country] ?? (/^[A-Z]{2}$/.test(country) ? country : null),
    };
    if (!address.address1 && !address.city && !address.postalCode) return [];
    if (!address.postalCode) fields.remark('doubtful', 'postal_code', 'missing');
    return [address];
  });
}

/** What is written where two letters of ISO 3166 belong. */
const countries: Readonly<Record<string, string>> = {
  UK: 'GB',
  'UNITED KINGDOM': 'GB',
  'GREAT BRITAIN': 'GB',
  ENGLAND: 'GB',
  WALES: 'GB',
  SCOTLAND: 'GB',
  'NORTHERN IRELAND': 'GB',
};

function accessibilityFrom(
  parts: readonly Fields[],
  place: string,
  reading: Reading,
): readonly Accessibility[] {
  return keyed(parts, place).flatMap(({ fields, key }) => {
    const description = fields.line('description') ?? fields.line('accessibility');
    const details = fields.text('details');
    if (description === null && details === null) return [];
    return [{ id: idIn(reading, 'accessibility', key), description, details }];
  });
}
