import type { OpenJobWork } from '#platform/jobs.ts';

import { withArchive } from './archive.ts';
import { sourceNamed } from './hsds/tables.ts';
import { usualLimits } from './limits.ts';
import type { HeldRow } from './sorting/held.ts';
import { homesIn } from './source-files.ts';
import type { Home } from './source-files.ts';
import { withSpool } from './spool.ts';
import { openPackage } from './tabular/open-package.ts';
import { packageIn } from './tabular/tables.ts';
import type { Imported } from '../commands/import-batches.ts';
import { importRecordsOf } from './import-feed.ts';
import { importHsds } from './import-hsds.ts';
import type { HsdsImport } from './import-hsds.ts';

/** Brings a directory in from tables of HSDS 1.1, 2 or 3: a folder of CSV files, or an archive of one. */
export async function importTables(open: OpenJobWork, asked: HsdsImport): Promise<Imported> {
  const { folder: path } = asked;
  if (!/\.zip$/i.test(path)) return importFrom(await homesIn(path), open, asked);
  const source = asked.source ?? sourceNamed(path.replace(/\.zip$/i, ''));
  return withArchive(path, (home) => importFrom([home], open, { ...asked, source }));
}

async function importFrom(homes: readonly Home[], open: OpenJobWork, asked: HsdsImport): Promise<Imported> {
  const {
    folder,
    source = sourceNamed(folder),
    limits = usualLimits,
    batchSize: size = 500,
    ...rest
  } = asked;
  const found = await packageIn(homes);
  if (!found) return importHsds(open, asked, async () => homes);
  return withSpool<HeldRow, Imported>((spool) => {
    const opening = () => openPackage(found, { limits, spool, size });
    return importRecordsOf(open, { ...rest, source, format: 'HSDS 3', opening });
  });
}
