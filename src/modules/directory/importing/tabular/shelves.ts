import { csvRows, filledIn } from '../csv-rows.ts';
import type { Limits } from '../limits.ts';
import type { Package, TableName } from './tables.ts';

export type Cells = Readonly<Record<string, string>>;

/** All tables but the services, by what their rows belong to. */
export type Shelves = {
  readonly of: (table: TableName, column: string, id: string) => readonly Cells[];
  readonly one: (table: TableName, id: string) => Cells | undefined;
};

/** The columns by which rows are asked for. */
const belongings: readonly (readonly [TableName, readonly string[]])[] = [
  ['organizations', ['id']],
  ['organization_identifiers', ['organization_id']],
  ['locations', ['id']],
  ['service_at_locations', ['service_id']],
  ['addresses', ['location_id']],
  ['physical_addresses', ['location_id']],
  ['postal_addresses', ['location_id']],
  ['accessibility', ['location_id']],
  ['contacts', ['service_id', 'service_at_location_id', 'organization_id', 'location_id']],
  ['phones', ['contact_id', 'service_id', 'service_at_location_id', 'organization_id', 'location_id']],
  ['schedules', ['service_id', 'service_at_location_id', 'location_id']],
  ['holiday_schedules', ['service_id', 'service_at_location_id', 'location_id']],
  ['languages', ['service_id', 'location_id']],
  ['service_areas', ['service_id', 'service_at_location_id']],
  ['funding', ['service_id', 'organization_id']],
  ['cost_options', ['service_id']],
  ['required_documents', ['service_id']],
  ['programs', ['id']],
  ['service_capacities', ['service_id']],
  ['units', ['id']],
  ['urls', ['service_id', 'organization_id']],
  ['eligibility', ['service_id']],
  ['attributes', ['link_id']],
  ['service_attributes', ['service_id']],
  ['taxonomies', ['id']],
  ['taxonomy_terms', ['id']],
];

export async function shelvesOf({ tables }: Package, limits: Limits): Promise<Shelves> {
  const rows = new Map<string, Cells[]>();
  for (const [table, columns] of belongings) {
    const file = tables.get(table);
    if (file === undefined) continue;
    for await (const row of csvRows(file, table, limits)) put(rows, { table, columns, cells: filledIn(row) });
  }
  const of: Shelves['of'] = (table, column, id) => rows.get(`${table} ${column} ${id}`) ?? [];
  return { of, one: (table, id) => of(table, 'id', id)[0] };
}

type Put = { readonly table: TableName; readonly columns: readonly string[]; readonly cells: Cells };

/** Under the first of its columns that says anything: a phone of a contact is not one of the service too. */
function put(rows: Map<string, Cells[]>, { table, columns, cells }: Put): void {
  const column = columns.find((name) => cells[name] !== undefined);
  if (column === undefined) return;
  const shelf = `${table} ${column} ${cells[column]}`;
  const there = rows.get(shelf);
  if (there) there.push(cells);
  else rows.set(shelf, [cells]);
}
