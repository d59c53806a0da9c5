import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import { compiledOnce } from '#platform/compiled-once.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Readers } from '../domain/conversation.ts';
import { mayRead, readableBy } from './readable.ts';
import { db } from './tables.ts';

type Matters = { readonly personId: PersonId; readonly words: string; readonly planned: boolean };

/**
 * What matters most to each of some people: as their newest plan that says so says it, and the first thing in the
 * newest conversation that the actor may read. Nobody of whom neither says anything.
 */
export function mattersOf(work: Work, personIds: readonly PersonId[]): Promise<readonly Matters[]> {
  return inBoth(work, personIds, readableBy(work));
}

const inBoth = compiledOnce((work, personIds: readonly PersonId[], readers: readonly Readers[]) =>
  db(work)
    .selectFrom(inPlans(work, personIds).as('plan'))
    .select(['plan.personId', 'plan.words', sql<boolean>`true`.as('planned')])
    .unionAll(
      db(work)
        .selectFrom(inMargins(work, personIds, readers).as('margin'))
        .select(['margin.personId', 'margin.words', sql<boolean>`false`.as('planned')]),
    ),
);

function inPlans(work: Work, personIds: readonly PersonId[]) {
  return db(work)
    .selectFrom('plans.plan')
    .where('network_id', '=', withinReach(work))
    .where('person_id', '=', among(personIds))
    .where('what_matters', '<>', '')
    .distinctOn('person_id')
    .select(['person_id as personId', 'what_matters as words'])
    .orderBy('person_id')
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc');
}

function inMargins(work: Work, personIds: readonly PersonId[], readers: readonly Readers[]) {
  return (
    db(work)
      .selectFrom('plans.noticed as n')
      .innerJoin('plans.conversation as c', (join) =>
        join.onRef('c.network_id', '=', 'n.network_id').onRef('c.id', '=', 'n.conversation_id'),
      )
      .where('n.network_id', '=', withinReach(work))
      .where('n.person_id', '=', among(personIds))
      // The same people again, so that only their conversations are read.
      .where('c.person_id', '=', among(personIds))
      .where('n.kind', '=', 'matters')
      .where('n.removed_at', 'is', null)
      .where(mayRead(work, readers))
      .distinctOn('n.person_id')
      .select(['n.person_id as personId', 'n.words'])
      .orderBy('n.person_id')
      .orderBy('c.written_at', 'desc')
      .orderBy('n.position')
      .orderBy('n.id')
  );
}

function among(personIds: readonly PersonId[]) {
  return sql<PersonId>`any(${personIds}::uuid[])`;
}
