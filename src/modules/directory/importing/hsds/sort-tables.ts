import { hasDosLetters } from '../../domain/mend-letters.ts';
import { csvRows } from '../csv-rows.ts';
import type { Columns, Row } from '../csv-rows.ts';
import type { Limits } from '../limits.ts';
import type { Spool } from '../spool.ts';
import type { Folder, TableName } from './folder.ts';
import { heldFrom } from './held.ts';
import type { Held, HeldRow } from './held.ts';
import { belongings, meet, nothingMet, ownerOf, putFirst } from './owners.ts';
import type { Belongs, Met } from './owners.ts';

/** The tables of a folder, put aside so that services are read some at a time, each with all that belongs to it. */
export type Sorted = {
  readonly organisations: () => AsyncGenerator<Held>;
  readonly services: () => AsyncGenerator<Held>;
  readonly serviceRows: number;
  readonly taxonomy: readonly Row[];
  /** The organisation that each service names, by the id of the service. */
  readonly namedBy: ReadonlyMap<string, string>;
  /** Rows that name nothing they belong to, or only what does not exist. */
  readonly ofNothing: readonly Stray[];
  /** Whether letters were plainly lost on the way: then more of them are read as such. */
  readonly dosLetters: boolean;
};

type Stray = { readonly table: TableName; readonly key: string };

type Course = {
  readonly files: Folder['tables'];
  readonly limits: Limits;
  readonly spool: Spool<HeldRow>;
  /** Services, or organisations, that are read at a time. */
  readonly size: number;
  readonly columns: Map<TableName, Columns>;
  readonly met: Met;
};

/** Reads every table once. */
export async function sortTables(
  { tables: files }: Folder,
  asked: { readonly limits: Limits; readonly spool: Spool<HeldRow>; readonly size: number },
): Promise<Sorted> {
  const course: Course = { ...asked, files, columns: new Map(), met: nothingMet() };
  const organisations = await sortOrganisations(course);
  const { parts: services, ...said } = await sortServices(course);
  const ofNothing: Stray[] = [];
  const [links, ...others] = belongings;
  if (links) await sortBelongings(course, links, ofNothing);
  await sortLocations(course);
  for (const other of others) await sortBelongings(course, other, ofNothing);
  return {
    ...said,
    organisations: () => partsOf(course, organisations),
    services: () => partsOf(course, services),
    taxonomy: await Array.fromAsync(rowsIn(course, 'taxonomy')),
    ofNothing,
  };
}

async function* partsOf({ spool, columns }: Course, parts: readonly number[]): AsyncGenerator<Held> {
  for (const part of parts) yield heldFrom(await spool.take(part), columns);
}

/** Parts of organisations are numbered downwards from -1, those of services upwards from 0. */
async function sortOrganisations(course: Course): Promise<readonly number[]> {
  const parts: (readonly [number])[] = [];
  let count = 0;
  for await (const row of rowsIn(course, 'organizations')) {
    const number = Math.floor(count / course.size);
    const part = (parts[number] ??= [-1 - number]);
    count += 1;
    course.met.organisations.set(row.key, part);
    const writing = put(course, 'organizations', { row, owner: 'organisation', id: row.key, parts: part });
    if (writing) await writing;
  }
  return parts.flat();
}

async function sortServices(course: Course) {
  const parts: (readonly [number])[] = [];
  const namedBy = new Map<string, string>();
  let dosLetters = false;
  let serviceRows = 0;
  for await (const row of rowsIn(course, 'services')) {
    const number = Math.floor(serviceRows / course.size);
    const part = (parts[number] ??= [number]);
    serviceRows += 1;
    putFirst(course.met.services, row.of('id'), part);
    putFirst(namedBy, row.of('id'), row.of('organization_id'));
    dosLetters ||= hasDosLetters(row.of('description'));
    const writing = put(course, 'services', { row, owner: 'service', id: row.key, parts: part });
    if (writing) await writing;
  }
  course.met.services.delete('');
  namedBy.delete('');
  return { parts: parts.flat(), namedBy, dosLetters, serviceRows };
}

/** A place at which no service is, is not asked for. */
async function sortLocations(course: Course): Promise<void> {
  const { locations, places } = course.met;
  for await (const row of rowsIn(course, 'locations')) {
    const parts = places.get(row.key) ?? [];
    locations.set(row.key, parts);
    const writing = put(course, 'locations', { row, owner: 'location', id: row.key, parts });
    if (writing) await writing;
  }
}

async function sortBelongings(
  course: Course,
  [table, columns]: (typeof belongings)[number],
  ofNothing: Stray[],
): Promise<void> {
  for await (const row of rowsIn(course, table)) {
    const belongs = ownerOf(columns, row, course.met);
    meet(course.met, table, { row, parts: belongs?.parts ?? [] });
    if (!belongs) ofNothing.push({ table, key: row.key });
    const writing = belongs && put(course, table, { row, ...belongs });
    if (writing) await writing;
  }
}

/** Returns a promise only when it is time to wait: a million waits take longer than all the writing. */
function put(
  { spool, columns }: Course,
  table: TableName,
  { row, owner, id, parts }: Belongs & { readonly row: Row },
): Promise<unknown> | undefined {
  if (!columns.has(table)) columns.set(table, row.columns);
  const writing = parts.flatMap((part) => spool.put(part, [table, owner, id, row.key, row.cells]) ?? []);
  return writing.length > 0 ? Promise.all(writing) : undefined;
}

/** A table that the folder does not have holds nothing. */
function rowsIn({ files, limits }: Course, table: TableName): AsyncIterable<Row> | readonly Row[] {
  const file = files.get(table);
  return file === undefined ? [] : csvRows(file, table, limits);
}
