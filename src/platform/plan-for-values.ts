import { sql } from 'kysely';

import type { Actor, Work } from './work.ts';

/**
 * Whether statements are planned once for all values: what a page asks about people is found by its keys whatever
 * they are, and planning it anew each time takes PostgreSQL longer than doing it.
 */
export function isPlannedOnce({ kind, networkIds }: Actor): boolean {
  return kind === 'user' && networkIds.length > 0;
}

/**
 * From here on in this work PostgreSQL chooses how to do a statement by the values it is given, where that seems
 * worth it: for searches, whose best way is another for a rare word than for a common one.
 */
export async function planForValues(work: Work): Promise<void> {
  if (isPlannedOnce(work.actor)) await sql`set local plan_cache_mode = auto`.execute(work.trx);
}
