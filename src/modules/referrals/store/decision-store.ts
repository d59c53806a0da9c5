import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { EpisodeId, Outcome, ReferralId } from '../domain/referral.ts';
import { markReferralChanged, referralOf } from './kept-referral.ts';
import type { KeptReferral } from './kept-referral.ts';
import { db } from './tables.ts';

export type Decision = {
  readonly outcome: Outcome;
  /** The episode it opened or joined. */
  readonly episodeId: EpisodeId | null;
  /** Why it was declined: a code of domain/deciding.ts. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly redirectedTo: string | null;
  readonly decidedBy: UserId;
  readonly decidedAt: Date;
};

export async function decisionOf(work: Work, id: ReferralId): Promise<Decision | null> {
  return (await decisionsAbout(work, [id])).get(id) ?? null;
}

/** What was decided about some referrals; those that wait are not in the map. */
export async function decisionsAbout(
  work: Work,
  ids: readonly ReferralId[],
): Promise<ReadonlyMap<ReferralId, Decision>> {
  const rows = await db(work)
    .selectFrom('referrals.decision')
    .where('network_id', '=', withinReach(work))
    .where('referral_id', '=', sql<ReferralId>`any(${ids}::uuid[])`)
    .select([
      'referral_id as referralId',
      'outcome',
      'episode_id as episodeId',
      'reason',
      'note',
      'redirected_to as redirectedTo',
      'decided_by as decidedBy',
      'decided_at as decidedAt',
    ])
    .execute();
  return new Map(rows.map(({ referralId, ...decision }) => [referralId, decision]));
}

/** The referral that an episode was opened for. */
export async function firstReferralOf(work: Work, episodeId: EpisodeId): Promise<KeptReferral | null> {
  const row = await db(work)
    .selectFrom('referrals.decision')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', episodeId)
    .orderBy('decided_at')
    .orderBy('referral_id')
    .select('referral_id as referralId')
    .limit(1)
    .executeTakeFirst();
  return row ? referralOf(work, row.referralId) : null;
}

/** Whether anybody who referred a person into an episode was worried about their safety. */
export async function hasSafeguarding(work: Work, episodeId: EpisodeId): Promise<boolean> {
  const row = await db(work)
    .selectFrom('referrals.decision as d')
    .innerJoin('referrals.referral as r', (join) =>
      join.onRef('r.network_id', '=', 'd.network_id').onRef('r.id', '=', 'd.referral_id'),
    )
    .where('d.network_id', '=', withinReach(work))
    .where('d.episode_id', '=', episodeId)
    .where('r.safeguarding', '=', true)
    .select('r.id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What people hoped for when they were referred, by the episode that was opened for it. */
export async function openingHopes(
  work: Work,
  episodeIds: readonly EpisodeId[],
): Promise<ReadonlyMap<EpisodeId, string>> {
  const rows = await db(work)
    .selectFrom('referrals.decision as d')
    .innerJoin('referrals.referral as r', (join) =>
      join.onRef('r.network_id', '=', 'd.network_id').onRef('r.id', '=', 'd.referral_id'),
    )
    .where('d.network_id', '=', withinReach(work))
    .where('d.episode_id', '=', sql<EpisodeId>`any(${episodeIds}::uuid[])`)
    .where('d.outcome', '=', 'accepted')
    .where('r.hopes', '<>', '')
    .select(['d.episode_id as episodeId', 'r.hopes'])
    .execute();
  return new Map(rows.flatMap(({ episodeId, hopes }) => (episodeId ? [[episodeId, hopes] as const] : [])));
}

export type NewDecision = { readonly outcome: Outcome } & Partial<
  Pick<Decision, 'episodeId' | 'reason' | 'note' | 'redirectedTo'>
>;

/** Writes down what was decided, and takes the referral out of the inbox. */
export async function saveDecision(work: Work, referral: KeptReferral, decision: NewDecision): Promise<void> {
  await db(work)
    .insertInto('referrals.decision')
    .values({
      network_id: referral.networkId,
      referral_id: referral.id,
      outcome: decision.outcome,
      episode_id: decision.episodeId ?? null,
      reason: decision.reason ?? null,
      note: decision.note ?? null,
      redirected_to: decision.redirectedTo ?? null,
      decided_by: work.actor.userId,
      decided_at: work.now,
    })
    .execute();
  await db(work)
    .deleteFrom('referrals.waiting')
    .where('network_id', '=', referral.networkId)
    .where('referral_id', '=', referral.id)
    .execute();
  await markReferralChanged(work, referral);
}
