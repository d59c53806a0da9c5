import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import type { OrganisationId, UserId } from '#platform/ids.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Outcome, ReferralId } from '../domain/referral.ts';
import { db } from './tables.ts';

/** A referral as whoever sent it may follow it: under the name they wrote. */
export type SentReferral = {
  readonly id: ReferralId;
  readonly reference: string;
  readonly personId: PersonId;
  readonly named: string;
  readonly receivedAt: Date;
  readonly dueOn: LocalDate;
  readonly referrerName: string;
  readonly safeguarding: boolean;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly redirectedTo: string | null;
  readonly decidedBy: UserId | null;
  readonly decidedAt: Date | null;
  /** Null also when the person is looked after beyond the reach of the referrer. */
  readonly workerId: WorkerId | null;
  readonly closedAt: Date | null;
  readonly awaitsAnswer: boolean;
};

/** Whose referrals: of some organisations, or of one who refers for none. */
export type SentBy = { readonly organisationIds: readonly OrganisationId[]; readonly userId: UserId };

export type SentCursor = { readonly at: Date; readonly id: ReferralId };

export const sentPage = 25;

/** What was referred, newest first: one more than a page holds, when there is more. */
export function sentReferrals(
  work: Work,
  by: SentBy,
  before: SentCursor | null,
): Promise<readonly SentReferral[]> {
  let query = sent(work, by);
  if (before)
    query = query.where(
      sql<boolean>`(r.received_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid)`,
    );
  return query
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(sentPage + 1)
    .execute();
}

/** @throws Refusal `referrals.not-found` for what others referred, too. */
export async function sentReferral(work: Work, by: SentBy, id: ReferralId): Promise<SentReferral> {
  const row = await sent(work, by).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'referrals.not-found');
  return row;
}

function sent(work: Work, { organisationIds, userId }: SentBy) {
  return db(work)
    .selectFrom('referrals.referral as r')
    .leftJoin('referrals.decision as d', (join) =>
      join.onRef('d.network_id', '=', 'r.network_id').onRef('d.referral_id', '=', 'r.id'),
    )
    .leftJoin('referrals.episode as e', (join) =>
      join.onRef('e.network_id', '=', 'd.network_id').onRef('e.id', '=', 'd.episode_id'),
    )
    .where('r.network_id', '=', withinReach(work))
    .where(
      organisationIds.length > 0
        ? sql<boolean>`r.referrer_organisation_id = any(${organisationIds}::uuid[])`
        : sql<boolean>`r.referrer_user_id = ${userId}`,
    )
    .select(({ exists, selectFrom }) => [
      'r.id',
      'r.reference',
      'r.person_id as personId',
      'r.named',
      'r.received_at as receivedAt',
      'r.due_on as dueOn',
      'r.referrer_name as referrerName',
      'r.safeguarding',
      'd.outcome',
      'd.reason',
      'd.redirected_to as redirectedTo',
      'd.decided_by as decidedBy',
      'd.decided_at as decidedAt',
      'e.worker_id as workerId',
      'e.closed_at as closedAt',
      exists(
        selectFrom('referrals.question as q')
          .whereRef('q.network_id', '=', 'r.network_id')
          .whereRef('q.referral_id', '=', 'r.id')
          .where('q.answer', 'is', null)
          .select('q.id'),
      )
        .$castTo<boolean>()
        .as('awaitsAnswer'),
    ]);
}
