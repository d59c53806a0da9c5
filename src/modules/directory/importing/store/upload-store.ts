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
  readonly rows: readonly (readonly string[])[];
  readonly fields: readonly (SheetField | '')[];
  readonly state: UploadState;
  readonly outcome: Readonly<Record<string, string | number>>;
};

export async function uploadWith(work: Work, id: UploadId, { lock = false } = {}): Promise<Upload | null> {
  const query = db(work)
    .selectFrom('directory.upload')
    .where('id', '=', id)
    .select(['id', 'source', 'name', 'columns', 'fields', 'state'])
    .select(sql<Upload['rows']>`rows`.as('rows'))
    .select(sql<Upload['outcome']>`outcome`.as('outcome'));
  const found = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return found ? { ...found, fields: found.fields as Upload['fields'] } : null;
}

export type NewUpload = Pick<Upload, 'id' | 'source' | 'name' | 'columns' | 'rows' | 'fields'>;

export async function insertUpload(work: Work, upload: NewUpload): Promise<void> {
  await db(work)
    .insertInto('directory.upload')
    .values({
      ...upload,
      rows: JSON.stringify(upload.rows),
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
