import { sql } from 'kysely';

import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ListedPerson, ListedUrgency } from '../domain/listed.ts';
import type { EpisodeId } from '../domain/referral.ts';
import { db } from './tables.ts';

/** Nobody goes through more than this at once; a longer list is told by its length. */
const longestList = 2000;

/** Everybody who waits, in the order in which they are begun with. */
export async function waitingListOf(work: Work): Promise<readonly ListedPerson[]> {
  return listed(work)
    .orderBy(byUrgency)
    .orderBy('w.listed_at')
    .orderBy('w.episode_id')
    .limit(longestList)
    .execute();
}

/**
 * One place on the list, locked until the work ends. Its episode is locked before it, always.
 *
 * @throws Refusal `referrals.not-waiting` when somebody has begun with them, or it was closed.
 */
export async function lockPlace(work: Work, episodeId: EpisodeId): Promise<ListedPerson> {
  const row = await listed(work).where('w.episode_id', '=', episodeId).forUpdate('w').executeTakeFirst();
  if (!row) throw new Refusal('conflict', 'referrals.not-waiting');
  return row;
}

/** @throws Refusal `referrals.no-such-place` also when it is out of reach, or they wait no longer. */
export async function listedPerson(work: Work, episodeId: EpisodeId): Promise<ListedPerson> {
  const row = await listed(work).where('w.episode_id', '=', episodeId).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'referrals.no-such-place');
  return row;
}

export type NewPlace = Omit<
  ListedPerson,
  'answersId' | 'version' | 'changedBy' | 'changedAt' | 'urgencyWhy' | 'reasons' | 'safeguarding'
> & {
  /** How many stand before them. */
  readonly ahead: number;
  readonly overtook: boolean;
};

export async function addPlace(work: Work, place: NewPlace): Promise<void> {
  await db(work)
    .insertInto('referrals.waiting_list')
    .values({
      network_id: place.networkId,
      episode_id: place.episodeId,
      referral_id: place.referralId,
      person_id: place.personId,
      practice_id: place.practiceId,
      urgency: place.urgency,
      listed_at: place.listedAt,
      check_in_on: place.checkInOn,
      ahead_at_first: place.ahead,
      overtook_at: place.overtook ? work.now : null,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

type Change = {
  readonly urgency?: ListedUrgency;
  readonly urgency_why?: string | null;
  readonly overtook_at?: Date;
  readonly check_in_on?: ListedPerson['checkInOn'];
};

export async function changePlace(work: Work, { episodeId }: ListedPerson, set: Change): Promise<void> {
  await changing(work, episodeId).set(set).execute();
}

type Range = { readonly fromDays: number; readonly toDays: number };

/** What they were told of their turn: written once. No form is made from it, so it makes no form old. */
export async function keepTold(
  work: Work,
  { episodeId }: ListedPerson,
  { fromDays, toDays }: Range,
): Promise<void> {
  await db(work)
    .updateTable('referrals.waiting_list')
    .set({ told_from_days: fromDays, told_to_days: toDays })
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', episodeId)
    .where('told_from_days', 'is', null)
    .execute();
}

/** @returns Whether they waited until now. */
export async function endPlace(work: Work, episodeId: EpisodeId, how: 'begun' | 'closed'): Promise<boolean> {
  const ended = await changing(work, episodeId)
    .set({ ended_at: work.now, ended_how: how, ended_by: work.actor.userId })
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** How many who wait stand before somebody of this urgency who is listed now, and how many behind. */
export async function lineAround(work: Work, urgency: ListedUrgency) {
  const { ahead, all } = await db(work)
    .selectFrom('referrals.waiting_list as w')
    .where('w.network_id', '=', withinReach(work))
    .where('w.ended_at', 'is', null)
    .select([
      sql<number>`count(*)::integer`.as('all'),
      sql<number>`(count(*) filter (where ${byUrgency} <= ${rankOf(urgency)}))::integer`.as('ahead'),
    ])
    .executeTakeFirstOrThrow();
  return { ahead, behind: all - ahead };
}

const ranks: readonly ListedUrgency[] = ['worse', 'soon', 'routine'];
const byUrgency = sql<number>`array_position(array['worse', 'soon', 'routine'], w.urgency)`;

function rankOf(urgency: ListedUrgency): number {
  return ranks.indexOf(urgency) + 1;
}

function changing(work: Work, episodeId: EpisodeId) {
  return db(work)
    .updateTable('referrals.waiting_list')
    .set({ changed_by: work.actor.userId, changed_at: work.now })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', episodeId)
    .where('ended_at', 'is', null);
}

function listed(work: Work) {
  return db(work)
    .selectFrom('referrals.waiting_list as w')
    .innerJoin('referrals.episode as e', (join) =>
      join.onRef('e.network_id', '=', 'w.network_id').onRef('e.id', '=', 'w.episode_id'),
    )
    .innerJoin('referrals.referral as r', (join) =>
      join.onRef('r.network_id', '=', 'w.network_id').onRef('r.id', '=', 'w.referral_id'),
    )
    .where('w.network_id', '=', withinReach(work))
    .where('w.ended_at', 'is', null)
    .select([
      'r.reasons',
      'r.safeguarding',
      'w.network_id as networkId',
      'w.episode_id as episodeId',
      'w.referral_id as referralId',
      'w.person_id as personId',
      'w.practice_id as practiceId',
      'w.urgency',
      'w.urgency_why as urgencyWhy',
      'w.listed_at as listedAt',
      'w.check_in_on as checkInOn',
      'e.worker_id as answersId',
      'w.version',
      'w.changed_by as changedBy',
      'w.changed_at as changedAt',
    ]);
}
