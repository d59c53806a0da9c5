import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ActionId, GoalId } from '../domain/ids.ts';
import type { Action, Goal, Plan } from '../domain/plan.ts';
import type { ActionView } from './action.page.tsx';
import { dayBoxes } from './day-boxes.ts';
import { editView } from './edit.view.ts';
import type { PlanEdited } from './edit.view.ts';
import { goalOf } from './goal.view.ts';

/** A new action towards a goal: as a rule, something the person does. */
export async function newActionView(
  work: Work,
  edited: PlanEdited & { readonly goalId: GoalId },
): Promise<ActionView> {
  requirePermission(work, 'plans.write');
  const from = () => ({ values: { who: 'person' }, version: 1 });
  const view = await editView(work, edited, { change: 'action-added', from });
  return { ...view, goal: goalOf(view.plan, edited.goalId), action: null };
}

export async function actionView(
  work: Work,
  edited: PlanEdited & { readonly actionId: ActionId },
): Promise<ActionView> {
  requirePermission(work, 'plans.write');
  const view = await editView(work, edited, {
    change: 'action-changed',
    from: ({ plan }) => {
      const { words, who, whoName, byOn, version } = actionWithGoal(plan, edited.actionId).action;
      return { values: { words, who, whoName: whoName ?? '', ...dayBoxes('byOn', byOn) }, version };
    },
  });
  return { ...view, ...actionWithGoal(view.plan, edited.actionId) };
}

function actionWithGoal(plan: Plan | null, id: ActionId): { goal: Goal; action: Action } {
  for (const goal of plan?.goals ?? []) {
    const action = goal.actions.find((one) => one.id === id);
    if (action) return { goal, action };
  }
  throw new Refusal('not-found', 'plans.no-such-action');
}
