import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

import { Refusal } from '#platform/refusal.ts';

import { CsvFault, csvReader } from './csv-reader.ts';
import type { Line } from './csv-reader.ts';
import type { Limits } from './limits.ts';

/** One line of a table, by column. A column that the table does not have reads as empty. */
export type Row = {
  /** Its id; "line 12" when it has none, "7#2" when it is the second with that id. */
  readonly key: string;
  readonly of: (column: string) => string;
  /** Everything in it, to make a hash of. */
  readonly cells: readonly string[];
  readonly columns: Columns;
  /** What is not empty in it, by column. */
  readonly filled: () => Readonly<Record<string, string>>;
};

/** Where each column stands. */
export type Columns = ReadonlyMap<string, number>;

/**
 * Reads a table of comma-separated values, a row at a time.
 *
 * @param table How to name it when it is refused.
 * @throws Refusal when it is larger than the limits, or not comma-separated values.
 */
export async function* csvRows(file: string, table: string, limits: Limits): AsyncGenerator<Row> {
  const { size } = await stat(file);
  if (size > limits.fileBytes) throw new Refusal('invalid', 'directory.import-file-too-large', { table });
  const keyOf = keys();
  let columns: Columns | undefined;
  let line = 1;
  for await (const lines of linesOf(file, table, limits)) {
    if (lines.length === 0) continue;
    const rows = columns ? lines : lines.slice(1);
    columns ??= columnsIn(lines[0]);
    for (const cells of rows) {
      line += 1;
      yield rowWith(keyOf(cellIn(cells, columns, 'id'), line), cells, columns);
    }
  }
}

function columnsIn(names: readonly string[] = []): Columns {
  return new Map(names.map((name, index) => [name.trim().toLowerCase(), index]));
}

/** The lines of each piece of the file, as it is read: asking for each line alone takes longer than reading it. */
async function* linesOf(
  file: string,
  table: string,
  { rowCharacters, fileRows }: Limits,
): AsyncGenerator<readonly Line[]> {
  const reader = csvReader(rowCharacters);
  let left = fileRows + 1;
  const counted = (lines: readonly Line[]) => {
    left -= lines.length;
    if (left < 0) throw new Refusal('invalid', 'directory.import-too-many-rows', { table });
    return lines;
  };
  try {
    for await (const piece of piecesOf(file)) yield counted(reader.read(piece));
    yield counted(reader.end());
  } catch (error) {
    throw error instanceof CsvFault ? new Refusal('invalid', codeFor(error), { table }) : error;
  }
}

const pieceBytes = 256 * 1024;

/** The text of a file, without the mark that some programs put before it. */
async function* piecesOf(file: string): AsyncGenerator<string> {
  let isFirst = true;
  for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: pieceBytes })) {
    const text = piece as string;
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
  }
}

export function rowWith(key: string, cells: readonly string[], columns: Columns): Row {
  const of = (column: string) => cellIn(cells, columns, column);
  const filled = () =>
    Object.fromEntries(
      [...columns.keys()].flatMap((name): [string, string][] => (of(name) === '' ? [] : [[name, of(name)]])),
    );
  return { key, of, cells, columns, filled };
}

function cellIn(cells: readonly string[], columns: Columns, column: string): string {
  return withoutNulls(cells[columns.get(column) ?? -1] ?? '').trim();
}

/** PostgreSQL keeps no null byte in a text. */
function withoutNulls(text: string): string {
  return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
}

/** Longer than any id: text that slipped into the column. */
const longestId = 200;

/** Names every row, also those that the source gave no name, no usable one, or the name of another. */
function keys(): (id: string, line: number) => string {
  const times = new Map<string, number>();
  return (cell, line) => {
    if (cell === '' || cell.length > longestId) return `line ${line}`;
    const id = ownText(cell);
    const seen = (times.get(id) ?? 0) + 1;
    times.set(id, seen);
    return seen === 1 ? id : `${id}#${seen}`;
  };
}

function codeFor({ why }: CsvFault) {
  return why === 'too-long' ? 'directory.import-row-too-long' : 'directory.import-not-csv';
}

/** A text of its own: one that was cut out of a piece of a file keeps all of that piece in memory. */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
