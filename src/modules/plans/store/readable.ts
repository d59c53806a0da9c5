import type { ExpressionBuilder } from 'kysely';

import { may } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PlansTables } from './tables.ts';

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
