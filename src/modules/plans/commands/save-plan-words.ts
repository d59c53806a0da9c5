import type { PersonId } from '#modules/people';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { requireReason } from '../domain/editions.ts';
import { savePlan } from '../store/plans.ts';
import { keepChange, planToChange } from '../plan/plan-to-change.ts';

export type SavePlanWords = {
  readonly once: string;
  readonly personId: PersonId;
  readonly version: string | null;
  readonly whatMatters: string;
  readonly goodAt: string;
  readonly reason: string;
};

/** Writes what matters to the person and what they are good at. */
export async function savePlanWords(work: Work, input: SavePlanWords): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, whatMatters, goodAt, reason } = input;
  if (await answeredBefore(work, { key, command: 'plans.save-plan-words', input, answer: 'done' })) return;

  const plan = await planToChange(work, personId);
  requireUnchanged(plan, input.version);
  if (plan.whatMatters === whatMatters && plan.goodAt === goodAt) return;
  requireReason(plan, 'words', reason);
  await savePlan(work, plan, { whatMatters, goodAt });
  await keepChange(work, plan, { change: 'words', reason });
}
