import type { Row } from '../csv-rows.ts';
import { hashOf } from '../derived-id.ts';
import { locationWith, rulesVersion } from './reading.ts';
import type { NamedOrganisation, Reading } from './reading.ts';
import { placeHash } from './to-place.ts';

const belonging = [
  'phones',
  'contacts',
  'regular_schedules',
  'holiday_schedules',
  'languages',
  'eligibility',
  'service_areas',
  'funding',
  'services_taxonomy',
] as const;

/** Of everything a listing is made from, so that one that is the same needs neither making nor writing. */
export function listingHash(row: Row, organisation: NamedOrganisation | null, reading: Reading): string {
  const { held, letters, zone } = reading;
  const places = held.rowsOf('service', row.key, 'services_at_location').map((at) => {
    const location = locationWith(at.of('location_id'), reading);
    return [at.cells, location ? placeHash(location, reading) : null];
  });
  const rows = belonging.map((table) =>
    held
      .rowsOf('service', row.key, table)
      .map((belongs) => [belongs.cells, whatItNames(table, belongs, reading)]),
  );
  return hashOf([rulesVersion, letters, zone, organisation?.id, organisation?.name, row.cells, places, rows]);
}

/** The telephones of a contact, and the name of a term, by which a service is found. */
function whatItNames(table: (typeof belonging)[number], row: Row, { held, terms }: Reading): unknown {
  if (table === 'contacts') return held.rowsOf('contact', row.of('id'), 'phones').map(({ cells }) => cells);
  return table === 'services_taxonomy' ? terms.get(row.of('taxonomy_id'))?.name : null;
}
