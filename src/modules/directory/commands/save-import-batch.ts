import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { outcomeOf } from '../domain/mended.ts';
import type { Batch, Note } from '../importing/batch.ts';
import { keepEdits } from '../importing/keep-edits.ts';
import type { KeptEdits, KeptRecords } from '../importing/keep-edits.ts';
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

  if (batch.found) await writeTerms(work, batch.found);
  const { listings, placesSaid, disputes, afterwards } = await keepEdits(work, run, batch.listings);
  await writeListings(work, { organisations: batch.organisations, listings, placesSaid });
  const notes = batch.notes.map((note) => withDisputes(note, disputes));
  const [sure, telling] = [notes.filter(isSure), notes.filter((note) => !isSure(note))];
  const byService = Map.groupBy(sure, ({ serviceId }) => serviceId);
  await afterwards(new Map([...byService].map(([id, same]) => [id, keptRecords(same)])));
  await replaceRecords(
    work,
    batch.listings.map(({ id }) => id),
    telling.map((note) => ({ ...recordRow(run, note), service_id: note.serviceId })),
  );
  // At last, because until the end of the work nobody else can: another batch of the run is saved meanwhile.
  if (!(await stepOn(work, run.id, batch))) throw new Refusal('conflict', 'directory.import-superseded');
}

type NoteOnListing = Batch['notes'][number];

function withDisputes(note: NoteOnListing, disputes: KeptEdits['disputes']): NoteOnListing {
  const disputed = note.table === 'services' ? disputes.get(note.serviceId) : undefined;
  return disputed ? { ...note, remarks: [...note.remarks, ...disputed] } : note;
}

/** Taken as it is, or mended: nobody need look at it. */
function isSure({ taken, remarks }: Note): boolean {
  const outcome = outcomeOf(remarks, taken);
  return outcome === 'taken' || outcome === 'mended';
}

function keptRecords(notes: readonly Note[]): KeptRecords {
  const records = notes.map(({ table, key }) => `${table} ${key}`);
  const isMended = notes.some(({ remarks }) => remarks.length > 0);
  return { records, remarks: isMended ? notes.map(({ remarks }) => remarks.join(' ')) : [] };
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
