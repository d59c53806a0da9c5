import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { latestRuns, recordsOf } from '../store/import-reports.ts';
import type { ImportedRecord, ImportRun, RecordFilter } from '../store/import-reports.ts';

/** The latest readings of a source, or of all, newest first, each with its report. */
export async function importRuns(work: Work, source: string | null = null): Promise<readonly ImportRun[]> {
  requirePermission(work, 'directory.edit');

  return latestRuns(work, source);
}

/** What became of the records of a source: one page. */
export async function importRecords(work: Work, filter: RecordFilter): Promise<readonly ImportedRecord[]> {
  requirePermission(work, 'directory.edit');

  return recordsOf(work, filter);
}
