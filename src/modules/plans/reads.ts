import type { PersonId } from '#modules/people';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Plan } from './domain/plan.ts';
import { ons4Of } from './store/ons4.ts';
import type { Ons4 } from './store/ons4.ts';
import { newestPlanOf } from './store/plans.ts';

/** The newest plan of a person whom the actor has reached, or null. */
export async function planOf(work: Work, personId: PersonId): Promise<Plan | null> {
  requirePermission(work, 'plans.read');
  return newestPlanOf(work, personId);
}

/** Every occasion on which a person answered the four questions, in the order of the days. */
export async function measuresOf(work: Work, personId: PersonId): Promise<readonly Ons4[]> {
  requirePermission(work, 'plans.read');
  return ons4Of(work, personId);
}
