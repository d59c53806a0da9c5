import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

/**
 * Whoever wants the same worker or the same room waits here for the other, until that work ends. The constraints of the
 * table keep them apart anyway; without turns many at once would find each other in deadlocks, a second each.
 */
export async function takeTurn(work: Work, ids: readonly (string | null)[]): Promise<void> {
  // In one order for everybody.
  for (const id of ids.filter((one) => one !== null).toSorted()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`rota ${id}`}, 0))`.execute(work.trx);
  }
}
