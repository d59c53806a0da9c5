import type { OpenJobWork } from '#platform/jobs.ts';

import { withUnpacked } from './archive.ts';
import { sourceNamed } from './hsds/folder.ts';
import { usualLimits } from './limits.ts';
import { packageRecords } from './tabular/package-records.ts';
import { packageIn } from './tabular/tables.ts';
import type { Imported } from '../commands/import-batches.ts';
import { importRecordsOf } from './import-feed.ts';
import { importHsds } from './import-hsds.ts';
import type { HsdsImport } from './import-hsds.ts';

/** Brings a directory in from tables of HSDS 1.1, 2 or 3: a folder of CSV files, or an archive of one. */
export function importTables(open: OpenJobWork, asked: HsdsImport): Promise<Imported> {
  const { folder: path } = asked;
  if (!/\.zip$/i.test(path)) return importFolder(open, asked);
  const source = asked.source ?? sourceNamed(path.replace(/\.zip$/i, ''));
  return withUnpacked(path, (folder) => importFolder(open, { ...asked, folder, source }));
}

async function importFolder(open: OpenJobWork, asked: HsdsImport): Promise<Imported> {
  const { folder, source = sourceNamed(folder), limits = usualLimits, ...rest } = asked;
  const found = await packageIn(folder);
  if (!found) return importHsds(open, asked);
  const records = () => packageRecords(found, limits);
  return importRecordsOf(open, { ...rest, source, format: 'HSDS 3', records, notRead: found.notRead });
}
