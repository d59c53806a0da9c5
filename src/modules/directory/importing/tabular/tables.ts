import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isObject, objectsIn } from '../open-referral/fields.ts';

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

export type Package = {
  readonly tables: ReadonlyMap<TableName, string>;
  /** Files that are in the folder and say something that is not read. */
  readonly notRead: readonly string[];
};

/** Tables that HSDS 1.1 does not have. */
const newer: readonly TableName[] = [
  'schedules',
  'attributes',
  'service_attributes',
  'taxonomy_terms',
  'cost_options',
  'organization_identifiers',
];

/** The tables of a package of HSDS 2 or 3; null when the folder holds none, or those of HSDS 1.1. */
export async function packageIn(folder: string): Promise<Package | null> {
  for (const home of [folder, join(folder, 'data')]) {
    const found = await tablesIn(home);
    if (found?.tables.has('services')) return newer.some((name) => found.tables.has(name)) ? found : null;
  }
  return null;
}

async function tablesIn(home: string): Promise<Package | null> {
  const files = await readdir(home).catch(() => null);
  if (files === null) return null;
  const described = await describedIn(home);
  const tables = new Map<TableName, string>();
  const notRead: string[] = [];
  for (const file of files.filter((name) => /\.csv$/i.test(name)).toSorted(byText)) {
    const table = tableCalled(described.get(file) ?? file.slice(0, -'.csv'.length));
    if (table && !tables.has(table)) tables.set(table, join(home, file));
    else notRead.push(file);
  }
  return { tables, notRead };
}

/** Names of tables by file, as datapackage.json gives them. */
async function describedIn(home: string): Promise<ReadonlyMap<string, string>> {
  try {
    const described: unknown = JSON.parse(await readFile(join(home, 'datapackage.json'), 'utf8'));
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

function tableCalled(name: string): TableName | undefined {
  const all = Object.entries(names) as [TableName, readonly string[]][];
  return all.find(([, called]) => called.includes(name.toLowerCase()))?.[0];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
