import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ConversationId, GoalId } from '../domain/ids.ts';
import { isQuote } from '../domain/margin.ts';
import { conversationOf } from '../store/conversations.ts';
import { addGoalTo } from '../store/goals.ts';
import { keepChange, planToChange } from '../plan/plan-to-change.ts';

export type AddGoal = {
  readonly once: string;
  readonly personId: PersonId;
  readonly words: string;
  /** The conversation in which they said it, when it was made there. */
  readonly saidIn: ConversationId | null;
};

/** More would be a list of tasks and not a plan. */
const mostGoals = 20;

/** Adds something that the person wants to their plan. */
export async function addGoal(work: Work, input: AddGoal): Promise<GoalId> {
  requirePermission(work, 'plans.write');
  const id = newId<GoalId>();
  const { once: key, personId, words } = input;
  const before = await answeredBefore(work, { key, command: 'plans.add-goal', input, answer: { id } });
  if (before) return before.id;

  const plan = await planToChange(work, personId);
  if (plan.goals.length >= mostGoals) throw new Refusal('invalid', 'plans.enough-goals');
  await addGoalTo(work, plan, { id, words, quoted: await isSaid(work, input) });
  await keepChange(work, plan, { change: 'goal-added', subject: { type: 'goal', id } });
  return id;
}

async function isSaid(work: Work, { personId, words, saidIn }: AddGoal): Promise<boolean> {
  if (saidIn === null) return false;
  const conversation = await conversationOf(work, { personId, id: saidIn });
  return isQuote(conversation.words, words);
}
