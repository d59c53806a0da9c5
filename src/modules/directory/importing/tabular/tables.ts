import { isObject, objectsIn } from '../open-referral/fields.ts';
import { findTables } from '../sorting/find-tables.ts';
import type { Found } from '../sorting/find-tables.ts';
import type { Home } from '../source-files.ts';

/** The tables of HSDS 2 and 3, and the names that their files go by. */
const names = {
  organizations: ['organization', 'organizations'],
  organization_identifiers: ['organization_identifier', 'organization_identifiers'],
  services: ['service', 'services'],
  locations: ['location', 'locations'],
  service_at_locations: ['service_at_location', 'service_at_locations', 'services_at_location'],
  addresses: ['address', 'addresses'],
  physical_addresses: ['physical_address', 'physical_addresses'],
  postal_addresses: ['postal_address', 'postal_addresses'],
  accessibility: ['accessibility', 'accessibilities', 'accessibility_for_disabilities'],
  contacts: ['contact', 'contacts'],
  phones: ['phone', 'phones'],
  schedules: ['schedule', 'schedules'],
  holiday_schedules: ['holiday_schedule', 'holiday_schedules'],
  languages: ['language', 'languages'],
  service_areas: ['service_area', 'service_areas'],
  funding: ['funding', 'fundings'],
  cost_options: ['cost_option', 'cost_options'],
  required_documents: ['required_document', 'required_documents'],
  programs: ['program', 'programs'],
  service_capacities: ['service_capacity', 'service_capacities', 'capacity', 'capacities'],
  units: ['unit', 'units'],
  urls: ['url', 'urls', 'additional_urls'],
  eligibility: ['eligibility', 'eligibilities'],
  attributes: ['attribute', 'attributes'],
  service_attributes: ['service_attribute', 'service_attributes', 'service_taxonomy'],
  taxonomies: ['taxonomy', 'taxonomies'],
  taxonomy_terms: ['taxonomy_term', 'taxonomy_terms'],
} as const;

export type TableName = keyof typeof names;

/** Tables that HSDS 1.1 does not have. */
const newer: readonly TableName[] = [
  'schedules',
  'attributes',
  'service_attributes',
  'taxonomy_terms',
  'cost_options',
  'organization_identifiers',
];

/** The tables of a package of HSDS 2 or 3; null when there are none, or those of HSDS 1.1. */
export async function packageIn(homes: readonly Home[]): Promise<Found<TableName> | null> {
  for (const home of homes) {
    const found = findTables(home, names, await describedIn(home));
    if (found.tables.has('services')) return newer.some((name) => found.tables.has(name)) ? found : null;
  }
  return null;
}

/** Longer is no description of some tables. */
const mostDescribedBytes = 10 * 1024 * 1024;

/** Names of tables by file, as datapackage.json gives them. */
async function describedIn(home: Home): Promise<ReadonlyMap<string, string>> {
  const file = home.find(({ name }) => name === 'datapackage.json');
  try {
    if (!file || (await file.bytes()) > mostDescribedBytes) return new Map();
    const text = Buffer.concat(await Array.fromAsync(file.read())).toString();
    const described: unknown = JSON.parse(text);
    const resources = objectsIn(isObject(described) ? described['resources'] : null);
    return new Map(
      resources.flatMap(({ name, path }) =>
        typeof name === 'string' && typeof path === 'string'
          ? [[path.split('/').at(-1) ?? '', name] as const]
          : [],
      ),
    );
  } catch {
    return new Map();
  }
}
