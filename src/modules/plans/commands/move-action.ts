import type { PersonId } from '#modules/people';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { requireReason } from '../domain/editions.ts';
import type { ActionId } from '../domain/ids.ts';
import type { ActionState } from '../domain/plan.ts';
import { actionIn, saveActionState } from '../store/actions.ts';
import { keepChange, planToChange } from '../plan/plan-to-change.ts';

export type MoveAction = {
  readonly once: string;
  readonly personId: PersonId;
  readonly actionId: ActionId;
  readonly version: string | null;
  readonly state: ActionState;
  /** Why it is dropped. */
  readonly reason: string;
};

/** Marks a step as done, takes it off the plan, or opens it again. */
export async function moveAction(work: Work, input: MoveAction): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, actionId: id, state, reason } = input;
  if (await answeredBefore(work, { key, command: 'plans.move-action', input, answer: { id } })) return;

  const plan = await planToChange(work, personId);
  const action = actionIn(plan, id);
  requireUnchanged(action, input.version);
  const change = changes[state];
  requireReason(plan, change, reason);
  await saveActionState(work, action, state);
  await keepChange(work, plan, { change, reason, subject: { type: 'action', id } });
}

const changes = { open: 'action-open-again', done: 'action-done', dropped: 'action-dropped' } as const;
