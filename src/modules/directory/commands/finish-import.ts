import { audit } from '#platform/audit.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../domain/listing.ts';
import { derivedId } from '../importing/derived-id.ts';
import type { Note } from '../importing/batch.ts';
import type { ImportReport } from '../importing/report.ts';
import { dropStrays, writeRecords } from '../store/import-records.ts';
import { endRun } from '../store/import-run.ts';
import { countRecords } from '../store/record-counts.ts';
import { recordRow } from './save-import-batch.ts';
import type { Run } from './save-import-batch.ts';

export type Ending = Pick<ImportReport, 'services' | 'notRead' | 'seconds'> & {
  /** What became of rows that belong to no service. */
  readonly strays: readonly Note[];
  /** Ids in the source of services that it has no longer. */
  readonly gone: readonly string[];
};

/** Ends a run: services that disappeared are proposed for removal, and the report is made and kept. */
export async function finishImport(work: Work, run: Run, ending: Ending): Promise<ImportReport> {
  requirePermission(work, 'directory.edit');

  const { strays, gone, ...figures } = ending;
  const rows = strays.map((note) => recordRow(run, note));
  await writeRecords(work, rows);
  await dropStrays(
    work,
    run.source,
    rows.map(({ table_name, source_id }) => ({ table_name, source_id })),
  );
  await writeRecords(
    work,
    gone.map((key) => goneRow(run, key)),
  );
  const report = {
    ...figures,
    source: run.source,
    proposedForRemoval: gone.length,
    ...(await countRecords(work, run.source)),
  };
  await endRun(work, run.id, report);
  await audit(work, 'directory.imported', { type: 'import-run', id: run.id, details: ending.services });
  return report;
}

function goneRow(run: Run, key: string) {
  const note: Note = { table: 'services', key, remarks: ['doubtful:id:no-longer-in-source'], taken: true };
  return {
    ...recordRow(run, note),
    outcome: 'proposed-for-removal' as const,
    service_id: derivedId<ServiceId>(run.source, 'service', key),
  };
}
