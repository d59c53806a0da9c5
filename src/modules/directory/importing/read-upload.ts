import type { OpenJobWork } from '#platform/jobs.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { importRecordsOf } from './import-feed.ts';
import type { FeedRecord } from './open-referral/read-feed.ts';
import { recordOfRow } from './sheet/to-record.ts';
import { setUploadState, uploadPart, uploadWith } from './store/upload-store.ts';
import type { Upload } from './store/upload-store.ts';
import type { UploadId, UploadState } from './store/tables.ts';

/** Reads a spreadsheet as a source of its own: sent in again, only what changed is written. */
export async function readUpload(open: OpenJobWork, uploadId: UploadId): Promise<void> {
  const upload = await open((work) => uploadToRead(work, uploadId));
  if (!upload) return;
  const { source, name, rowCount: total } = upload;
  const opening = async () => ({ total, records: recordsIn(open, upload) });
  const asked = { source, name, format: 'Spreadsheet', opening };
  try {
    const { services, proposedForRemoval } = await importRecordsOf(open, asked);
    await open((work) =>
      endUpload(work, uploadId, { state: 'read', outcome: { ...services, proposedForRemoval } }),
    );
  } catch (error) {
    const code = error instanceof Refusal ? error.code : 'directory.import-fault';
    await open((work) => endUpload(work, uploadId, { state: 'refused', outcome: { code } }));
    if (!(error instanceof Refusal)) throw error;
  }
}

/** A part of its rows after the other, so that memory does not grow with it. */
async function* recordsIn(open: OpenJobWork, { id, fields }: Upload): AsyncGenerator<FeedRecord> {
  for (let part = 0; ; part += 1) {
    const rows = await open((work) => rowsOf(work, id, part));
    if (rows === null) return;
    for (const row of rows) yield recordOfRow(row, fields);
  }
}

async function rowsOf(work: Work, id: UploadId, part: number): Promise<Upload['rows'] | null> {
  requirePermission(work, 'directory.edit');

  return uploadPart(work, id, part);
}

async function uploadToRead(work: Work, id: UploadId): Promise<Upload | null> {
  requirePermission(work, 'directory.edit');

  const upload = await uploadWith(work, id);
  return upload?.state === 'reading' ? upload : null;
}

type Ending = { readonly state: UploadState; readonly outcome: Readonly<Record<string, string | number>> };

async function endUpload(work: Work, id: UploadId, ending: Ending): Promise<void> {
  requirePermission(work, 'directory.edit');

  await setUploadState(work, id, ending);
}
