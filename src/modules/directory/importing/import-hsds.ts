import type { OpenJobWork } from '#platform/jobs.ts';

import { readFolder } from './hsds/read-folder.ts';
import { sourceNamed } from './hsds/tables.ts';
import { usualLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import type { HeldRow } from './sorting/held.ts';
import { homesIn } from './source-files.ts';
import type { Home } from './source-files.ts';
import { withSpool } from './spool.ts';
import { importBatches } from '../commands/import-batches.ts';
import type { Imported, Progress } from '../commands/import-batches.ts';

export type HsdsImport = {
  /** Holds services.csv, or a folder `data` that does. */
  readonly folder: string;
  /** A short name for where it is from: that of the folder when left out. */
  readonly source?: string;
  /** In which its opening times are meant: IANA. */
  readonly zone?: string;
  readonly onProgress?: Progress;
  readonly limits?: Limits;
  /** Services saved in one transaction. */
  readonly batchSize?: number;
};

/**
 * Brings a directory in from a folder of HSDS 1.1. Reading it again writes only what changed; an import that
 * was killed leaves nothing half-done, and the next one goes on from there.
 *
 * @param homesOf Where its tables may lie, when that is not a folder.
 */
export function importHsds(
  open: OpenJobWork,
  asked: HsdsImport,
  homesOf: () => Promise<readonly Home[]> = () => homesIn(asked.folder),
): Promise<Imported> {
  const { folder, source = sourceNamed(folder), zone = 'Europe/London', limits = usualLimits } = asked;
  const from = { id: source, name: source, format: 'HSDS 1.1', zone };
  return withSpool<HeldRow, Imported>((spool) => {
    const opening = async () =>
      readFolder({ homes: await homesOf(), source, zone, limits, spool, size: asked.batchSize ?? 500 });
    return importBatches(open, from, { opening, onProgress: asked.onProgress });
  });
}
