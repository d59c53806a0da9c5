import { open } from 'node:fs/promises';

import { Refusal } from '#platform/refusal.ts';

import { guessFields } from '../domain/sheet-fields.ts';
import { csvLines } from './csv-lines.ts';
import type { SheetLimits } from './limits.ts';
import { usualSheetLimits } from './limits.ts';
import { workbookLines } from './workbook-lines.ts';

export type Row = readonly string[];

/** A spreadsheet whose rows are read as they are asked for: memory does not grow with it. */
export type Sheet = {
  readonly columns: readonly string[];
  /** Its rows from the first, as often as they are asked for. */
  readonly rows: () => AsyncIterable<Row>;
};

/** So many lines at most stand above the names of the columns: a title, whose it is, when it was made. */
const mostTitles = 10;

/**
 * Opens the first sheet of a workbook that says anything, or comma-separated values. The names of the columns are in
 * the line, of the first few, that most of the columns are known by; where none is, in the first.
 *
 * @throws Refusal when it is neither, or too wide; and when its rows are read and are more than the limits.
 */
export async function openSheet(file: string, limits: SheetLimits = usualSheetLimits): Promise<Sheet> {
  const lines = (await isArchive(file)) ? () => workbookLines(file, limits) : () => csvLines(file);
  const first: Row[] = [];
  for await (const line of saidIn(lines(), limits)) {
    first.push(line);
    if (first.length > mostTitles) break;
  }
  const at = namesAmong(first);
  const names = first[at];
  if (!names) throw new Refusal('invalid', 'directory.import-not-csv');
  // A column that somebody fills and nobody named is one too.
  const width = Math.max(...first.slice(at).map((line) => line.length));
  const columns = Array.from({ length: width }, (_, column) => names[column] ?? '');
  if (columns.length > limits.columns) throw new Refusal('invalid', 'directory.import-too-many-columns');
  return { columns, rows: () => rowsIn(lines, { limits, columns, titles: at }) };
}

function namesAmong(lines: readonly Row[]): number {
  const known = lines.map((line) => guessFields(line).filter((field) => field !== '').length);
  return Math.max(0, known.indexOf(Math.max(...known)));
}

async function isArchive(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === 'PK\u0003\u0004';
  } finally {
    await handle.close();
  }
}

type Shape = {
  readonly limits: SheetLimits;
  readonly columns: Row;
  /** Lines above the names of the columns. */
  readonly titles: number;
};

async function* rowsIn(
  lines: () => AsyncIterable<Row>,
  { limits, columns, titles }: Shape,
): AsyncGenerator<Row> {
  let count = -1 - titles;
  for await (const line of saidIn(lines(), limits)) {
    count += 1;
    if (count > limits.rows) throw new Refusal('invalid', 'directory.import-too-many-rows');
    // Who puts sheets together by hand leaves the names of the columns of each.
    const isRow = count > 0 && !columns.every((name, at) => name === (line[at] ?? ''));
    if (isRow) yield columns.map((_, at) => line[at] ?? '');
  }
  if (count < 1) throw new Refusal('invalid', 'directory.import-not-csv');
}

/** Lines that say anything, their cells tidied, without the empty ones at their ends. */
async function* saidIn(lines: AsyncIterable<Row>, { cellCharacters }: SheetLimits): AsyncGenerator<Row> {
  for await (const line of lines) {
    const tidy = line.map((cell) =>
      cell.replaceAll('\u0000', '').trim().slice(0, cellCharacters).toWellFormed(),
    );
    const last = tidy.findLastIndex((cell) => cell !== '');
    if (last !== -1) yield tidy.slice(0, last + 1);
  }
}
