import { sql } from 'kysely';

import type { UserId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ClosureReason, RetentionClass } from '../domain/closing.ts';
import type { EpisodeId } from '../domain/referral.ts';
import type { Episode } from './episode-store.ts';
import { db } from './tables.ts';

/** The end of an episode. One that was opened again can have several. */
export type Closure = {
  readonly episodeId: EpisodeId;
  readonly closedAt: Date;
  readonly reason: ClosureReason;
  readonly note: string | null;
  readonly retentionClass: RetentionClass;
  readonly closedBy: UserId;
};

export type NewClosure = Pick<Closure, 'reason' | 'note' | 'retentionClass'>;

export async function addClosure(work: Work, episode: Episode, closure: NewClosure): Promise<void> {
  await db(work)
    .insertInto('referrals.closure')
    .values({
      network_id: episode.networkId,
      episode_id: episode.id,
      closed_at: work.now,
      reason: closure.reason,
      note: closure.note,
      retention_class: closure.retentionClass,
      closed_by: work.actor.userId,
    })
    .execute();
}

/** The closures of some episodes, the newest first: at most 100. */
export function closuresOf(work: Work, episodeIds: readonly EpisodeId[]): Promise<readonly Closure[]> {
  return db(work)
    .selectFrom('referrals.closure')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', sql<EpisodeId>`any(${episodeIds}::uuid[])`)
    .select([
      'episode_id as episodeId',
      'closed_at as closedAt',
      'reason',
      'note',
      'retention_class as retentionClass',
      'closed_by as closedBy',
    ])
    .orderBy('closed_at', 'desc')
    .orderBy('episode_id')
    .limit(100)
    .execute();
}

export type Reopening = {
  readonly episodeId: EpisodeId;
  readonly reopenedAt: Date;
  readonly reason: string;
  readonly reopenedBy: UserId;
};

export async function addReopening(work: Work, episode: Episode, reason: string): Promise<void> {
  await db(work)
    .insertInto('referrals.reopening')
    .values({
      network_id: episode.networkId,
      episode_id: episode.id,
      reopened_at: work.now,
      reason,
      reopened_by: work.actor.userId,
    })
    .execute();
}

/** The reopenings of some episodes, the newest first: at most 100. */
export function reopeningsOf(work: Work, episodeIds: readonly EpisodeId[]): Promise<readonly Reopening[]> {
  return db(work)
    .selectFrom('referrals.reopening')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', sql<EpisodeId>`any(${episodeIds}::uuid[])`)
    .select(['episode_id as episodeId', 'reopened_at as reopenedAt', 'reason', 'reopened_by as reopenedBy'])
    .orderBy('reopened_at', 'desc')
    .orderBy('episode_id')
    .limit(100)
    .execute();
}

/** A millisecond after an episode was last closed or opened again; null when it never was. */
export async function justAfterLastTurn(work: Work, episodeId: EpisodeId): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) + interval '1 millisecond' as at from (
      select closed_at as at from referrals.closure
      where network_id = ${withinReach(work)} and episode_id = ${episodeId}
      union all select reopened_at from referrals.reopening
      where network_id = ${withinReach(work)} and episode_id = ${episodeId}) turns`.execute(work.trx);
  return rows[0]?.at ?? null;
}
