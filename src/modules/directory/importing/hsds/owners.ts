import type { Row } from '../csv-rows.ts';
import type { TableName } from './folder.ts';
import type { Owner } from './held.ts';

/** What a row belongs to, and the parts in which that is read: none, when nothing there asks for it. */
export type Belongs = { readonly owner: Owner; readonly id: string; readonly parts: Parts };

type Parts = readonly number[];

type Column =
  | 'contact_id'
  | 'location_id'
  | 'organization_id'
  | 'service_at'
  | 'service_at_location_id'
  | 'service_id';

/** The columns by which a row may belong to something, the closest first. */
export const belongings: readonly (readonly [TableName, readonly Column[]])[] = [
  ['services_at_location', ['service_id']],
  ['contacts', ['service_id', 'service_at_location_id', 'organization_id']],
  ['phones', ['contact_id', 'service_id', 'service_at_location_id', 'service_at', 'organization_id']],
  ['regular_schedules', ['service_id', 'service_at_location_id', 'service_at']],
  ['holiday_schedules', ['service_id', 'service_at_location_id', 'service_at']],
  ['languages', ['service_id', 'service_at']],
  ['eligibility', ['service_id']],
  ['service_areas', ['service_id', 'service_at_location_id']],
  ['funding', ['service_id', 'organization_id']],
  ['services_taxonomy', ['service_id']],
  ['physical_addresses', ['location_id']],
  ['postal_addresses', ['location_id']],
  ['accessibility_for_disabilities', ['location_id']],
];

/**
 * What was met of a folder so far: ids and the numbers of parts, and nothing else, because this alone grows with the
 * folder.
 */
export type Met = {
  /** The part in which each is read, by its id. */
  readonly services: Map<string, Parts>;
  readonly organisations: Map<string, Parts>;
  readonly contacts: Map<string, Parts>;
  readonly locations: Map<string, Parts>;
  /** Those of all services at a location. */
  readonly places: Map<string, Parts>;
  /** The service of a link between a service and a location. */
  readonly links: Map<string, string>;
  /** The first service at a location. */
  readonly at: Map<string, string>;
};

export function nothingMet(): Met {
  return {
    services: new Map(),
    organisations: new Map(),
    contacts: new Map(),
    places: new Map(),
    locations: new Map(),
    links: new Map(),
    at: new Map(),
  };
}

export function ownerOf(columns: readonly Column[], row: Row, met: Met): Belongs | undefined {
  for (const column of columns) {
    const found = ownerBy(column, row, met);
    if (found) return found;
  }
  return undefined;
}

/** Keeps of a row what later ones may say they belong to. */
export function meet(met: Met, table: TableName, { row, parts }: { row: Row; parts: Parts }): void {
  if (table === 'contacts' && row.of('id') !== '') putFirst(met.contacts, row.of('id'), parts);
  if (table !== 'services_at_location') return;
  const [service, location] = [row.of('service_id'), row.of('location_id')];
  met.links.set(row.of('id'), service);
  putFirst(met.at, location, service);
  const before = met.places.get(location);
  if (before === undefined) met.places.set(location, parts);
  else if (!parts.every((part) => before.includes(part))) met.places.set(location, [...before, ...parts]);
}

export function putFirst<Value>(map: Map<string, Value>, id: string, value: Value): void {
  if (!map.has(id)) map.set(id, value);
}

function ownerBy(column: Column, row: Row, met: Met): Belongs | undefined {
  const id = row.of(column === 'service_at' ? 'location_id' : column);
  switch (column) {
    case 'contact_id':
      return belongs('contact', id, met.contacts);
    case 'organization_id':
      return belongs('organisation', id, met.organisations);
    case 'location_id':
      return belongs('location', id, met.locations);
    case 'service_at_location_id':
      return belongs('service', met.links.get(id) ?? id, met.services);
    case 'service_at':
      return belongs('service', met.at.get(id) ?? id, met.services);
    case 'service_id':
      return belongs('service', id, met.services);
  }
}

function belongs(owner: Owner, id: string, where: ReadonlyMap<string, Parts>): Belongs | undefined {
  const parts = where.get(id);
  return parts && { owner, id, parts };
}
