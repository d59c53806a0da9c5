import { hasDosLetters } from '../../domain/mend-letters.ts';
import { csvRows, foldedRow, unfoldedRow } from '../csv-rows.ts';
import type { Columns, Row } from '../csv-rows.ts';
import type { Limits } from '../limits.ts';
import type { Folder, TableName } from './folder.ts';

type Owner = 'service' | 'organisation' | 'location' | 'contact';

/** All tables but the services, held by what they belong to: services are read after them, some at a time. */
export type Held = {
  readonly organisations: HeldRows;
  readonly locations: HeldRows;
  readonly taxonomy: readonly Row[];
  /** The organisation that each service names, by the id of the service. */
  readonly services: ReadonlyMap<string, string>;
  readonly serviceRows: number;
  /** The rows of a table that belong to something. */
  readonly rowsOf: (owner: Owner, id: string, table: TableName) => readonly Row[];
  /** Rows that name nothing they belong to, or only what does not exist. */
  readonly ofNothing: readonly Stray[];
  /** Whether letters were plainly lost on the way: then more of them are read as such. */
  readonly dosLetters: boolean;
};

/** Rows by their key, each unfolded when it is asked for. */
export type HeldRows = {
  readonly get: (key: string) => Row | undefined;
  readonly has: (key: string) => boolean;
  readonly keys: () => IterableIterator<string>;
};

export type Stray = { readonly table: TableName; readonly row: Row };

/** The columns by which a row may belong to something, the closest first. */
const belongings: readonly (readonly [TableName, readonly string[]])[] = [
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

export async function holdTables({ tables }: Folder, limits: Limits): Promise<Held> {
  const read = (table: TableName) => rowsIn(tables.get(table), table, limits);
  const services = new Map<string, string>();
  let dosLetters = false;
  let serviceRows = 0;
  for await (const row of read('services')) {
    serviceRows += 1;
    if (!services.has(row.of('id'))) services.set(row.of('id'), row.of('organization_id'));
    dosLetters ||= hasDosLetters(row.of('description'));
  }
  services.delete('');
  const organisations = await byId(read('organizations'));
  const locations = await byId(read('locations'));
  const shelves = await shelved(read, { services, organisations, locations });
  return {
    services,
    organisations,
    locations,
    dosLetters,
    serviceRows,
    taxonomy: await Array.fromAsync(read('taxonomy')),
    rowsOf: (owner, id, table) => shelves.of(`${owner}:${table}`, id),
    ofNothing: shelves.ofNothing,
  };
}

type Known = Readonly<Record<'services' | 'organisations' | 'locations', Pick<HeldRows, 'has'>>>;

async function shelved(read: (table: TableName) => AsyncIterable<Row>, known: Known) {
  const shelves = new Map<string, Shelf>();
  const ofNothing: Stray[] = [];
  const seen: Seen = { contacts: new Set(), links: new Map(), at: new Map() };
  const shelve = (table: TableName, row: Row, owner: Belongs | undefined) => {
    if (owner) shelfOf(shelves, `${owner.owner}:${table}`, row.columns).put(owner.id, row);
    else ofNothing.push({ table, row });
    remember(seen, table, row);
  };
  for (const [table, columns] of belongings) {
    for await (const row of read(table)) shelve(table, row, ownerOf(columns, row, { ...known, ...seen }));
  }
  return { of: (shelf: string, id: string) => shelves.get(shelf)?.of(id) ?? [], ofNothing };
}

type Belongs = { readonly owner: Owner; readonly id: string };

function ownerOf(columns: readonly string[], row: Row, known: Known & Seen): Belongs | undefined {
  for (const column of columns) {
    const found = ownerBy(column, row, known);
    if (found) return found;
  }
  return undefined;
}

/** What was read before, by which later rows may say where they belong. */
type Seen = {
  readonly contacts: Set<string>;
  /** The service of a link between a service and a location. */
  readonly links: Map<string, string>;
  /** The first service at a location. */
  readonly at: Map<string, string>;
};

function remember(seen: Seen, table: TableName, row: Row): void {
  if (table === 'contacts') seen.contacts.add(row.of('id'));
  if (table !== 'services_at_location') return;
  seen.links.set(row.of('id'), row.of('service_id'));
  if (!seen.at.has(row.of('location_id'))) seen.at.set(row.of('location_id'), row.of('service_id'));
}

function ownerBy(column: string, row: Row, known: Known & Seen): Belongs | null {
  const id = row.of(column === 'service_at' ? 'location_id' : column);
  switch (column) {
    case 'contact_id':
      return known.contacts.has(id) && id !== '' ? { owner: 'contact', id } : null;
    case 'organization_id':
      return known.organisations.has(id) ? { owner: 'organisation', id } : null;
    case 'location_id':
      return known.locations.has(id) ? { owner: 'location', id } : null;
    default: {
      const service =
        { service_at_location_id: known.links.get(id), service_at: known.at.get(id) }[column] ?? id;
      return known.services.has(service) ? { owner: 'service', id: service } : null;
    }
  }
}

type Shelf = {
  readonly put: (id: string, row: Row) => void;
  readonly of: (id: string) => readonly Row[];
};

/** Most things have one row of a kind: only those that have more take a list. */
function shelfOf(shelves: Map<string, Shelf>, name: string, columns: Columns): Shelf {
  const there = shelves.get(name);
  if (there) return there;
  const rows = new Map<string, string | string[]>();
  const put: Shelf['put'] = (id, row) => {
    const before = rows.get(id);
    const folded = foldedRow(row);
    if (before === undefined) rows.set(id, folded);
    else if (typeof before === 'string') rows.set(id, [before, folded]);
    else before.push(folded);
  };
  const of: Shelf['of'] = (id) => [rows.get(id) ?? []].flat().map((row) => unfoldedRow(row, columns));
  const shelf = { put, of };
  shelves.set(name, shelf);
  return shelf;
}

async function byId(rows: AsyncIterable<Row>): Promise<HeldRows> {
  const held = new Map<string, string>();
  let columns: Columns = new Map();
  for await (const row of rows) {
    held.set(row.key, foldedRow(row));
    columns = row.columns;
  }
  const get = (key: string) => {
    const folded = held.get(key);
    return folded === undefined ? undefined : unfoldedRow(folded, columns);
  };
  return { get, has: (key) => held.has(key), keys: () => held.keys() };
}

/** A table that the folder does not have holds nothing. */
export async function* rowsIn(
  file: string | undefined,
  table: TableName,
  limits: Limits,
): AsyncGenerator<Row> {
  if (file !== undefined) yield* csvRows(file, table, limits);
}
