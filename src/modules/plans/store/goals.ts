import type { NotNull } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { UserId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { GoalId, PlanId } from '../domain/ids.ts';
import type { Goal, GoalResult, Plan } from '../domain/plan.ts';
import { actionsOfPlan } from './actions.ts';
import { db } from './tables.ts';

/** In the order in which they were added, each with its actions. At most 100. */
export async function goalsOfPlan(work: Work, planId: PlanId): Promise<readonly Goal[]> {
  const [rows, actions] = await Promise.all([
    goalRows(work).where('plan_id', '=', planId).execute(),
    actionsOfPlan(work, planId),
  ]);
  return rows.map((row) => ({ ...row, actions: actions.get(row.id) ?? [] }));
}

/** The goals of one episode and what became of each, without their actions. At most 100. */
export async function goalsOfEpisode(
  work: Work,
  episodeId: EpisodeId,
): Promise<readonly Omit<Goal, 'actions'>[]> {
  return goalRows(work).where('episode_id', '=', episodeId).execute();
}

/** The words of the goals of a person's newest plan, in the order in which they were added: at most 100. */
export const goalsOfNewestPlan: (work: Work, personId: PersonId) => Promise<readonly Pick<Goal, 'words'>[]> =
  compiledOnce((work: Work, personId: PersonId) =>
    db(work)
      .selectFrom('plans.goal as g')
      .where('g.network_id', '=', withinReach(work))
      .where('g.plan_id', '=', newestPlan(work, personId))
      .select('g.words')
      .orderBy('g.position')
      .orderBy('g.id')
      .limit(100),
  );

function newestPlan(work: Work, personId: PersonId) {
  return db(work)
    .selectFrom('plans.plan')
    .where('network_id', '=', withinReach(work))
    .where('person_id', '=', personId)
    .select('id')
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1);
}

export type EndedGoal = {
  readonly id: GoalId;
  readonly words: string;
  readonly result: GoalResult;
  readonly comment: string | null;
  readonly resultedBy: UserId;
  readonly resultedAt: Date;
};

/** The goals of a person that ended, newest first. At most 100. */
export const endedGoalsOf: (work: Work, personId: PersonId) => Promise<readonly EndedGoal[]> = compiledOnce(
  (work: Work, personId: PersonId) =>
    db(work)
      .selectFrom('plans.goal')
      .where('network_id', '=', withinReach(work))
      .where('person_id', '=', personId)
      .where('result', 'is not', null)
      .select(['id', 'words', 'result', 'comment', 'resulted_by as resultedBy', 'resulted_at as resultedAt'])
      .$narrowType<{ result: NotNull; resultedBy: NotNull; resultedAt: NotNull }>()
      .orderBy('resulted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(100),
);

/** @throws Refusal `plans.no-such-goal` when the plan has no such goal. */
export function goalIn(plan: Plan, id: GoalId): Goal {
  const goal = plan.goals.find((one) => one.id === id);
  if (!goal) throw new Refusal('not-found', 'plans.no-such-goal');
  return goal;
}

type NewGoal = { readonly id: GoalId; readonly words: string; readonly quoted: boolean };

export async function addGoalTo(work: Work, plan: Plan, goal: NewGoal): Promise<void> {
  await db(work)
    .insertInto('plans.goal')
    .values({
      ...goal,
      network_id: homeNetwork(work),
      plan_id: plan.id,
      person_id: plan.personId as PersonId,
      episode_id: plan.episodeId as EpisodeId,
      position: plan.goals.length,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

export async function saveGoalWords(
  work: Work,
  goal: Goal,
  to: { words: string; quoted: boolean },
): Promise<void> {
  await save(work, goal, to);
}

/** @param result Null takes the goal up again. */
export async function saveGoalResult(
  work: Work,
  goal: Goal,
  { result, comment }: { readonly result: GoalResult | null; readonly comment: string | null },
): Promise<void> {
  const resulted = result !== null;
  await save(work, goal, {
    result,
    comment,
    resulted_by: resulted ? work.actor.userId : null,
    resulted_at: resulted ? work.now : null,
  });
}

async function save(work: Work, goal: Goal, to: object): Promise<void> {
  await db(work)
    .updateTable('plans.goal')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', goal.id)
    .set({ ...to, version: goal.version + 1, changed_by: work.actor.userId, changed_at: work.now })
    .execute();
}

function goalRows(work: Work) {
  return db(work)
    .selectFrom('plans.goal')
    .where('network_id', '=', withinReach(work))
    .select([
      'id',
      'words',
      'quoted',
      'result',
      'comment',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ])
    .orderBy('position')
    .orderBy('id')
    .limit(100);
}
