import type { PersonId } from '#modules/people';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { requireReason } from '../domain/editions.ts';
import type { GoalId } from '../domain/ids.ts';
import { goalIn, saveGoalWords } from '../store/goals.ts';
import { keepChange, planToChange } from '../plan/plan-to-change.ts';

export type ChangeGoal = {
  readonly once: string;
  readonly personId: PersonId;
  readonly goalId: GoalId;
  readonly version: string | null;
  readonly words: string;
  readonly reason: string;
};

/** Puts a goal in other words. */
export async function changeGoal(work: Work, input: ChangeGoal): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, goalId: id, words, reason } = input;
  if (await answeredBefore(work, { key, command: 'plans.change-goal', input, answer: { id } })) return;

  const plan = await planToChange(work, personId);
  const goal = goalIn(plan, id);
  requireUnchanged(goal, input.version);
  if (goal.words === words) return;
  requireReason(plan, 'goal-changed', reason);
  await saveGoalWords(work, goal, { words, quoted: false });
  await keepChange(work, plan, { change: 'goal-changed', reason, subject: { type: 'goal', id } });
}
