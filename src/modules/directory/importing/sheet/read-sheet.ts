import { CsvError, parse } from 'csv-parse/sync';
import { readSheet as readWorkbook } from 'read-excel-file/node';
import { fromBufferPromise } from 'yauzl';

import { Refusal } from '#platform/refusal.ts';

export type Sheet = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** More is a case for the command line, or for a feed. */
const most = { rows: 5000, columns: 60, cellCharacters: 5000, unpackedBytes: 40 * 1024 * 1024 };

/**
 * Reads the first sheet of a workbook, or comma-separated values: the first line that says anything is the names
 * of the columns.
 *
 * @throws Refusal when it is neither, or has more rows than are read at once.
 */
export async function readSheet(bytes: Buffer): Promise<Sheet> {
  const isArchive = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  const lines = isArchive ? await workbookLines(bytes) : csvLines(bytes);
  const said = lines.filter((line) => line.some((cell) => cell !== ''));
  const [columns, ...rows] = said;
  if (!columns || rows.length === 0) throw notSheet();
  if (rows.length > most.rows) throw new Refusal('invalid', 'directory.import-too-many-rows');
  const width = Math.min(columns.length, most.columns);
  return {
    columns: columns.slice(0, width),
    rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')),
  };
}

function csvLines(bytes: Buffer): readonly (readonly string[])[] {
  const text = textOf(bytes);
  if (text.includes('\u0000')) throw notSheet();
  const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  try {
    const lines = parse(text, { ...options, delimiter: delimiterOf(text) });
    return lines.map((line) => line.map(cellText));
  } catch (error) {
    throw error instanceof CsvError ? notSheet() : error;
  }
}

/** What office programs save is not always UTF-8. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const first = text.trimStart().slice(0, 4000).split('\n')[0] ?? '';
  const counted = [',', ';', '\t'].map((sign) => ({ sign, times: first.split(sign).length }));
  return counted.toSorted((a, b) => b.times - a.times)[0]?.sign ?? ',';
}

async function workbookLines(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  await checkUnpacked(bytes);
  try {
    const lines: readonly (readonly unknown[])[] = await readWorkbook(bytes);
    return lines.map((line) => line.map(cellText));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw notSheet();
  }
}

/** A workbook is an archive: what it says that it unpacks to is looked at before it is. */
async function checkUnpacked(bytes: Buffer): Promise<void> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true }).catch(() => {
    throw notSheet();
  });
  let left = most.unpackedBytes;
  for await (const entry of zip.eachEntry()) left -= entry.uncompressedSize;
  if (left < 0) throw new Refusal('invalid', 'directory.import-archive');
}

function cellText(cell: unknown): string {
  const text = isMoment(cell) ? cell.toISOString().slice(0, 10) : wordsOf(cell);
  return text.replaceAll('\u0000', '').trim().slice(0, most.cellCharacters).toWellFormed();
}

function isMoment(cell: unknown): cell is { toISOString: () => string } {
  return typeof cell === 'object' && cell !== null && 'toISOString' in cell;
}

function wordsOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}

function notSheet(): Refusal {
  return new Refusal('invalid', 'directory.import-not-csv');
}
