import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { enqueueUpload } from '../reading-job.ts';
import { setUploadFields, setUploadState, uploadWith } from '../store/upload-store.ts';
import type { Upload } from '../store/upload-store.ts';
import type { UploadId } from '../store/tables.ts';

export type MapUpload = {
  readonly once: string;
  readonly uploadId: UploadId;
  /** What each column is, in their order; empty is not read. */
  readonly fields: Upload['fields'];
  /** Read it now, or only look again at what would come of it. */
  readonly reads: boolean;
};

/**
 * Says what the columns of a spreadsheet are, and has it read when that is asked.
 *
 * @throws Refusal when no column is the name: a service has one.
 */
export async function mapUpload(work: Work, { once, uploadId, fields, reads }: MapUpload): Promise<void> {
  requirePermission(work, 'directory.edit');

  const input = { uploadId, fields, reads };
  const answer = { id: uploadId };
  if (await answeredBefore(work, { key: once, command: 'directory.map-upload', input, answer })) return;
  const upload = await uploadWith(work, uploadId, { lock: true });
  if (!upload) throw new Refusal('not-found', 'directory.no-such-upload');
  if (upload.state === 'reading') throw new Refusal('conflict', 'directory.upload-being-read');
  const meant = upload.columns.map((_, at) => fields[at] ?? '');
  await setUploadFields(work, uploadId, meant);
  if (!reads) return;
  if (!meant.includes('name')) throw new Refusal('invalid', 'directory.import-no-name-column');
  await setUploadState(work, uploadId, { state: 'reading' });
  await enqueueUpload(work, uploadId);
  await audit(work, 'directory.upload-read', { type: 'upload', id: uploadId });
}
