import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { SheetField } from '../domain/sheet-fields.ts';
import { db } from './tables.ts';
import type { UploadId, UploadState } from './tables.ts';

export type Upload = {
  readonly id: UploadId;
  readonly source: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** The first of them; all are in its parts. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly fields: readonly (SheetField | '')[];
  readonly state: UploadState;
  readonly outcome: Readonly<Record<string, string | number>>;
};

export async function uploadWith(work: Work, id: UploadId, { lock = false } = {}): Promise<Upload | null> {
  const query = db(work)
    .selectFrom('directory.upload')
    .where('id', '=', id)
    .select(['id', 'source', 'name', 'columns', 'fields', 'state', 'row_count as rowCount'])
    .select(sql<Upload['rows']>`rows`.as('rows'))
    .select(sql<Upload['outcome']>`outcome`.as('outcome'));
  const found = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return found ? { ...found, fields: found.fields as Upload['fields'] } : null;
}

export type SentIn = Pick<Upload, 'id' | 'name' | 'rowCount' | 'state' | 'outcome'> & {
  readonly at: Date;
  readonly fields: readonly string[];
};

/** The spreadsheets that were sent in last: at most twenty, the newest first. They are gone after a week. */
export function uploadsLately(work: Work): Promise<readonly SentIn[]> {
  return db(work)
    .selectFrom('directory.upload')
    .select(['id', 'name', 'row_count as rowCount', 'fields', 'state', 'uploaded_at as at'])
    .select(sql<Upload['outcome']>`outcome`.as('outcome'))
    .orderBy('uploaded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

export type NewUpload = Pick<Upload, 'id' | 'source' | 'name' | 'columns' | 'rows' | 'rowCount' | 'fields'>;

export async function insertUpload(work: Work, { rowCount, ...upload }: NewUpload): Promise<void> {
  await db(work)
    .insertInto('directory.upload')
    .values({
      ...upload,
      rows: JSON.stringify(upload.rows),
      row_count: rowCount,
      state: 'waiting',
      outcome: '{}',
      uploaded_by: work.actor.userId,
      uploaded_at: work.now,
    })
    .execute();
}

export async function setUploadFields(work: Work, id: UploadId, fields: Upload['fields']): Promise<void> {
  await db(work).updateTable('directory.upload').set({ fields }).where('id', '=', id).execute();
}

export async function setUploadState(
  work: Work,
  id: UploadId,
  {
    state,
    outcome = {},
  }: { readonly state: UploadState; readonly outcome?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await db(work)
    .updateTable('directory.upload')
    .set({ state, outcome: JSON.stringify(outcome) })
    .where('id', '=', id)
    .execute();
}

type Part = { readonly part: number; readonly rows: Upload['rows'] };

/** Keeps some rows of an upload. */
export async function insertUploadPart(work: Work, uploadId: UploadId, { part, rows }: Part): Promise<void> {
  await db(work)
    .insertInto('directory.upload_part')
    .values({ upload_id: uploadId, part, rows: JSON.stringify(rows) })
    .execute();
}

/** How many rows an upload has, once all of them are kept. */
export async function setUploadRows(
  work: Work,
  id: UploadId,
  { rows, rowCount }: Pick<Upload, 'rows' | 'rowCount'>,
): Promise<void> {
  const values = { rows: JSON.stringify(rows), row_count: rowCount };
  await db(work).updateTable('directory.upload').set(values).where('id', '=', id).execute();
}

/** The rows of one part; null behind the last. */
export async function uploadPart(work: Work, id: UploadId, part: number): Promise<Upload['rows'] | null> {
  const found = await db(work)
    .selectFrom('directory.upload_part')
    .where('upload_id', '=', id)
    .where('part', '=', part)
    .select(sql<Upload['rows']>`rows`.as('rows'))
    .executeTakeFirst();
  return found?.rows ?? null;
}
