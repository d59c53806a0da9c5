import type { OpenJobWork } from '#platform/jobs.ts';

import { saveImportBatch } from '../commands/save-import-batch.ts';
import type { Run } from '../commands/save-import-batch.ts';
import { emptyBatch } from './batch.ts';
import type { Batch, Note } from './batch.ts';

/** What was saved of a batch, and a note on each record that could not be. */
export type Saved = { readonly batch: Batch; readonly leftOut: readonly Note[] };

/**
 * Saves a batch. When the database will not have something in it, each record is saved on its own, so that
 * one that nobody foresaw does not keep the others out.
 */
export async function saveCarefully(open: OpenJobWork, run: Run, batch: Batch): Promise<Saved> {
  try {
    await open((work) => saveImportBatch(work, run, batch));
    return { batch, leftOut: [] };
  } catch (error) {
    if (!isAboutData(error)) throw error;
    return saveOneByOne(open, run, batch);
  }
}

async function saveOneByOne(open: OpenJobWork, run: Run, batch: Batch): Promise<Saved> {
  const leftOut: Note[] = [];
  const save = async (table: Note['table'], key: string, part: Partial<Batch>) => {
    if (await isSaved(open, run, { ...emptyBatch, ...part })) return true;
    leftOut.push({ table, key, remarks: ['left-out:id:could-not-be-saved'], taken: false });
    return false;
  };
  if (batch.found) await save('taxonomies', '', { found: batch.found });
  for (const organisation of batch.organisations) {
    await save('organizations', organisation.origin?.sourceId ?? '', { organisations: [organisation] });
  }
  const counts = { read: batch.read, added: batch.added, changed: batch.changed, unchanged: batch.unchanged };
  for (const listing of batch.listings) {
    const notes = batch.notes.filter(({ serviceId }) => serviceId === listing.id);
    const saved = await save('services', listing.origin?.sourceId ?? '', { listings: [listing], notes });
    if (!saved) counts[counts.added > 0 ? 'added' : 'changed'] -= 1;
  }
  await open((work) => saveImportBatch(work, run, { ...emptyBatch, ...counts }));
  return { batch: { ...batch, ...counts }, leftOut };
}

async function isSaved(open: OpenJobWork, run: Run, batch: Batch): Promise<boolean> {
  try {
    await open((work) => saveImportBatch(work, run, batch));
    return true;
  } catch (error) {
    if (!isAboutData(error)) throw error;
    return false;
  }
}

/** SQLSTATE classes for data that does not fit, breaks a constraint or is too much for a row. */
function isAboutData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(22|23|54)/.test(String(error.code));
}
