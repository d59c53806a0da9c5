import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { mayRead } from './readable.ts';
import { db } from './tables.ts';

type Matters = { readonly personId: PersonId; readonly words: string };

/** What matters most, as the newest plan of each person says it; nobody whose plans do not say. */
export function mattersInPlans(work: Work, personIds: readonly PersonId[]): Promise<readonly Matters[]> {
  return db(work)
    .selectFrom('plans.plan')
    .where('network_id', '=', withinReach(work))
    .where('person_id', '=', sql<PersonId>`any(${personIds}::uuid[])`)
    .where('what_matters', '<>', '')
    .distinctOn('person_id')
    .select(['person_id as personId', 'what_matters as words'])
    .orderBy('person_id')
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The first thing that mattered in the newest conversation of each that the actor may read. */
export async function mattersInMargins(
  work: Work,
  personIds: readonly PersonId[],
): Promise<readonly Matters[]> {
  return db(work)
    .selectFrom('plans.noticed as n')
    .innerJoin('plans.conversation as c', (join) =>
      join.onRef('c.network_id', '=', 'n.network_id').onRef('c.id', '=', 'n.conversation_id'),
    )
    .where('n.network_id', '=', withinReach(work))
    .where('n.person_id', '=', sql<PersonId>`any(${personIds}::uuid[])`)
    .where('n.kind', '=', 'matters')
    .where('n.removed_at', 'is', null)
    .where(mayRead(work))
    .distinctOn('n.person_id')
    .select(['n.person_id as personId', 'n.words'])
    .orderBy('n.person_id')
    .orderBy('c.written_at', 'desc')
    .orderBy('n.position')
    .orderBy('n.id')
    .execute();
}
