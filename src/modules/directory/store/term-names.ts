import { sql } from 'kysely';

import type { ServiceId } from '../domain/listing.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

/** Names of taxonomy terms by id. */
export async function namesOfTerms(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db(work)
    .selectFrom('directory.taxonomy_term')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['id', 'name'])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The terms a service is sorted by, at most twenty, each name once. */
export async function termsOfService(
  work: Work,
  id: ServiceId,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await db(work)
    .selectFrom('directory.attribute as a')
    .innerJoin('directory.taxonomy_term as t', 't.id', 'a.taxonomy_term_id')
    .where('a.link_entity', '=', 'service')
    .where('a.link_id', '=', id)
    .select(['t.id', 't.name'])
    .distinct()
    .orderBy('t.name')
    .orderBy('t.id')
    .limit(60)
    .execute();
  const byName = new Map(rows.toReversed().map((row) => [row.name.toLowerCase(), row]));
  return [...byName.values()].toReversed().slice(0, 20);
}
