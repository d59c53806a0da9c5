import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { newId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PlanId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import { agreementOf } from './agreements.ts';
import { goalsOfPlan } from './goals.ts';
import { db } from './tables.ts';

/** The plan of the person's newest episode that has one, or null. */
export async function newestPlanOf(work: Work, personId: PersonId): Promise<Plan | null> {
  const row = await planRows(work)
    .where('person_id', '=', personId)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? whole(work, row) : null;
}

type OfEpisode = { readonly personId: PersonId; readonly episodeId: EpisodeId };

export async function planOfEpisode(work: Work, episodeId: EpisodeId): Promise<Plan | null> {
  const row = await planRows(work).where('episode_id', '=', episodeId).executeTakeFirst();
  return row ? whole(work, row) : null;
}

/** The plan of an episode, begun when it is not there yet, and locked until the work ends. */
export async function planForUpdate(work: Work, of: OfEpisode): Promise<Plan> {
  await beginPlan(work, of);
  const row = await planRows(work)
    .where('episode_id', '=', of.episodeId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return whole(work, row);
}

async function beginPlan(work: Work, { personId, episodeId }: OfEpisode): Promise<void> {
  await db(work)
    .insertInto('plans.plan')
    .values({
      network_id: homeNetwork(work),
      id: newId<PlanId>(),
      person_id: personId,
      episode_id: episodeId,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['network_id', 'episode_id']).doNothing())
    .execute();
}

export async function savePlan(
  work: Work,
  plan: Plan,
  to: { readonly whatMatters?: string; readonly goodAt?: string; readonly reviewOn?: LocalDate },
): Promise<void> {
  await db(work)
    .updateTable('plans.plan')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', plan.id)
    .set({
      what_matters: to.whatMatters ?? plan.whatMatters,
      good_at: to.goodAt ?? plan.goodAt,
      review_on: to.reviewOn ?? plan.reviewOn,
      version: plan.version + 1,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

type PlanRow = Omit<Plan, 'goals' | 'agreement'>;

async function whole(work: Work, row: PlanRow): Promise<Plan> {
  const [goals, agreement] = await Promise.all([goalsOfPlan(work, row.id), agreementOf(work, row.id)]);
  return { ...row, goals, agreement };
}

function planRows(work: Work) {
  return db(work)
    .selectFrom('plans.plan')
    .where('network_id', '=', withinReach(work))
    .select([
      'id',
      'person_id as personId',
      'episode_id as episodeId',
      'what_matters as whatMatters',
      'good_at as goodAt',
      'review_on as reviewOn',
      'edition',
      'says_since as saysSince',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
