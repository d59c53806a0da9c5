import type { OpenJobWork } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';

import type { Imported, Progress } from '../commands/import-batches.ts';
import type { Mapping } from './domain/mapping.ts';
import { fieldsBy } from './domain/mapping.ts';
import type { SheetField } from './domain/sheet-fields.ts';
import { importRecordsOf } from './import-feed.ts';
import type { FeedRecord } from './open-referral/read-feed.ts';
import { openSheet } from './sheet/read-sheet.ts';
import type { Row } from './sheet/read-sheet.ts';
import { recordOfRow } from './sheet/to-record.ts';

export type SheetImport = {
  readonly file: string;
  /** What columns are, where it is said; the others are guessed. */
  readonly mapping: Mapping;
  readonly source: string;
  readonly name: string;
  readonly onProgress?: Progress;
};

export type SheetImported = {
  readonly report: Imported;
  readonly columns: readonly { readonly column: string; readonly field: SheetField | '' }[];
};

/**
 * Brings a spreadsheet in from a file, read as it goes. Reading it again writes only what changed.
 *
 * @throws Refusal when it is none, or no column of it is the name.
 */
export async function importSheet(open: OpenJobWork, asked: SheetImport): Promise<SheetImported> {
  const { file, mapping, source, name, onProgress } = asked;
  const { columns, rows } = await openSheet(file);
  const fields = fieldsBy(mapping, columns);
  if (!fields.includes('name')) throw new Refusal('invalid', 'directory.import-no-name-column');
  const report = await importRecordsOf(open, {
    source,
    name,
    format: 'Spreadsheet',
    opening: async () => ({ records: recordsIn(rows(), fields) }),
    ...(onProgress && { onProgress }),
  });
  return { report, columns: columns.map((column, at) => ({ column, field: fields[at] ?? '' })) };
}

async function* recordsIn(
  rows: AsyncIterable<Row>,
  fields: readonly (SheetField | '')[],
): AsyncGenerator<FeedRecord> {
  for await (const row of rows) yield recordOfRow(row, fields);
}
