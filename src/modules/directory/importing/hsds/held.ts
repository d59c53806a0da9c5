import { rowWith } from '../csv-rows.ts';
import type { Columns, Row } from '../csv-rows.ts';
import type { TableName } from './folder.ts';

export type Owner = 'service' | 'organisation' | 'location' | 'contact';

/** A row put aside until what it belongs to is read. */
export type HeldRow = readonly [
  table: TableName,
  owner: Owner,
  /** The key of what it belongs to: its own key, where it is that itself. */
  id: string,
  key: string,
  cells: readonly string[],
];

/** The rows of some services or organisations that are read now, by what they belong to. */
export type Held = {
  /** Those of a table, in their order. */
  readonly rowsOf: (owner: Owner, id: string, table: TableName) => readonly Row[];
  readonly location: (key: string) => Row | undefined;
  /** Services, or organisations, themselves. */
  readonly all: readonly Row[];
};

/** @param columns Of each table. */
export function heldFrom(rows: readonly HeldRow[], columns: ReadonlyMap<TableName, Columns>): Held {
  const shelves: Shelves = {
    service: new Map(),
    organisation: new Map(),
    location: new Map(),
    contact: new Map(),
  };
  const all: Row[] = [];
  for (const [table, owner, id, key, cells] of rows) {
    const row = rowWith(key, cells, columns.get(table) ?? noColumns);
    if (table === 'services' || table === 'organizations') all.push(row);
    else put(shelfOf(shelves[owner], table), id, row);
  }
  const rowsOf: Held['rowsOf'] = (owner, id, table) => shelves[owner].get(table)?.get(id) ?? noRows;
  return { rowsOf, all, location: (key) => rowsOf('location', key, 'locations')[0] };
}

const noColumns: Columns = new Map();
const noRows: readonly Row[] = [];

/** Rows of a table by the key of what they belong to. */
type Shelf = Map<string, Row[]>;

type Shelves = Readonly<Record<Owner, Map<TableName, Shelf>>>;

function shelfOf(shelves: Map<TableName, Shelf>, table: TableName): Shelf {
  const there = shelves.get(table);
  if (there) return there;
  const shelf: Shelf = new Map();
  shelves.set(table, shelf);
  return shelf;
}

function put(shelf: Shelf, id: string, row: Row): void {
  const there = shelf.get(id);
  if (there) there.push(row);
  else shelf.set(id, [row]);
}
