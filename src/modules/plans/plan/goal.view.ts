import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { GoalId } from '../domain/ids.ts';
import type { Goal, Plan } from '../domain/plan.ts';
import { goalIn } from '../store/goals.ts';
import { noticedWithSource } from '../store/margins.ts';
import { Refusal } from '#platform/refusal.ts';
import { editView } from './edit.view.ts';
import type { PlanEdited } from './edit.view.ts';
import type { GoalView, NewGoalView } from './goal.page.tsx';

/** @param from What was noticed in a conversation and becomes a goal. */
export async function newGoalView(
  work: Work,
  edited: PlanEdited & { readonly from: string | null; readonly saidIn: string },
): Promise<NewGoalView> {
  requirePermission(work, 'plans.write');
  const noticed = edited.from === null ? null : await noticedWithSource(work, edited.personId, edited.from);
  const values = noticed ? { words: noticed.words } : {};
  const view = await editView(work, edited, { change: 'goal-added', from: () => ({ values, version: 1 }) });
  return { ...view, saidIn: noticed?.conversationId ?? edited.saidIn };
}

export type GoalEdited = PlanEdited & {
  readonly goalId: GoalId;
  /** The form for what became of it, when that was sent and something is wrong. */
  readonly endForm?: FormState;
};

export async function goalView(work: Work, edited: GoalEdited): Promise<GoalView> {
  requirePermission(work, 'plans.write');
  const view = await editView(work, edited, {
    change: 'goal-changed',
    from: ({ plan }) => {
      const { words, version } = goalOf(plan, edited.goalId);
      return { values: { words }, version };
    },
  });
  const goal = goalOf(view.plan, edited.goalId);
  const values = goal.comment === null ? {} : { comment: goal.comment };
  return { ...view, goal, endForm: edited.endForm ?? blankForm(values, String(goal.version)) };
}

/** @throws Refusal `plans.no-such-goal` */
export function goalOf(plan: Plan | null, id: GoalId): Goal {
  if (!plan) throw new Refusal('not-found', 'plans.no-such-goal');
  return goalIn(plan, id);
}
