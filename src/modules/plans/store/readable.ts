import { sql } from 'kysely';
import type { ExpressionBuilder } from 'kysely';

import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PlansTables } from './tables.ts';

/**
 * Tells the database for whom it is asked about what was said: without that, row-level security shows nothing
 * that is for its writer alone. It lasts until the transaction ends or the next reader is told.
 */
export async function readAs(work: Work): Promise<void> {
  await sql`select set_config('kith.reader', ${work.actor.userId}, true)`.execute(work.trx);
}

/** Whether the actor, who has reached the person, may also read what was said. For conversations called `c`. */
export function mayRead(work: Work) {
  const seesTeam = may(work.actor, 'people.see-team');
  return (eb: ExpressionBuilder<PlansTables & { c: PlansTables['plans.conversation'] }, 'c'>) =>
    eb.or([
      eb('c.written_by', '=', work.actor.userId),
      eb('c.readers', '=', 'team-and-next'),
      ...(seesTeam ? [eb('c.readers', '=', 'team')] : []),
    ]);
}
