import type { OpenedRecords } from '../import-feed.ts';
import type { FeedRecord } from '../open-referral/read-feed.ts';
import type { Found } from '../sorting/find-tables.ts';
import { sortTables } from '../sorting/sort-tables.ts';
import type { Sorted, Sorting } from '../sorting/sort-tables.ts';
import { strayNote } from '../sorting/stray-note.ts';
import { withNumbers } from './numbers.ts';
import { rules } from './rules.ts';
import type { TableName } from './tables.ts';
import { nestedService } from './to-service.ts';

type Asked = Pick<Sorting<TableName>, 'limits' | 'spool' | 'size'>;

/** Opens a package of HSDS 2 or 3: its rows are put aside, sorted by the services that they belong to. */
export async function openPackage(
  { tables, notRead }: Found<TableName>,
  asked: Asked,
): Promise<OpenedRecords> {
  const sorted = await sortTables({ ...asked, tables, rules });
  // Any row of HSDS 3 may have attributes, and those of services are read.
  const strays = sorted.ofNothing.filter(({ table }) => table !== 'attributes').map(strayNote);
  return { records: recordsOf(sorted), total: sorted.rowsIn('services'), notRead, strays };
}

/** The services of a package, whole. */
async function* recordsOf(sorted: Sorted<TableName>): AsyncGenerator<FeedRecord> {
  for await (const held of sorted.partsOf('services')) {
    for (const row of held.all) yield { kind: 'service', object: withNumbers(nestedService(row, held)) };
  }
}
