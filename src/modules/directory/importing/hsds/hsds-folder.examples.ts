import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Table = readonly Readonly<Record<string, string>>[];
export type Tables = Readonly<Record<string, Table>>;

const made: string[] = [];

process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder of HSDS 1.1 with these tables: rows may have different columns. Gone when the process is. */
export function hsdsFolder(tables: Tables): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-hsds-'));
  made.push(folder);
  writeTables(folder, tables);
  return folder;
}

/** The texts of its files, by their names. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Writes tables into a folder, in place of those of the same name. */
export function writeTables(folder: string, tables: Tables): void {
  for (const [name, rows] of Object.entries(tables)) writeFileSync(join(folder, `${name}.csv`), csv(rows));
}

/** A small directory with everything in it, and nothing wrong. */
export function smallDirectory(): Record<string, Table> {
  return {
    organizations: [
      {
        id: 'o1',
        name: 'Northvale Neighbours',
        description: 'We look in on each other.',
        url: 'https://neighbours.example.org',
      },
    ],
    services: [service('1', 'Tuesday Kettle'), service('2', 'Walking for Health')],
    locations: [location('l1', 'Northvale Library'), location('l2', 'Mill Park')],
    services_at_location: [
      { id: 'sl1', service_id: '1', location_id: 'l1' },
      { id: 'sl2', service_id: '2', location_id: 'l2' },
    ],
    physical_addresses: [address('a1', 'l1', '12 Mill Street'), address('a2', 'l2', 'Park Road')],
    phones: [{ id: 'p1', service_id: '1', number: '01632 960301' }],
    contacts: [{ id: 'c1', service_id: '1', name: 'Mair Example', title: 'Host', email: 'mair@example.org' }],
    regular_schedules: ['Monday', 'Tuesday'].map((weekday) => ({
      service_id: '1',
      weekday,
      opens_at: '9:00am',
      closes_at: '5:00pm',
      original_text: '9am-5pm, Mon, Tue',
    })),
    languages: [{ id: 'g1', service_id: '1', language: 'Welsh' }],
    eligibility: [{ id: 'e1', service_id: '1', eligibility: 'Anyone who would like company.' }],
    accessibility_for_disabilities: [{ id: 'x1', location_id: 'l1', accessibility: 'Step-free entrance' }],
    taxonomy: [
      { id: 'T', name: 'Company', vocabulary: 'Northvale', parent_id: '' },
      { id: 'T1', name: 'Befriending', vocabulary: 'Northvale', parent_id: 'T' },
    ],
    services_taxonomy: [{ id: 'st1', service_id: '1', taxonomy_id: 'T1' }],
  };
}

export function service(id: string, name: string, more: Readonly<Record<string, string>> = {}) {
  return {
    id,
    organization_id: 'o1',
    name,
    description: `${name} is a group for anyone. Come as you are.`,
    url: 'https://neighbours.example.org',
    status: 'active',
    application_process: 'Just turn up.',
    fees: 'Free',
    ...more,
  };
}

function location(id: string, name: string) {
  return { id, organization_id: 'o1', name, latitude: '52.1', longitude: '-3.2' };
}

function address(id: string, locationId: string, street: string) {
  return {
    id,
    location_id: locationId,
    address_1: street,
    city: 'Northvale',
    postal_code: 'NV1 2AB',
    country: 'GB',
  };
}

/** The same as a folder of `largeDirectory`, written a thousand services at a time so that it is never in memory. */
export function largeFolder(count: number): string {
  const { organizations = [], taxonomy = [] } = smallDirectory();
  const folder = hsdsFolder({ organizations, taxonomy });
  for (let first = 1; first <= count; first += 1000) {
    const {
      organizations: _,
      taxonomy: __,
      ...tables
    } = largeDirectory(Math.min(1000, count - first + 1), first);
    for (const [name, rows] of Object.entries(tables)) {
      const text = csv(rows);
      appendFileSync(join(folder, `${name}.csv`), first === 1 ? text : text.slice(text.indexOf('\n') + 1));
    }
  }
  return folder;
}

/** Services with two days each, a telephone, a contact, a place, a language and a term. */
export function largeDirectory(count: number, first = 1): Record<string, Table> {
  const ids = Array.from({ length: count }, (_, index) => String(first + index));
  const { organizations = [], taxonomy = [] } = smallDirectory();
  return {
    organizations,
    taxonomy,
    services: ids.map((id) => service(id, `GROUP NUMBER ${id}`, { url: 'www.example.org', status: '' })),
    locations: ids.map((id) => location(`l${id}`, `Hall ${id}`)),
    services_at_location: ids.map((id) => ({ id: `sl${id}`, service_id: id, location_id: `l${id}` })),
    physical_addresses: ids.map((id) => address(`a${id}`, `l${id}`, `${id} Mill Street`)),
    phones: ids.map((id) => ({ id: `p${id}`, service_id: id, number: '01632 960301 x7' })),
    contacts: ids.map((id) => ({ id: `c${id}`, service_id: id, name: 'Mair Example' })),
    regular_schedules: ids.flatMap((id) =>
      ['Monday', 'Tuesday'].map((weekday) => ({
        service_id: id,
        weekday,
        opens_at: '9am',
        closes_at: '5:00pm',
      })),
    ),
    languages: ids.map((id) => ({ id: `g${id}`, service_id: id, language: 'Welsh' })),
    services_taxonomy: ids.map((id) => ({ id: `st${id}`, service_id: id, taxonomy_id: 'T1' })),
  };
}

function csv(rows: Table): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
