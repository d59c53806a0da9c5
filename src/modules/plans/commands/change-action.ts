import type { PersonId } from '#modules/people';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { requireReason } from '../domain/editions.ts';
import type { ActionId } from '../domain/ids.ts';
import { actionIn, saveAction } from '../store/actions.ts';
import type { ActionTyped } from '../store/actions.ts';
import { keepChange, planToChange } from '../plan/plan-to-change.ts';

export type ChangeAction = ActionTyped & {
  readonly once: string;
  readonly personId: PersonId;
  readonly actionId: ActionId;
  readonly version: string | null;
  readonly reason: string;
};

/** Changes a step: what it is, who does it, or by when. */
export async function changeAction(work: Work, input: ChangeAction): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, actionId: id, version, reason, ...to } = input;
  if (await answeredBefore(work, { key, command: 'plans.change-action', input, answer: { id } })) return;

  const plan = await planToChange(work, personId);
  const action = actionIn(plan, id);
  requireUnchanged(action, version);
  requireReason(plan, 'action-changed', reason);
  await saveAction(work, action, to);
  await keepChange(work, plan, { change: 'action-changed', reason, subject: { type: 'action', id } });
}
