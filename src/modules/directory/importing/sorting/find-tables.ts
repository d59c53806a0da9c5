import type { Home, SourceFile } from '../source-files.ts';

/** Tables, and the names that their files go by. */
export type Names<Table extends string> = Readonly<Record<Table, readonly string[]>>;

export type Found<Table extends string> = {
  readonly tables: ReadonlyMap<Table, SourceFile>;
  /** Files that are there and say something that is not read. */
  readonly notRead: readonly string[];
};

/** @param called What a file is called by whoever described the package, where it is not its own name. */
export function findTables<Table extends string>(
  home: Home,
  names: Names<Table>,
  called: ReadonlyMap<string, string> = new Map(),
): Found<Table> {
  const tables = new Map<Table, SourceFile>();
  const notRead: string[] = [];
  for (const file of home.filter(({ name }) => /\.csv$/i.test(name)).toSorted(byName)) {
    const table = tableCalled(called.get(file.name) ?? file.name.slice(0, -'.csv'.length), names);
    if (table && !tables.has(table)) tables.set(table, file);
    else notRead.push(file.name);
  }
  return { tables, notRead };
}

function tableCalled<Table extends string>(name: string, names: Names<Table>): Table | undefined {
  const all = Object.entries(names) as [Table, readonly string[]][];
  return all.find(([, goesBy]) => goesBy.includes(name.toLowerCase()))?.[0];
}

function byName(a: SourceFile, b: SourceFile): number {
  return a.name < b.name ? -1 : 1;
}
