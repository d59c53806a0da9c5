import type { Organisation } from '../../domain/listing.ts';
import { emptyBatch } from '../batch.ts';
import type { Batch, Known, Note, Terms } from '../batch.ts';
import type { Limits } from '../limits.ts';
import type { Spool } from '../spool.ts';
import { batchOf } from './batch-of.ts';
import type { Course } from './batch-of.ts';
import { openFolder } from './folder.ts';
import { heldFrom } from './held.ts';
import type { Held, HeldRow } from './held.ts';
import type { Reading } from './reading.ts';
import { sortTables } from './sort-tables.ts';
import type { Sorted } from './sort-tables.ts';
import { termsFrom } from './to-terms.ts';
import { organisationFrom } from './to-organisation.ts';

export type Asked = {
  readonly folder: string;
  readonly source: string;
  readonly zone: string;
  readonly limits: Limits;
  /** Where rows wait until the services that they belong to are read. */
  readonly spool: Spool<HeldRow>;
  /** Services in a batch. */
  readonly size: number;
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
export async function readFolder({ folder, source, zone, ...asked }: Asked): Promise<OpenedFolder> {
  const files = await openFolder(folder);
  const sorted = await sortTables(files, asked);
  const notes: Note[] = [];
  const letters = sorted.dosLetters ? 'suspect' : 'sure';
  const bare: Reading = { source, zone, held: heldFrom([], new Map()), letters, notes, terms: new Map() };
  const found = termsFrom(sorted.taxonomy, bare);
  const reading = { ...bare, terms: new Map(found.terms.map((term) => [term.code ?? '', term])) };
  const taken = new Set<string>();
  const names = new Map<string, string>();
  return {
    ...found,
    total: sorted.serviceRows,
    notRead: files.notRead,
    batches: (known) =>
      batchesOf(sorted, { reading, known, taken, naming: { source, names, namedBy: sorted.namedBy } }, names),
    strays: () => [...notes, ...sorted.ofNothing.map(strayNote)],
    gone: ({ services }) => [...services.keys()].filter((key) => !taken.has(key)),
  };
}

/** Organisations first, because services name them, and may name any. */
async function* batchesOf(sorted: Sorted, course: Course, names: Map<string, string>): AsyncGenerator<Batch> {
  for await (const held of sorted.organisations()) {
    const organisations = organisationsIn(held, course, names);
    if (organisations.length > 0) yield { ...emptyBatch, organisations };
  }
  for await (const held of sorted.services()) {
    yield await batchOf(held.all, { ...course, reading: { ...course.reading, held } });
  }
}

/** Those that are new or changed. */
function organisationsIn(
  held: Held,
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

function strayNote({ table, key }: { readonly table: Note['table']; readonly key: string }): Note {
  return { table, key, remarks: ['left-out:id:belongs-to-nothing'], taken: false };
}
