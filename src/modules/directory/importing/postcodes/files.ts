import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { Refusal } from '#platform/refusal.ts';

import { readerFor } from './rows.ts';
import type { PostcodeRow, RowReader } from './rows.ts';

const deepest = 4;

/** The CSV files of a folder and of those in it; or the one file. */
export async function postcodeFiles(path: string, depth = 0): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  if (depth > deepest) return [];
  const inside = (await readdir(path, { withFileTypes: true })).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const files: string[] = [];
  for (const entry of inside) {
    const isTable = entry.isFile() && /\.csv$/i.test(entry.name);
    if (isTable) files.push(join(path, entry.name));
    if (entry.isDirectory()) files.push(...(await postcodeFiles(join(path, entry.name), depth + 1)));
  }
  // The same again, in parts.
  const whole = files.filter((file) => !/[\\/]multi_csv[\\/]/i.test(file));
  return whole.some((file) => /onspd[^\\/]*$/i.test(file)) ? whole : files;
}

export type Found = { readonly row: PostcodeRow | null; readonly source: RowReader['source'] };

/** The rows of a file, one after another; nothing of one that has no postcodes. */
export async function* postcodeRows(file: string): AsyncGenerator<Found> {
  let reader: RowReader | null = null;
  for await (const cells of linesOf(file)) {
    const isFirst = reader === null;
    reader ??= readerFor(cells);
    if (reader === null) return;
    if (!isFirst || reader.firstIsRow) yield { row: reader.read(cells), source: reader.source };
  }
}

/** Longer is no row of postcodes. */
const longestLine = 65_536;

/**
 * The cells of each line. No cell of such a file goes over two lines or has a comma in it: so a quotation mark that is
 * missing somewhere among millions of rows spoils its own row, and no other.
 */
async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new Refusal('invalid', 'directory.import-not-csv');
    for (const line of lines) yield* cellsIn(line);
  }
  yield* cellsIn(rest);
}

/** Nothing of a line that says nothing. */
function cellsIn(line: string): readonly (readonly string[])[] {
  const text = line.replace(/^\uFEFF/, '').trim();
  return text === '' ? [] : [text.split(',').map((cell) => cell.replaceAll('"', '').trim())];
}
