import type { PersonId } from '#modules/people';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { requireReason } from '../domain/editions.ts';
import type { GoalId } from '../domain/ids.ts';
import type { GoalResult } from '../domain/plan.ts';
import { goalIn, saveGoalResult } from '../store/goals.ts';
import { keepChange, planToChange } from '../plan/plan-to-change.ts';

export type EndGoal = {
  readonly once: string;
  readonly personId: PersonId;
  readonly goalId: GoalId;
  readonly version: string | null;
  /** Null takes the goal up again. */
  readonly result: GoalResult | null;
  /** How it went; of one that was dropped, why. */
  readonly comment: string;
};

/** Ends a goal, or takes it up again. */
export async function endGoal(work: Work, input: EndGoal): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, goalId: id, result, comment } = input;
  if (await answeredBefore(work, { key, command: 'plans.end-goal', input, answer: { id } })) return;

  const plan = await planToChange(work, personId);
  const goal = goalIn(plan, id);
  requireUnchanged(goal, input.version);
  const change = changeOf(result);
  requireReason(plan, change, comment);
  await saveGoalResult(work, goal, { result, comment: comment.trim() || null });
  const reason = change === 'goal-dropped' ? comment : '';
  await keepChange(work, plan, { change, reason, subject: { type: 'goal', id } });
}

function changeOf(result: GoalResult | null) {
  if (result === null) return 'goal-taken-up';
  return result === 'dropped' ? 'goal-dropped' : 'goal-ended';
}
