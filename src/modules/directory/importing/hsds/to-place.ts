import type { Address, Accessibility, Place } from '../../domain/listing.ts';
import { mendName } from '../../domain/mend-name.ts';
import { mendPostalCode } from '../../domain/mend-contact-points.ts';
import { noted } from '../../domain/mended.ts';
import type { Row } from '../csv-rows.ts';
import { hashOf } from '../derived-id.ts';
import { cellsOf, idIn, rulesVersion } from './reading.ts';
import type { Cells, Reading } from './reading.ts';

/** @param repeated The description of the service, which some feeds give its place too. */
export function placeFrom(row: Row, reading: Reading, repeated: string): Place {
  const cells = cellsOf('locations', row, reading);
  const [name, alternate] = [cells.line('name'), cells.line('alternate_name')];
  const description = cells.raw('description') === repeated ? null : cells.text('description');
  const addresses = [
    ...addressesFrom('physical_addresses', row.key, reading),
    ...addressesFrom('postal_addresses', row.key, reading),
  ];
  const place = {
    id: idIn<string>(reading, 'location', row.key),
    type: addresses.length > 0 && addresses.every(({ type }) => type === 'postal') ? 'postal' : 'physical',
    name: name === null ? null : noted(cells.remarks, 'name', mendName(name, cells.raw('description'))),
    alternateName: alternate === null ? null : mendName(alternate, cells.raw('description')).value,
    description,
    url: null,
    transportation: cells.text('transportation'),
    position: positionFrom(cells),
    addresses,
    accessibility: accessibilityFrom(row.key, reading),
    origin: { source: reading.source, sourceId: row.key, sourceHash: placeHash(row, reading) },
  } as const;
  cells.taken();
  return place;
}

/** Of everything a place is made from. */
export function placeHash(row: Row, { held, letters }: Reading): string {
  const mine = ['physical_addresses', 'postal_addresses', 'accessibility_for_disabilities'] as const;
  const belonging = mine.map((table) => held.rowsOf('location', row.key, table).map(({ cells }) => cells));
  return hashOf([rulesVersion, letters, row.cells, belonging]);
}

function positionFrom(cells: Cells): Place['position'] {
  const [latitude, longitude] = [cells.raw('latitude'), cells.raw('longitude')];
  if (latitude === '' && longitude === '') {
    cells.remarks.push('doubtful:latitude:missing');
    return null;
  }
  const position = { latitude: Number(latitude || Number.NaN), longitude: Number(longitude || Number.NaN) };
  const onEarth = Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180;
  if (onEarth && (position.latitude !== 0 || position.longitude !== 0)) return position;
  cells.remarks.push('doubtful:latitude:impossible');
  return null;
}

function addressesFrom(
  table: 'physical_addresses' | 'postal_addresses',
  locationKey: string,
  reading: Reading,
): readonly Address[] {
  return reading.held.rowsOf('location', locationKey, table).flatMap((row) => {
    const cells = cellsOf(table, row, reading);
    const address = addressFrom(`${table} ${row.key}`, cells, reading);
    if (!address.address1 && !address.city && !address.postalCode) {
      cells.leftOut('left-out:address_1:says-nothing');
      return [];
    }
    if (!address.postalCode) cells.remarks.push('doubtful:postal_code:missing');
    if (!address.address1) cells.remarks.push('doubtful:address_1:missing');
    const isBox = table === 'physical_addresses' && /^p\.?\s?o\.?\s?box\b/i.test(address.address1 ?? '');
    if (isBox) cells.remarks.push('mended:address_1:box-is-for-letters');
    cells.taken();
    return [{ ...address, type: isBox || table === 'postal_addresses' ? 'postal' : 'physical' }];
  });
}

function addressFrom(key: string, cells: Cells, reading: Reading): Omit<Address, 'type'> {
  const country = cells.raw('country').toUpperCase();
  return {
    id: idIn(reading, 'address', key),
    attention: cells.line('attention'),
    address1: cells.line('address_1'),
    address2: cells.line('address_2'),
    city: cells.line('city'),
    region: cells.line('region'),
    stateProvince: cells.line('state_province'),
    postalCode: cells.by('postal_code', mendPostalCode),
    country: /^[A-Z]{2}$/.test(country) ? country : null,
  };
}

function accessibilityFrom(locationKey: string, reading: Reading): readonly Accessibility[] {
  const table = 'accessibility_for_disabilities';
  return reading.held.rowsOf('location', locationKey, table).flatMap((row) => {
    const cells = cellsOf(table, row, reading);
    const [description, details] = [cells.line('accessibility'), cells.text('details')];
    if (description === null && details === null) {
      cells.leftOut('left-out:accessibility:says-nothing');
      return [];
    }
    cells.taken();
    return [{ id: idIn<string>(reading, 'accessibility', row.key), description, details }];
  });
}
