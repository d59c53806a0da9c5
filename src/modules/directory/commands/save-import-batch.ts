import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { outcomeOf } from '../domain/mended.ts';
import type { Batch, Note } from '../importing/batch.ts';
import { keepEdits } from '../importing/keep-edits.ts';
import { replaceRecords } from '../store/import-records.ts';
import { stepOn } from '../store/import-run.ts';
import { writeTerms } from '../store/taxonomy-store.ts';
import type { ImportRecordRow } from '../store/tables.ts';
import { writeListings } from '../store/write-listings.ts';

export type Run = { readonly id: string; readonly source: string };

/**
 * Saves some services of a source whole, what became of their records, and how far the run has come: all of
 * it or nothing, so that a run that is killed leaves nothing half-done. What was changed here stays.
 */
export async function saveImportBatch(work: Work, run: Run, batch: Batch): Promise<void> {
  requirePermission(work, 'directory.edit');

  if (!(await stepOn(work, run.id, batch))) throw new Refusal('conflict', 'directory.import-superseded');
  if (batch.found) await writeTerms(work, batch.found);
  const { listings, disputes, afterwards } = await keepEdits(work, run, batch.listings);
  await writeListings(work, { organisations: batch.organisations, listings });
  await afterwards();
  const records = batch.notes.map((note) => {
    const disputed = note.table === 'services' ? (disputes.get(note.serviceId) ?? []) : [];
    const remarks = [...note.remarks, ...disputed];
    return { ...recordRow(run, { ...note, remarks }), service_id: note.serviceId };
  });
  await replaceRecords(
    work,
    batch.listings.map(({ id }) => id),
    records,
  );
}

export function recordRow(run: Run, { table, key, remarks, taken }: Note): ImportRecordRow {
  return {
    source: run.source,
    table_name: table,
    source_id: key,
    outcome: outcomeOf(remarks, taken),
    remarks,
    service_id: null,
    run_id: run.id,
  };
}
