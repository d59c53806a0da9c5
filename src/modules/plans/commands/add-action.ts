import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ActionId, GoalId } from '../domain/ids.ts';
import { addActionTo } from '../store/actions.ts';
import type { ActionTyped } from '../store/actions.ts';
import { goalIn } from '../store/goals.ts';
import { keepChange, planToChange } from '../plan/plan-to-change.ts';

export type AddAction = ActionTyped & {
  readonly once: string;
  readonly personId: PersonId;
  readonly goalId: GoalId;
};

const mostActions = 20;

/** Adds a step towards a goal: who does it and by when. */
export async function addAction(work: Work, input: AddAction): Promise<ActionId> {
  requirePermission(work, 'plans.write');
  const id = newId<ActionId>();
  const { once: key, personId, goalId, ...action } = input;
  const before = await answeredBefore(work, { key, command: 'plans.add-action', input, answer: { id } });
  if (before) return before.id;

  const plan = await planToChange(work, personId);
  const goal = goalIn(plan, goalId);
  if (goal.actions.length >= mostActions) throw new Refusal('invalid', 'plans.enough-actions');
  await addActionTo(work, { plan, goal }, { ...action, id });
  await keepChange(work, plan, { change: 'action-added', subject: { type: 'action', id } });
  return id;
}
