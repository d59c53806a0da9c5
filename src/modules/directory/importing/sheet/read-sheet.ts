import { open } from 'node:fs/promises';

import { Refusal } from '#platform/refusal.ts';

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

/**
 * Opens the first sheet of a workbook, or comma-separated values: the first line that says anything is the names of
 * the columns.
 *
 * @throws Refusal when it is neither; and when its rows are read and are more than the limits.
 */
export async function openSheet(file: string, limits: SheetLimits = usualSheetLimits): Promise<Sheet> {
  const lines = (await isArchive(file)) ? () => workbookLines(file, limits) : () => csvLines(file);
  for await (const line of saidIn(lines(), limits)) {
    const columns = line.slice(0, limits.columns);
    return { columns, rows: () => rowsIn(lines, { limits, width: columns.length }) };
  }
  throw new Refusal('invalid', 'directory.import-not-csv');
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

type Shape = { readonly limits: SheetLimits; readonly width: number };

async function* rowsIn(lines: () => AsyncIterable<Row>, { limits, width }: Shape): AsyncGenerator<Row> {
  let count = -1;
  for await (const line of saidIn(lines(), limits)) {
    count += 1;
    if (count > limits.rows) throw new Refusal('invalid', 'directory.import-too-many-rows');
    if (count > 0) yield Array.from({ length: width }, (_, at) => line[at] ?? '');
  }
  if (count < 1) throw new Refusal('invalid', 'directory.import-not-csv');
}

/** Lines that say anything, their cells tidied. */
async function* saidIn(lines: AsyncIterable<Row>, { cellCharacters }: SheetLimits): AsyncGenerator<Row> {
  for await (const line of lines) {
    const tidy = line.map((cell) =>
      cell.replaceAll('\u0000', '').trim().slice(0, cellCharacters).toWellFormed(),
    );
    if (tidy.some((cell) => cell !== '')) yield tidy;
  }
}
