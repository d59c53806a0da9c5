import { access, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { Refusal } from '#platform/refusal.ts';

/** The tables of HSDS 1.1 that are read, and the names that their files go by. */
const fileNames = {
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

export type TableName = keyof typeof fileNames;

export type Folder = {
  readonly tables: ReadonlyMap<TableName, string>;
  /** Files that are in the folder and say something that is not read. */
  readonly notRead: readonly string[];
};

/**
 * Finds the tables of a folder: its CSV files, or those of the folder `data` in it.
 *
 * @throws Refusal when there are no services in it.
 */
export async function openFolder(folder: string): Promise<Folder> {
  const inside = join(folder, 'data');
  const home = (await holdsServices(folder)) ? folder : inside;
  if (!(await holdsServices(home))) throw new Refusal('invalid', 'directory.import-no-services');
  const files = (await readdir(home)).filter((name) => name.toLowerCase().endsWith('.csv')).toSorted();
  const tables = new Map<TableName, string>();
  for (const name of files) {
    const table = tableOf(name);
    if (table && !tables.has(table)) tables.set(table, join(home, name));
  }
  return { tables, notRead: files.filter((name) => !tableOf(name)) };
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

async function holdsServices(folder: string): Promise<boolean> {
  const found = fileNames.services.map((name) => access(join(folder, `${name}.csv`)));
  return (await Promise.allSettled(found)).some(({ status }) => status === 'fulfilled');
}

function tableOf(file: string): TableName | undefined {
  const name = file.toLowerCase().slice(0, -'.csv'.length);
  const tables = Object.entries(fileNames) as [TableName, readonly string[]][];
  return tables.find(([, names]) => names.includes(name))?.[0];
}
