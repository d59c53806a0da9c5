import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { sourceWord } from '../domain/source-name.ts';
import { guessFields } from '../domain/sheet-fields.ts';
import type { Row, Sheet } from '../sheet/read-sheet.ts';
import { insertUpload, insertUploadPart, setUploadRows } from '../store/upload-store.ts';
import type { UploadId } from '../store/tables.ts';

export type KeepUpload = {
  readonly once: string;
  /** What people call the directory that it is: sent in again under the same name, it is the same. */
  readonly name: string;
  readonly sheet: Sheet;
  /** Of what is in its file. */
  readonly hash: string;
};

/** Rows of one part: so many that parts are few, so few that one is little to hold. */
const partRows = 500;

/** Rows that are kept beside it, to show what its columns hold. */
const shownRows = 20;

/** Keeps a spreadsheet that was sent in, with a guess at what its columns are. Nothing of it is read yet. */
export async function keepUpload(work: Work, { once, name, sheet, hash }: KeepUpload): Promise<UploadId> {
  requirePermission(work, 'directory.edit');

  const id = newId<UploadId>();
  const input = { name, sheet: hash };
  const before = await answeredBefore(work, {
    key: once,
    command: 'directory.keep-upload',
    input,
    answer: { id },
  });
  if (before) return before.id;
  const { columns } = sheet;
  const source = `${sourceWord(name)}-sheet`;
  await insertUpload(work, {
    id,
    source,
    name,
    columns,
    rows: [],
    rowCount: 0,
    fields: guessFields(columns),
  });
  const kept = await keepRows(work, id, sheet);
  await setUploadRows(work, id, kept);
  await audit(work, 'directory.upload-kept', { type: 'upload', id, details: { rows: kept.rowCount } });
  return id;
}

/** Its rows, a part after the other as they are read. */
async function keepRows(work: Work, id: UploadId, { rows }: Sheet) {
  const first: Row[] = [];
  let [part, rowCount] = [0, 0];
  let some: Row[] = [];
  for await (const row of rows()) {
    rowCount += 1;
    if (first.length < shownRows) first.push(row);
    some.push(row);
    if (some.length < partRows) continue;
    await insertUploadPart(work, id, { part, rows: some });
    part += 1;
    some = [];
  }
  if (some.length > 0) await insertUploadPart(work, id, { part, rows: some });
  return { rows: first, rowCount };
}
