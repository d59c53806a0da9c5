import type { Listing, ServiceId } from '../../domain/listing.ts';
import { emptyBatch } from '../batch.ts';
import type { Batch, Known, Note, Terms } from '../batch.ts';
import type { Row } from '../csv-rows.ts';
import type { Limits } from '../limits.ts';
import { openFolder } from './folder.ts';
import type { Folder } from './folder.ts';
import { holdTables, rowsIn } from './held.ts';
import { listingHash } from './listing-hash.ts';
import type { Reading } from './reading.ts';
import { organisationsDue } from './organisations-due.ts';
import type { OrganisationsDue } from './organisations-due.ts';
import { listingFrom } from './to-listing.ts';
import { termsFrom } from './to-terms.ts';

export type Asked = {
  readonly folder: string;
  readonly source: string;
  readonly zone: string;
  readonly limits: Limits;
};

export type OpenedFolder = Terms & {
  readonly total: number;
  readonly notRead: readonly string[];
  readonly batches: (known: Known, size: number) => AsyncGenerator<Batch>;
  /** After the batches: what became of all the rows that belong to no service. */
  readonly strays: () => readonly Note[];
  /** Services that are in the source no longer, or cannot be read any more, of those known. */
  readonly gone: (known: Known) => readonly string[];
};

/** Opens a folder of HSDS 1.1: everything but its services is read at once. */
export async function readFolder({ folder, source, zone, limits }: Asked): Promise<OpenedFolder> {
  const files = await openFolder(folder);
  const held = await holdTables(files, limits);
  const notes: Note[] = [];
  const letters = held.dosLetters ? 'suspect' : 'sure';
  const bare: Reading = { source, zone, held, letters, notes, terms: new Map() };
  const found = termsFrom(bare);
  const reading = { ...bare, terms: new Map(found.terms.map((term) => [term.code ?? '', term])) };
  const taken = new Set<string>();
  return {
    ...found,
    total: held.serviceRows,
    notRead: files.notRead,
    batches: (known, size) => batchesOf({ files, limits, reading, known, taken }, size),
    strays: () => [...notes, ...held.ofNothing.map(strayNote)],
    gone: ({ services }) => [...services.keys()].filter((key) => !taken.has(key)),
  };
}

type Course = {
  readonly files: Folder;
  readonly limits: Limits;
  /** Its notes are those on rows that belong to no service. */
  readonly reading: Reading;
  readonly known: Known;
  /** Services that were read. */
  readonly taken: Set<string>;
};

async function* batchesOf(course: Course, size: number): AsyncGenerator<Batch> {
  const organisations = organisationsDue(course.reading, course.known.organisations);
  const { files, limits } = course;
  let rows: Row[] = [];
  for await (const row of rowsIn(files.tables.get('services'), 'services', limits)) {
    rows.push(row);
    if (rows.length < size) continue;
    yield batchOf(rows, course, organisations);
    rows = [];
  }
  yield batchOf(rows, course, organisations);
  const others = organisations.rest();
  if (others.length > 0) yield { ...emptyBatch, organisations: others };
}

function batchOf(rows: readonly Row[], course: Course, organisations: OrganisationsDue): Batch {
  const { known, reading, taken } = course;
  const listings: Listing[] = [];
  const notes: (Note & { serviceId: ServiceId })[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const runs = organisations.of(row.of('organization_id'));
    const hash = listingHash(row, runs.organisation, reading);
    if (row.key === row.of('id') && known.services.get(row.key) === hash) {
      unchanged += 1;
      taken.add(row.key);
      continue;
    }
    const own: Note[] = [];
    const listing = listingFrom(row, { ...runs, hash }, { ...reading, notes: own });
    if (listing) listings.push(listing);
    if (listing) taken.add(row.key);
    if (listing) notes.push(...own.map((note) => ({ ...note, serviceId: listing.id })));
    else reading.notes.push(...own);
  }
  const changed = listings.filter(({ origin }) => known.services.has(origin?.sourceId ?? '')).length;
  return {
    organisations: organisations.due(),
    listings,
    notes,
    read: rows.length,
    added: listings.length - changed,
    changed,
    unchanged,
  };
}

function strayNote({ table, row }: { table: Note['table']; row: Row }): Note {
  return { table, key: row.key, remarks: ['left-out:id:belongs-to-nothing'], taken: false };
}
