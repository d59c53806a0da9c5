import type { PersonId } from '#modules/people';
import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ActionId, GoalId, PlanId } from '../domain/ids.ts';
import type { Action, ActionSays, ActionState, Goal, Plan } from '../domain/plan.ts';
import { db } from './tables.ts';

/** The actions of a plan by goal, in the order in which they were added. At most 500. */
export async function actionsOfPlan(
  work: Work,
  planId: PlanId,
): Promise<ReadonlyMap<GoalId, readonly Action[]>> {
  const rows = await db(work)
    .selectFrom('plans.action')
    .where('network_id', '=', withinReach(work))
    .where('plan_id', '=', planId)
    .select([
      'id',
      'goal_id as goalId',
      'words',
      'who',
      'who_name as whoName',
      'by_on as byOn',
      'state',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ])
    .orderBy('position')
    .orderBy('id')
    .limit(500)
    .execute();
  return Map.groupBy(rows, ({ goalId }) => goalId);
}

/** @throws Refusal `plans.no-such-action` when the plan has no such action. */
export function actionIn(plan: Plan, id: ActionId): Action {
  const action = plan.goals.flatMap(({ actions }) => actions).find((one) => one.id === id);
  if (!action) throw new Refusal('not-found', 'plans.no-such-action');
  return action;
}

/** What somebody types about an action. */
export type ActionTyped = Pick<ActionSays, 'words' | 'who' | 'whoName' | 'byOn'>;

type In = { readonly plan: Plan; readonly goal: Goal };

export async function addActionTo(
  work: Work,
  { plan, goal }: In,
  action: ActionTyped & { id: ActionId },
): Promise<void> {
  await db(work)
    .insertInto('plans.action')
    .values({
      ...rowOf(action),
      id: action.id,
      network_id: homeNetwork(work),
      goal_id: goal.id,
      plan_id: plan.id,
      person_id: plan.personId as PersonId,
      position: goal.actions.length,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

export async function saveAction(work: Work, action: Action, to: ActionTyped): Promise<void> {
  await save(work, action, rowOf(to));
}

export async function saveActionState(work: Work, action: Action, state: ActionState): Promise<void> {
  await save(work, action, { state });
}

async function save(work: Work, action: Action, to: object): Promise<void> {
  await db(work)
    .updateTable('plans.action')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', action.id)
    .set({ ...to, version: action.version + 1, changed_by: work.actor.userId, changed_at: work.now })
    .execute();
}

function rowOf({ words, who, whoName, byOn }: ActionTyped) {
  return { words, who, who_name: whoName, by_on: byOn };
}
