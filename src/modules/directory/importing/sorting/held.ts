import { rowWith } from '../csv-rows.ts';
import type { Columns, Row } from '../csv-rows.ts';
import type { Owner } from './rules.ts';

/** A row put aside until what it belongs to is read. */
export type HeldRow = readonly [
  table: string,
  /** What it belongs to, and the id of that; null where it is one of those that the part is of. */
  owner: Owner | null,
  id: string,
  key: string,
  cells: readonly string[],
];

/** The rows of one part, by what they belong to. */
export type Held<Table extends string> = {
  /** Those that the part is of: services, or organisations. */
  readonly all: readonly Row[];
  /** Those of a table, in their order. */
  readonly rowsOf: (owner: Owner, id: string, table: Table) => readonly Row[];
};

/** @param columns Of each table. */
export function heldFrom<Table extends string>(
  rows: readonly HeldRow[],
  columns: ReadonlyMap<string, Columns>,
): Held<Table> {
  const shelves: Shelves = new Map();
  const all: Row[] = [];
  for (const [table, owner, id, key, cells] of rows) {
    const row = rowWith(key, cells, columns.get(table) ?? noColumns);
    if (owner === null) all.push(row);
    else put(shelfOf(shelves, owner, table), id, row);
  }
  return { all, rowsOf: (owner, id, table) => shelves.get(owner)?.get(table)?.get(id) ?? noRows };
}

const noColumns: Columns = new Map();
const noRows: readonly Row[] = [];

/** Rows of a table by the id of what they belong to. */
type Shelf = Map<string, Row[]>;

type Shelves = Map<Owner, Map<string, Shelf>>;

function shelfOf(shelves: Shelves, owner: Owner, table: string): Shelf {
  const ofOwner = shelves.get(owner) ?? new Map<string, Shelf>();
  shelves.set(owner, ofOwner);
  const shelf: Shelf = ofOwner.get(table) ?? new Map<string, Row[]>();
  ofOwner.set(table, shelf);
  return shelf;
}

function put(shelf: Shelf, id: string, row: Row): void {
  const there = shelf.get(id);
  if (there) there.push(row);
  else shelf.set(id, [row]);
}
