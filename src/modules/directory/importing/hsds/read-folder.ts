import { hasDosLetters } from '../../domain/mend-letters.ts';
import type { Organisation } from '../../domain/listing.ts';
import { emptyBatch } from '../batch.ts';
import type { Batch, Known, Note, Terms } from '../batch.ts';
import { csvPieces } from '../csv-rows.ts';
import type { Row } from '../csv-rows.ts';
import { heldFrom } from '../sorting/held.ts';
import type { Held } from '../sorting/held.ts';
import { sortTables } from '../sorting/sort-tables.ts';
import type { Sorted, Sorting } from '../sorting/sort-tables.ts';
import { strayNote } from '../sorting/stray-note.ts';
import type { Home } from '../source-files.ts';
import { batchOf } from './batch-of.ts';
import type { Course } from './batch-of.ts';
import type { Reading } from './reading.ts';
import { rules, tablesIn } from './tables.ts';
import type { TableName } from './tables.ts';
import { termsFrom } from './to-terms.ts';
import { organisationFrom } from './to-organisation.ts';

export type Asked = Pick<Sorting<TableName>, 'limits' | 'spool' | 'size'> & {
  readonly homes: readonly Home[];
  readonly source: string;
  readonly zone: string;
};

export type OpenedFolder = Terms & {
  readonly total: number;
  readonly notRead: readonly string[];
  readonly batches: (known: Known) => AsyncGenerator<Batch>;
  /** After the batches: what became of all the rows that belong to no service. */
  readonly strays: () => readonly Note[];
  /** Services that are in the source no longer, or cannot be read any more, of those known. */
  readonly gone: (known: Known) => readonly string[];
};

/** Opens a folder of HSDS 1.1: its rows are put aside, sorted by the services that they belong to. */
export async function readFolder({ homes, source, zone, ...asked }: Asked): Promise<OpenedFolder> {
  const { tables, notRead } = tablesIn(homes);
  // The organisation that each service names, by the id of the service.
  const namedBy = new Map<string, string>();
  let dosLetters = false;
  const services = (row: Row) => {
    if (row.key === row.of('id')) namedBy.set(row.key, row.of('organization_id'));
    dosLetters ||= hasDosLetters(row.of('description'));
  };
  const sorted = await sortTables({ ...asked, tables, rules, sees: { services } });
  const notes: Note[] = [];
  const letters = dosLetters ? 'suspect' : 'sure';
  const bare: Reading = { source, zone, held: heldFrom([], new Map()), letters, notes, terms: new Map() };
  const found = termsFrom(await taxonomyIn(tables, asked.limits), bare);
  const reading = { ...bare, terms: new Map(found.terms.map((term) => [term.code ?? '', term])) };
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const course = { reading, taken, naming: { source, names, namedBy } };
  return {
    ...found,
    total: sorted.rowsIn('services'),
    notRead,
    batches: (known) => batchesOf(sorted, { ...course, known }, names),
    strays: () => [...notes, ...sorted.ofNothing.map(strayNote)],
    gone: ({ services: known }) => [...known.keys()].filter((key) => !taken.has(key)),
  };
}

async function taxonomyIn(
  tables: Sorting<TableName>['tables'],
  limits: Asked['limits'],
): Promise<readonly Row[]> {
  const file = tables.get('taxonomy');
  return file ? (await Array.fromAsync(csvPieces(file, 'taxonomy', limits))).flat() : [];
}

/** Organisations first, because services name them, and may name any. */
async function* batchesOf(
  sorted: Sorted<TableName>,
  course: Course,
  names: Map<string, string>,
): AsyncGenerator<Batch> {
  for await (const held of sorted.partsOf('organizations')) {
    const organisations = organisationsIn(held, course, names);
    if (organisations.length > 0) yield { ...emptyBatch, organisations };
  }
  for await (const held of sorted.partsOf('services')) {
    yield await batchOf(held.all, { ...course, reading: { ...course.reading, held } });
  }
}

/** Those that are new or changed. */
function organisationsIn(
  held: Held<TableName>,
  { reading, known }: Course,
  names: Map<string, string>,
): readonly Organisation[] {
  return held.all.flatMap((row) => {
    const organisation = organisationFrom(row, { ...reading, held });
    if (!organisation) return [];
    names.set(row.key, organisation.name);
    return known.organisations.get(row.key) === organisation.origin?.sourceHash ? [] : [organisation];
  });
}
