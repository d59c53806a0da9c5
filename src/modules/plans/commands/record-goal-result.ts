import type { PersonId } from '#modules/people';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { GoalId } from '../domain/ids.ts';
import type { GoalOutcome } from '../domain/plan.ts';
import { goalIn, saveGoalResult } from '../store/goals.ts';
import { keepChange, planToChange } from '../plan/plan-to-change.ts';

export type RecordGoalResult = {
  readonly personId: PersonId;
  readonly goalId: GoalId;
  readonly result: GoalOutcome;
  readonly comment: string;
};

/**
 * Writes down what became of a goal: for commands that do more in the same work, such as closing. They are
 * answered once themselves; recording the same result again changes nothing.
 */
export async function recordGoalResult(work: Work, input: RecordGoalResult): Promise<void> {
  requirePermission(work, 'plans.write');
  const { personId, goalId: id, result } = input;
  const plan = await planToChange(work, personId);
  const goal = goalIn(plan, id);
  const comment = input.comment.trim() || null;
  if (goal.result === result && goal.comment === comment) return;
  await saveGoalResult(work, goal, { result, comment });
  await keepChange(work, plan, { change: 'goal-ended', subject: { type: 'goal', id } });
}
