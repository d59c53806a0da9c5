import { csvPieces } from '../csv-rows.ts';
import type { Columns, Row } from '../csv-rows.ts';
import type { Limits } from '../limits.ts';
import type { SourceFile } from '../source-files.ts';
import type { Spool } from '../spool.ts';
import { heldFrom } from './held.ts';
import type { Held, HeldRow } from './held.ts';
import type { Rule } from './rules.ts';
import { belongingOf, meet, nothingMet } from './whereabouts.ts';
import type { Met } from './whereabouts.ts';

export type Sorting<Table extends string> = {
  readonly tables: ReadonlyMap<Table, SourceFile>;
  readonly rules: readonly Rule<Table>[];
  readonly limits: Limits;
  /** Where rows wait until what they belong to is read. */
  readonly spool: Spool<HeldRow>;
  /** Rows in a part. */
  readonly size: number;
  /** Sees every row of a table in passing. */
  readonly sees?: { readonly [table in Table]?: (row: Row) => void };
};

/** The tables of a directory, put aside so that it is read some rows at a time, each with all that belongs to it. */
export type Sorted<Table extends string> = {
  /** The parts of a table that is read in parts. */
  readonly partsOf: (table: Table) => AsyncGenerator<Held<Table>>;
  readonly rowsIn: (table: Table) => number;
  /** Rows that name nothing they belong to, or only what does not exist. */
  readonly ofNothing: readonly Stray<Table>[];
};

export type Stray<Table extends string> = { readonly table: Table; readonly key: string };

/** Reads every table once, in the order of the rules. */
export async function sortTables<Table extends string>(sorting: Sorting<Table>): Promise<Sorted<Table>> {
  const course: Course<Table> = {
    ...sorting,
    columns: new Map(),
    met: nothingMet(),
    parts: [],
    rows: new Map(),
    ofNothing: [],
  };
  for (const rule of sorting.rules) await sortTable(course, rule);
  return {
    partsOf: (table) => partsOf(course, table),
    rowsIn: (table) => course.rows.get(table) ?? 0,
    ofNothing: course.ofNothing,
  };
}

type Course<Table extends string> = Sorting<Table> & {
  readonly columns: Map<string, Columns>;
  readonly met: Met;
  /** All parts, by their number: rows of a part share it. */
  readonly parts: { readonly table: Table; readonly numbers: readonly [number] }[];
  /** How many there are of each table that is read in parts. */
  readonly rows: Map<Table, number>;
  readonly ofNothing: Stray<Table>[];
};

async function* partsOf<Table extends string>(
  { spool, columns, parts }: Course<Table>,
  table: Table,
): AsyncGenerator<Held<Table>> {
  for (const { table: of, numbers } of parts) {
    if (of === table) yield heldFrom(await spool.take(numbers[0]), columns);
  }
}

/** A table that is not there holds nothing. */
async function sortTable<Table extends string>(course: Course<Table>, rule: Rule<Table>): Promise<void> {
  const { tables, limits, sees } = course;
  const file = tables.get(rule.table);
  if (file === undefined) return;
  const see = sees?.[rule.table];
  for await (const rows of csvPieces(file, rule.table, limits)) {
    if (rows[0]) course.columns.set(rule.table, rows[0].columns);
    if (see) rows.forEach(see);
    await sortRows(course, rule, rows);
  }
  // Whatever is asked for by now is there, or never will be.
  if (rule.as) course.met.asked.delete(rule.as);
}

/** Waits only where there is something to wait for: a million waits take longer than all the writing. */
async function sortRows<Table extends string>(
  course: Course<Table>,
  rule: Rule<Table>,
  rows: readonly Row[],
): Promise<void> {
  for (const row of rows) {
    const writing = rule.put === 'in-parts' ? begin(course, rule, row) : putAside(course, rule, row);
    if (writing) await writing;
  }
}

type Waits = Promise<void> | undefined;

/** Puts a row into the part that its table has come to. */
function begin<Table extends string>(course: Course<Table>, rule: Rule<Table>, row: Row): Waits {
  const { parts, rows, met, spool, size } = course;
  const { table } = rule;
  const before = rows.get(table) ?? 0;
  rows.set(table, before + 1);
  if (before % size === 0) parts.push({ table, numbers: [parts.length] });
  const numbers = parts.at(-1)?.numbers ?? [];
  meet(rule, row, { parts: numbers, met });
  return spool.put(numbers, [table, null, '', row.key, row.cells]);
}

/** Puts a row into every part in which what it belongs to is read. */
function putAside<Table extends string>(course: Course<Table>, rule: Rule<Table>, row: Row): Waits {
  const { met, spool, ofNothing } = course;
  const belongs = belongingOf(rule, row, met);
  meet(rule, row, { parts: belongs?.parts ?? [], met });
  if (!belongs) ofNothing.push({ table: rule.table, key: row.key });
  return belongs && spool.put(belongs.parts, [rule.table, belongs.owner, belongs.id, row.key, row.cells]);
}
