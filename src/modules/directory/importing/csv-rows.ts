import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

import { CsvError, parse } from 'csv-parse';

import { Refusal } from '#platform/refusal.ts';

import type { Limits } from './limits.ts';

/** One line of a table, by column. A column that the table does not have reads as empty. */
export type Row = {
  /** Its id; "line 12" when it has none, "7#2" when it is the second with that id. */
  readonly key: string;
  readonly of: (column: string) => string;
  /** Everything in it, to make a hash of. */
  readonly cells: readonly string[];
  /** What is not empty in it, by column. */
  readonly filled: () => Readonly<Record<string, string>>;
};

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
  let columns: ReadonlyMap<string, number> | undefined;
  let line = 0;
  for await (const cells of linesOf(file, table, limits)) {
    line += 1;
    if (line > limits.fileRows + 1) throw new Refusal('invalid', 'directory.import-too-many-rows', { table });
    if (columns) yield rowOf(cells, columns, (id) => keyOf(id, line));
    else columns = new Map(cells.map((name, index) => [name.trim().toLowerCase(), index]));
  }
}

async function* linesOf(
  file: string,
  table: string,
  { rowCharacters }: Limits,
): AsyncGenerator<readonly string[]> {
  const lenient = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  const parser = parse({ ...lenient, max_record_size: rowCharacters });
  const stream = createReadStream(file);
  stream.on('error', (error) => parser.destroy(error)).pipe(parser);
  try {
    yield* parser as AsyncIterable<readonly string[]>;
  } catch (error) {
    throw error instanceof CsvError ? new Refusal('invalid', codeFor(error), { table }) : error;
  } finally {
    stream.destroy();
    parser.destroy();
  }
}

function rowOf(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
  keyOf: (id: string) => string,
): Row {
  // PostgreSQL keeps no null byte in a text.
  const of = (column: string) => cells[columns.get(column) ?? -1]?.replaceAll('\u0000', '').trim() ?? '';
  const filled = () =>
    Object.fromEntries(
      [...columns.keys()].flatMap((name): [string, string][] => (of(name) === '' ? [] : [[name, of(name)]])),
    );
  return { key: keyOf(of('id')), of, cells, filled };
}

/** Longer than any id: text that slipped into the column. */
const longestId = 200;

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
