import type { PersonId } from '#modules/people';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { goalsOfNewestPlan } from './store/goals.ts';
import { ons4Of } from './store/ons4.ts';
import type { Ons4 } from './store/ons4.ts';

/** The goals of the newest plan of a person whom the actor has reached, in their words. */
export async function goalsInShort(work: Work, personId: PersonId): Promise<readonly string[]> {
  requirePermission(work, 'plans.read');
  return (await goalsOfNewestPlan(work, personId)).map(({ words }) => words);
}

/** Every occasion on which a person answered the four questions, in the order of the days. */
export async function measuresOf(work: Work, personId: PersonId): Promise<readonly Ons4[]> {
  requirePermission(work, 'plans.read');
  return ons4Of(work, personId);
}
