import { sql } from 'kysely';

import type { ServiceId } from '../../domain/listing.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

export async function shortlistBy(work: Work, code: string): Promise<readonly ServiceId[] | null> {
  const row = await db(work)
    .selectFrom('directory.shortlist')
    .where('code', '=', code)
    .select('service_ids')
    .executeTakeFirst();
  return row?.service_ids ?? null;
}

/** @returns Whether the code now stands for these services: it may be another list's. */
export async function saveShortlist(work: Work, code: string, ids: readonly ServiceId[]): Promise<boolean> {
  const list = sql<ServiceId[]>`${ids}::uuid[]`;
  const saved = await db(work)
    .insertInto('directory.shortlist')
    .values({ code, service_ids: list, kept_at: work.now })
    .onConflict((conflict) =>
      conflict
        .column('code')
        .doUpdateSet({ kept_at: work.now })
        .where('directory.shortlist.service_ids', '=', list),
    )
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}
