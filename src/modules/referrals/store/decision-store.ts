import type { PersonId } from '#modules/people';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { UserId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { EpisodeId, Outcome, ReferralId } from '../domain/referral.ts';
import { markReferralChanged, toReferral } from './kept-referral.ts';
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
  const [row] = await decisionRow(work, id);
  return row ?? null;
}

const decisionRow = compiledOnce((work, id: ReferralId) =>
  db(work)
    .selectFrom('referrals.decision as d')
    .where('d.network_id', '=', withinReach(work))
    .where('d.referral_id', '=', id)
    .select(columns),
);

export type DecidedReferral = {
  readonly referral: KeptReferral;
  /** Null while it waits. */
  readonly decision: Decision | null;
};

/** Every referral of a person and what was decided, the newest first: at most fifty. */
export async function referralsOf(work: Work, personId: PersonId): Promise<readonly DecidedReferral[]> {
  const rows = await referralRows(work, personId);
  return rows.map((row) => ({ referral: toReferral(row), decision: decisionIn(row) }));
}

const referralRows = compiledOnce((work, personId: PersonId) =>
  db(work)
    .selectFrom('referrals.referral as r')
    .leftJoin('referrals.decision as d', (join) =>
      join.onRef('d.network_id', '=', 'r.network_id').onRef('d.referral_id', '=', 'r.id'),
    )
    .where('r.network_id', '=', withinReach(work))
    .where('r.person_id', '=', personId)
    .selectAll('r')
    .select(columns)
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(50),
);

type MaybeDecided = { readonly [Key in keyof Decision]: Decision[Key] | null };

function decisionIn(row: MaybeDecided): Decision | null {
  const { outcome, episodeId, reason, note, redirectedTo, decidedBy, decidedAt } = row;
  if (outcome === null || decidedBy === null || decidedAt === null) return null;
  return { outcome, episodeId, reason, note, redirectedTo, decidedBy, decidedAt };
}

const columns = [
  'd.outcome',
  'd.episode_id as episodeId',
  'd.reason',
  'd.note',
  'd.redirected_to as redirectedTo',
  'd.decided_by as decidedBy',
  'd.decided_at as decidedAt',
] as const;

/** The referral that an episode was opened for. */
export async function firstReferralOf(work: Work, episodeId: EpisodeId): Promise<KeptReferral | null> {
  const [row] = await firstReferral(work, episodeId);
  return row ? toReferral(row) : null;
}

const firstReferral = compiledOnce((work, episodeId: EpisodeId) =>
  db(work)
    .selectFrom('referrals.decision as d')
    .innerJoin('referrals.referral as r', (join) =>
      join.onRef('r.network_id', '=', 'd.network_id').onRef('r.id', '=', 'd.referral_id'),
    )
    .where('d.network_id', '=', withinReach(work))
    .where('d.episode_id', '=', episodeId)
    .selectAll('r')
    .orderBy('d.decided_at')
    .orderBy('d.referral_id')
    .limit(1),
);

/** The same among all referrals of the person. */
export function firstReferralAmong(
  referrals: readonly DecidedReferral[],
  episodeId: EpisodeId,
): KeptReferral | null {
  const inOrder = referrals
    .filter(({ decision }) => decision?.episodeId === episodeId)
    .toSorted((a, b) => timeOf(a) - timeOf(b) || (a.referral.id < b.referral.id ? -1 : 1));
  return inOrder[0]?.referral ?? null;
}

function timeOf({ decision }: DecidedReferral): number {
  return decision?.decidedAt.getTime() ?? 0;
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
