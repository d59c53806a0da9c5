import { sql } from 'kysely';

import type { PageAsked } from '../domain/envelope.ts';
import type { Work } from '#platform/work.ts';

import { wordsOf } from './narrowing.ts';

/** So many are found by words alone at most: whoever wants more than the best reads the list of all. */
const mostFound = 1_000;

/**
 * One page of the services that words are in, best first, and how many there are on all. Where more have them than are
 * put in order, they are taken from a few listings, then from a sixteenth of all, then from names, then from anywhere:
 * so that a word that half a directory uses costs little more than a rare one. What is not active is not searched.
 */
export async function bestIds(
  work: Work,
  search: string,
  { page, perPage }: PageAsked,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const words = wordsOf(search);
  const found = [
    sql`f.search @@ ${words} and ${few}`,
    sql`f.search @@ ${words} and f.sample and not ${few}`,
    // A name is part of what is searched. Only a word that must not be there is looked for in the rest, row by row.
    sql`f.title @@ ${words} and not f.sample and (f.search @@ ${words}) is true`,
    sql`f.search @@ ${words} and not f.sample and not f.title @@ ${words}`,
  ].map(
    (stage) => sql`(select f.service_id as id, ts_rank(f.search, ${words}) as rank
      from directory.service_search f where ${stage} limit ${mostFound})`,
  );
  const [, answer] = await Promise.all([
    // Planning it for the words takes longer than finding them.
    sql`set local plan_cache_mode = force_generic_plan`.execute(work.trx),
    sql<{ total: number; ids: readonly string[] }>`
      with found as materialized (select * from (${sql.join(found, sql` union all `)}) stages limit ${mostFound})
      select count(*) as total, array(
        select found.id::text from found order by rank desc, found.id limit ${perPage} offset ${(page - 1) * perPage}
      ) as ids from found`.execute(work.trx),
  ]);
  return answer.rows[0] ?? { total: 0, ids: [] };
}

/** Word for word as the index of them has it. */
const few = sql`right(f.service_id::text, 2) = '00'`;
