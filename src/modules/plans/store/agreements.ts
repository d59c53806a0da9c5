import type { PersonId } from '#modules/people';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { PlanId } from '../domain/ids.ts';
import type { Agreement, Plan, WayToAgree } from '../domain/plan.ts';
import { db } from './tables.ts';

/** The newest agreement to a plan, or null. */
export async function agreementOf(work: Work, planId: PlanId): Promise<Agreement | null> {
  const row = await db(work)
    .selectFrom('plans.agreement as a')
    .where('a.network_id', '=', withinReach(work))
    .where('a.plan_id', '=', planId)
    .select(columns)
    .orderBy('a.edition', 'desc')
    .orderBy('a.recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Every agreement of a person to any plan of theirs, newest first. At most 100. */
export const agreementsOf: (
  work: Work,
  personId: PersonId,
) => Promise<readonly (Agreement & { readonly planId: PlanId })[]> = compiledOnce(
  (work: Work, personId: PersonId) =>
    db(work)
      .selectFrom('plans.agreement as a')
      .innerJoin('plans.plan as p', (join) =>
        join.onRef('p.network_id', '=', 'a.network_id').onRef('p.id', '=', 'a.plan_id'),
      )
      .where('a.network_id', '=', withinReach(work))
      .where('p.person_id', '=', personId)
      .select([...columns, 'a.plan_id as planId'])
      .orderBy('a.recorded_at', 'desc')
      .orderBy('a.plan_id')
      .limit(100),
);

export async function addAgreement(
  work: Work,
  plan: Plan,
  { how, agreedOn }: { readonly how: WayToAgree; readonly agreedOn: LocalDate },
): Promise<void> {
  await db(work)
    .insertInto('plans.agreement')
    .values({
      network_id: homeNetwork(work),
      plan_id: plan.id,
      edition: plan.edition,
      how,
      agreed_on: agreedOn,
      recorded_by: work.actor.userId,
      recorded_at: work.now,
    })
    // Where the clock stands, agreeing twice is agreeing once.
    .onConflict((conflict) =>
      conflict.columns(['network_id', 'plan_id', 'edition', 'recorded_at']).doNothing(),
    )
    .execute();
}

const columns = [
  'a.edition',
  'a.how',
  'a.agreed_on as agreedOn',
  'a.recorded_by as recordedBy',
  'a.recorded_at as recordedAt',
] as const;
