import { compiledOnce } from '#platform/compiled-once.ts';
import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import type { UserId } from '#platform/ids.ts';
import type { PersonId } from '#modules/people';

import { changesWhatItSays } from '../domain/editions.ts';
import type { PlanChange } from '../domain/editions.ts';
import type { PlanId } from '../domain/ids.ts';
import { saysOf } from '../domain/plan.ts';
import type { Plan, PlanSays } from '../domain/plan.ts';
import { db } from './tables.ts';

/** What an edition of a plan changed. */
export type EditionMade = {
  readonly number: number;
  readonly change: PlanChange;
  readonly reason: string | null;
  readonly madeBy: UserId;
  readonly madeAt: Date;
};

export type Edition = EditionMade & { readonly says: PlanSays };

/**
 * Keeps the whole plan as it reads after a change.
 *
 * @param plan As it is now, but still with the number of the edition before.
 */
export async function keepEdition(
  work: Work,
  plan: Plan,
  { change, reason }: { readonly change: PlanChange; readonly reason: string },
): Promise<void> {
  const number = plan.edition + 1;
  await db(work)
    .insertInto('plans.edition')
    .values({
      network_id: homeNetwork(work),
      plan_id: plan.id,
      number,
      says: JSON.stringify(saysOf(plan)),
      change,
      reason: reason.trim() || null,
      made_by: work.actor.userId,
      made_at: work.now,
    })
    .execute();
  await db(work)
    .updateTable('plans.plan')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', plan.id)
    .set({ edition: number, says_since: changesWhatItSays(change) ? number : plan.saysSince })
    .execute();
}

/** Every edition of a plan without its text, newest first. At most 200. */
export async function editionsOf(work: Work, planId: PlanId): Promise<readonly EditionMade[]> {
  return db(work)
    .selectFrom('plans.edition')
    .where('network_id', '=', withinReach(work))
    .where('plan_id', '=', planId)
    .select(['number', 'change', 'reason', 'made_by as madeBy', 'made_at as madeAt'])
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
}

/** @throws Refusal `plans.no-such-edition` */
export async function editionOf(work: Work, planId: PlanId, number: number): Promise<Edition> {
  const edition = await db(work)
    .selectFrom('plans.edition')
    .where('network_id', '=', withinReach(work))
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .select(['number', 'says', 'change', 'reason', 'made_by as madeBy', 'made_at as madeAt'])
    .executeTakeFirst();
  if (!edition) throw new Refusal('not-found', 'plans.no-such-edition');
  return edition;
}

/** When a person's plans said something else, newest first: at most 300. */
export const changesOfPlans: (
  work: Work,
  personId: PersonId,
) => Promise<readonly (EditionMade & { readonly planId: PlanId })[]> = compiledOnce(
  (work: Work, personId: PersonId) =>
    db(work)
      .selectFrom('plans.edition as e')
      .innerJoin('plans.plan as p', (join) =>
        join.onRef('p.network_id', '=', 'e.network_id').onRef('p.id', '=', 'e.plan_id'),
      )
      .where('e.network_id', '=', withinReach(work))
      .where('p.person_id', '=', personId)
      .select([
        'e.plan_id as planId',
        'e.number',
        'e.change',
        'e.reason',
        'e.made_by as madeBy',
        'e.made_at as madeAt',
      ])
      .orderBy('e.made_at', 'desc')
      .orderBy('e.plan_id')
      .orderBy('e.number', 'desc')
      .limit(300),
);
