import type { OpenJobWork } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { refreshSearch } from '../../store/search-index.ts';
import { postcodeFiles, postcodeRows } from '../postcodes/files.ts';
import type { PostcodeRow } from '../postcodes/rows.ts';
import { servicesByPostcode, writePostcodes } from '../store/postcode-store.ts';

export type PostcodesRead = {
  readonly read: number;
  /** New, or elsewhere than before. */
  readonly written: number;
  /** Rows that do not say where. */
  readonly unplaced: number;
  readonly seconds: number;
  /** Services that are found by their postcode now. */
  readonly services: number;
};

export type PostcodesImport = {
  /** A file, or a folder of files: the ONS Postcode Directory or Code-Point Open as they are unpacked. */
  readonly path: string;
  readonly onProgress?: (read: number) => void;
};

/** Rows in one transaction. */
const batchSize = 5000;

/**
 * Reads where every postcode is. Millions of rows are read as they come, and what is known already is not
 * written again: so it may be interrupted, and repeated.
 *
 * @throws Refusal when there are no postcodes in it.
 */
export async function importPostcodes(
  open: OpenJobWork,
  { path, onProgress }: PostcodesImport,
): Promise<PostcodesRead> {
  const began = performance.now();
  await open(async (work) => requirePermission(work, 'directory.edit'));
  const counts = { read: 0, written: 0, unplaced: 0 };
  for (const file of await postcodeFiles(path)) await readFile(open, file, { counts, onProgress });
  if (counts.read === 0) throw new Refusal('invalid', 'directory.import-no-postcodes');
  await open((work) => noteImported(work, counts));
  const services = counts.written === 0 ? 0 : await placeServices(open);
  return { ...counts, services, seconds: (performance.now() - began) / 1000 };
}

type Counts = { read: number; written: number; unplaced: number };

type Course = { readonly counts: Counts; readonly onProgress: PostcodesImport['onProgress'] };

async function readFile(open: OpenJobWork, file: string, { counts, onProgress }: Course): Promise<void> {
  let rows: PostcodeRow[] = [];
  let from = '';
  const save = async () => {
    const batch = rows;
    rows = [];
    if (batch.length > 0) counts.written += await open((work) => savePostcodes(work, from, batch));
    onProgress?.(counts.read);
  };
  for await (const { row, source } of postcodeRows(file)) {
    counts.read += 1;
    from = source;
    if (row) rows.push(row);
    else counts.unplaced += 1;
    if (rows.length >= batchSize) await save();
  }
  await save();
}

export async function savePostcodes(
  work: Work,
  source: string,
  rows: readonly PostcodeRow[],
): Promise<number> {
  requirePermission(work, 'directory.edit');

  return writePostcodes(work, source, rows);
}

async function noteImported(work: Work, { read, written, unplaced }: Counts): Promise<void> {
  requirePermission(work, 'directory.edit');

  const details = { read, written, unplaced };
  await audit(work, 'directory.postcodes-imported', { type: 'postcodes', id: newId(), details });
}

const servicesAtOnce = 500;

/** Has services found near, of which only the postcode says where they are. @returns How many. */
export async function placeServices(open: OpenJobWork): Promise<number> {
  let count = 0;
  let after: ServiceId | null = null;
  for (;;) {
    const ids: readonly ServiceId[] = await open((work) => placeSome(work, after));
    count += ids.length;
    after = ids.at(-1) ?? null;
    if (ids.length < servicesAtOnce) return count;
  }
}

async function placeSome(work: Work, after: ServiceId | null): Promise<readonly ServiceId[]> {
  requirePermission(work, 'directory.edit');

  const ids = await servicesByPostcode(work, after, servicesAtOnce);
  await refreshSearch(work, ids);
  return ids;
}
