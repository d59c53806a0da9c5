import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

/** Those of some ids by which there is an organisation. */
export async function organisationsAmong(work: Work, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db(work)
    .selectFrom('directory.organization')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .select('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}
