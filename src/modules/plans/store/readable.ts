import { sql } from 'kysely';
import type { ExpressionBuilder } from 'kysely';

import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Readers } from '../domain/conversation.ts';
import type { PlansTables } from './tables.ts';

/** For whom a conversation must be meant that the actor, who has reached the person, may read. */
export function readableBy({ actor }: Work): readonly Readers[] {
  return may(actor, 'people.see-team') ? ['team-and-next', 'team'] : ['team-and-next'];
}

/** That the actor wrote it or is one of its readers. For conversations called `c`. */
export function mayRead({ actor }: Work, readers: readonly Readers[]) {
  return (eb: ExpressionBuilder<PlansTables & { c: PlansTables['plans.conversation'] }, 'c'>) =>
    eb.or([
      eb('c.written_by', '=', actor.userId),
      eb('c.readers', '=', sql<Readers>`any(${readers}::text[])`),
    ]);
}
