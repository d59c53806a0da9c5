import { CsvError, parse } from 'csv-parse';

import { Refusal } from '#platform/refusal.ts';

import type { Limits } from './limits.ts';
import type { SourceFile } from './source-files.ts';

/** One line of a table, by column. A column that the table does not have reads as empty. */
export type Row = {
  /** Its id; "line 12" when it has none, "7#2" when it is the second with that id. */
  readonly key: string;
  readonly of: (column: string) => string;
  /** Everything in it, to make a hash of. */
  readonly cells: readonly string[];
  readonly columns: Columns;
};

/** The cells of a line. */
type Line = readonly string[];

/** Where each column stands. */
export type Columns = ReadonlyMap<string, number>;

/**
 * Reads a table of comma-separated values, as many rows at a time as come at once: waiting for each of a million rows
 * takes longer than reading it.
 *
 * @param table How to name it when it is refused.
 * @throws Refusal when it is larger than the limits, or not comma-separated values.
 */
export async function* csvPieces(
  file: SourceFile,
  table: string,
  limits: Limits,
): AsyncGenerator<readonly Row[]> {
  if ((await file.bytes()) > limits.fileBytes)
    throw new Refusal('invalid', 'directory.import-file-too-large', { table });
  const keyOf = keys();
  let columns: Columns | undefined;
  let line = 1;
  for await (const lines of linesOf(file, table, limits)) {
    if (lines.length === 0) continue;
    const rows = columns ? lines : lines.slice(1);
    const known = (columns ??= columnsIn(lines[0]));
    yield rows.map((cells) => {
      line += 1;
      return rowWith(keyOf(cellIn(cells, known, 'id'), line), cells, known);
    });
  }
}

function columnsIn(names: readonly string[] = []): Columns {
  return new Map(names.map((name, index) => [name.trim().toLowerCase(), index]));
}

/** The lines of each piece of the file, as it is read: asking for each line alone takes longer than reading it. */
async function* linesOf(
  file: SourceFile,
  table: string,
  { rowCharacters, fileRows }: Limits,
): AsyncGenerator<readonly Line[]> {
  let lines: Line[] = [];
  let left = fileRows + 1;
  const counted = () => {
    left -= lines.length;
    if (left < 0) throw new Refusal('invalid', 'directory.import-too-many-rows', { table });
    return lines;
  };
  const keep = (line: string[]) => {
    lines.push(line);
    return null;
  };
  const lenient = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  const parser = parse({ ...lenient, max_record_size: rowCharacters, on_record: keep });
  // What is wrong is told to whoever waits for the piece.
  parser.on('error', () => undefined);
  try {
    for await (const piece of file.read()) {
      await done((ended) => parser.write(piece, ended));
      yield counted();
      lines = [];
    }
    await done((ended) => parser.end(ended));
    yield counted();
  } catch (error) {
    throw error instanceof CsvError ? new Refusal('invalid', codeFor(error), { table }) : error;
  } finally {
    parser.destroy();
  }
}

function done(begin: (ended: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => begin((error) => (error ? reject(error) : resolve())));
}

export function rowWith(key: string, cells: readonly string[], columns: Columns): Row {
  return { key, of: (column) => cellIn(cells, columns, column), cells, columns };
}

/** What is not empty in a row, by column. */
export function filledIn({ of, columns }: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...columns.keys()].flatMap((name): [string, string][] => (of(name) === '' ? [] : [[name, of(name)]])),
  );
}

function cellIn(cells: readonly string[], columns: Columns, column: string): string {
  return withoutNulls(cells[columns.get(column) ?? -1] ?? '').trim();
}

/** PostgreSQL keeps no null byte in a text. */
function withoutNulls(text: string): string {
  return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
}

/** Longer than any id: text that slipped into the column. */
export const longestId = 200;

/** Names every row, also those that the source gave no name, no usable one, or the name of another. */
function keys(): (id: string, line: number) => string {
  const times = new Map<string, number>();
  return (id, line) => {
    if (id === '' || id.length > longestId) return `line ${line}`;
    const seen = (times.get(id) ?? 0) + 1;
    times.set(id, seen);
    return seen === 1 ? id : `${id}#${seen}`;
  };
}

function codeFor({ code }: CsvError) {
  return code === 'CSV_MAX_RECORD_SIZE' ? 'directory.import-row-too-long' : 'directory.import-not-csv';
}
