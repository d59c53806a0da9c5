import { sql } from 'kysely';

import type { LocalDate } from '#platform/local-date.ts';
import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { db } from './connection-tables.ts';

/** Counts a search that found nothing, by day. */
export async function noteNothingFound(
  work: Work,
  {
    searchedOn,
    words,
    near,
  }: { readonly searchedOn: LocalDate; readonly words: string; readonly near: string },
): Promise<void> {
  await db(work)
    .insertInto('plans.nothing_found')
    .values({ network_id: homeNetwork(work), searched_on: searchedOn, words, near })
    .onConflict((conflict) =>
      conflict
        .columns(['network_id', 'searched_on', 'words', 'near'])
        .doUpdateSet({ times: sql<number>`nothing_found.times + 1` }),
    )
    .execute();
}
