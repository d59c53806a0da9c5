import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { hashOf } from '../derived-id.ts';
import { sourceWord } from '../domain/source-name.ts';
import { guessFields } from '../domain/sheet-fields.ts';
import type { Sheet } from '../sheet/read-sheet.ts';
import { insertUpload } from '../store/upload-store.ts';
import type { UploadId } from '../store/tables.ts';

export type KeepUpload = {
  readonly once: string;
  /** What people call the directory that it is: sent in again under the same name, it is the same. */
  readonly name: string;
  readonly sheet: Sheet;
};

/** Keeps a spreadsheet that was sent in, with a guess at what its columns are. Nothing of it is read yet. */
export async function keepUpload(work: Work, { once, name, sheet }: KeepUpload): Promise<UploadId> {
  requirePermission(work, 'directory.edit');

  const id = newId<UploadId>();
  const input = { name, sheet: hashOf(sheet) };
  const before = await answeredBefore(work, {
    key: once,
    command: 'directory.keep-upload',
    input,
    answer: { id },
  });
  if (before) return before.id;
  const source = `${sourceWord(name)}-sheet`;
  await insertUpload(work, { id, source, name, ...sheet, fields: guessFields(sheet.columns) });
  await audit(work, 'directory.upload-kept', { type: 'upload', id, details: { rows: sheet.rows.length } });
  return id;
}
