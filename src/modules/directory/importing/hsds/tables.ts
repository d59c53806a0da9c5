import { basename, dirname } from 'node:path';

import { Refusal } from '#platform/refusal.ts';

import { findTables } from '../sorting/find-tables.ts';
import type { Found } from '../sorting/find-tables.ts';
import type { Rule } from '../sorting/rules.ts';
import type { Home } from '../source-files.ts';

/** The tables of HSDS 1.1 that are read, and the names that their files go by. */
const names = {
  organizations: ['organizations', 'organization'],
  services: ['services', 'service'],
  locations: ['locations', 'location'],
  services_at_location: ['services_at_location', 'service_at_location', 'services_at_locations'],
  phones: ['phones', 'phone'],
  contacts: ['contacts', 'contact'],
  physical_addresses: ['physical_addresses', 'physical_address', 'addresses'],
  postal_addresses: ['postal_addresses', 'postal_address'],
  regular_schedules: ['regular_schedules', 'regular_schedule'],
  holiday_schedules: ['holiday_schedules', 'holiday_schedule'],
  languages: ['languages', 'language'],
  eligibility: ['eligibility', 'eligibilities'],
  accessibility_for_disabilities: ['accessibility_for_disabilities'],
  service_areas: ['service_areas', 'service_area'],
  funding: ['funding'],
  taxonomy: ['taxonomy', 'taxonomies'],
  services_taxonomy: ['services_taxonomy', 'service_taxonomy'],
} as const;

export type TableName = keyof typeof names;

/** What stands in for a service: a link of it to a place; and, for its first service, the place. */
const [atLink, atPlace] = [
  ['service_at_location_id', 'service', 'link'],
  ['location_id', 'service', 'place'],
] as const;

/** How its tables belong together. The taxonomy is not among them: it is read as a whole. */
export const rules: readonly Rule<TableName>[] = [
  { table: 'organizations', put: 'in-parts', as: 'organisation' },
  { table: 'services', put: 'in-parts', as: 'service' },
  {
    table: 'services_at_location',
    put: [['service_id', 'service']],
    asks: [['location_id', 'location']],
    standsIn: [
      ['id', 'link'],
      ['location_id', 'place'],
    ],
  },
  { table: 'locations', put: 'where-asked-for', as: 'location' },
  {
    table: 'contacts',
    put: [['service_id', 'service'], atLink, ['organization_id', 'organisation']],
    as: 'contact',
  },
  {
    table: 'phones',
    put: [
      ['contact_id', 'contact'],
      ['service_id', 'service'],
      atLink,
      atPlace,
      ['organization_id', 'organisation'],
    ],
  },
  { table: 'regular_schedules', put: [['service_id', 'service'], atLink, atPlace] },
  { table: 'holiday_schedules', put: [['service_id', 'service'], atLink, atPlace] },
  { table: 'languages', put: [['service_id', 'service'], atPlace] },
  { table: 'eligibility', put: [['service_id', 'service']] },
  { table: 'service_areas', put: [['service_id', 'service'], atLink] },
  {
    table: 'funding',
    put: [
      ['service_id', 'service'],
      ['organization_id', 'organisation'],
    ],
  },
  { table: 'services_taxonomy', put: [['service_id', 'service']] },
  { table: 'physical_addresses', put: [['location_id', 'location']] },
  { table: 'postal_addresses', put: [['location_id', 'location']] },
  { table: 'accessibility_for_disabilities', put: [['location_id', 'location']] },
];

/**
 * Finds the tables of HSDS 1.1 among files that lie beside each other.
 *
 * @throws Refusal when there are no services among them.
 */
export function tablesIn(homes: readonly Home[]): Found<TableName> {
  const found = homes.map((home) => findTables(home, names)).find(({ tables }) => tables.has('services'));
  if (!found) throw new Refusal('invalid', 'directory.import-no-services');
  return found;
}

/** A name for the source: that of its folder. */
export function sourceNamed(folder: string): string {
  const name = basename(folder) === 'data' ? basename(dirname(folder)) : basename(folder);
  const word = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  return word.slice(0, 80) || 'directory';
}
