import { hasDosLetters } from '../../domain/mend-letters.ts';
import { csvPieces } from '../csv-rows.ts';
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
    taxonomy: await taxonomyIn(course),
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
  await eachRow(course, 'organizations', (row) => {
    const number = Math.floor(count / course.size);
    const part = (parts[number] ??= [-1 - number]);
    count += 1;
    course.met.organisations.set(row.key, part);
    return put(course, 'organizations', { row, owner: 'organisation', id: row.key, parts: part });
  });
  return parts.flat();
}

async function sortServices(course: Course) {
  const parts: (readonly [number])[] = [];
  const namedBy = new Map<string, string>();
  let dosLetters = false;
  let serviceRows = 0;
  await eachRow(course, 'services', (row) => {
    const number = Math.floor(serviceRows / course.size);
    const part = (parts[number] ??= [number]);
    serviceRows += 1;
    putFirst(course.met.services, row.of('id'), part);
    putFirst(namedBy, row.of('id'), row.of('organization_id'));
    dosLetters ||= hasDosLetters(row.of('description'));
    return put(course, 'services', { row, owner: 'service', id: row.key, parts: part });
  });
  course.met.services.delete('');
  namedBy.delete('');
  return { parts: parts.flat(), namedBy, dosLetters, serviceRows };
}

/** A place at which no service is, is not asked for. */
async function sortLocations(course: Course): Promise<void> {
  const { locations, places } = course.met;
  await eachRow(course, 'locations', (row) => {
    const parts = places.get(row.key) ?? [];
    locations.set(row.key, parts);
    return put(course, 'locations', { row, owner: 'location', id: row.key, parts });
  });
}

async function sortBelongings(
  course: Course,
  [table, columns]: (typeof belongings)[number],
  ofNothing: Stray[],
): Promise<void> {
  await eachRow(course, table, (row) => {
    const belongs = ownerOf(columns, row, course.met);
    meet(course.met, table, { row, parts: belongs?.parts ?? [] });
    if (!belongs) ofNothing.push({ table, key: row.key });
    return belongs && put(course, table, { row, ...belongs });
  });
}

async function taxonomyIn(course: Course): Promise<readonly Row[]> {
  const rows: Row[] = [];
  await eachRow(course, 'taxonomy', (row) => void rows.push(row));
  return rows;
}

type Waits = Promise<unknown> | undefined;

/** Returns a promise only when it is time to wait. */
function put(
  { spool, columns }: Course,
  table: TableName,
  { row, owner, id, parts }: Belongs & { readonly row: Row },
): Waits {
  if (!columns.has(table)) columns.set(table, row.columns);
  const held: HeldRow = [table, owner, id, row.key, row.cells];
  const writing: Promise<void>[] = [];
  for (const part of parts) {
    const written = spool.put(part, held);
    if (written) writing.push(written);
  }
  return writing.length > 0 ? Promise.all(writing) : undefined;
}

/** A table that the folder does not have holds nothing. */
async function eachRow(
  { files, limits }: Course,
  table: TableName,
  body: (row: Row) => Waits | void,
): Promise<void> {
  const file = files.get(table);
  if (file === undefined) return;
  for await (const rows of csvPieces(file, table, limits)) await inTurn(rows, body);
}

/** Waits only where there is something to wait for: a million waits take longer than all the writing. */
async function inTurn(rows: readonly Row[], body: (row: Row) => Waits | void): Promise<void> {
  for (const row of rows) {
    const writing = body(row);
    if (writing) await writing;
  }
}
