import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { WorkerId } from '#modules/workforce';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { NetworkId, OrganisationId, UserId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Versioned } from '#platform/versions.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { EpisodeId } from '../domain/referral.ts';
import { db } from './tables.ts';

/** The time for which a link worker supports a person, from acceptance to closure. */
export type Episode = Versioned & {
  readonly networkId: NetworkId;
  readonly id: EpisodeId;
  readonly personId: PersonId;
  /** The person's practice when it was opened. */
  readonly practiceId: OrganisationId | null;
  readonly workerId: WorkerId;
  readonly openedAt: Date;
  readonly openedBy: UserId;
  /** Null while it is open. */
  readonly closedAt: Date | null;
  /** On the waiting list since; null when a worker supports them. */
  readonly waitingSince: Date | null;
};

/** The episode in which a person is supported now. */
export async function openEpisodeOf(work: Work, personId: PersonId): Promise<Episode | null> {
  const [row] = await openAmong(work, [personId]);
  return row ?? null;
}

/** The open episodes of some people, by person. */
export async function openEpisodesOf(
  work: Work,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Episode>> {
  if (personIds.length === 0) return new Map();
  const rows = await openAmong(work, personIds);
  return new Map(rows.map((episode) => [episode.personId, episode]));
}

const openAmong = compiledOnce((work, personIds: readonly PersonId[]) =>
  episodes(work)
    .where('person_id', '=', sql<PersonId>`any(${personIds}::uuid[])`)
    .where('closed_at', 'is', null),
);

/** The open episode of a person, else the one that was opened last. */
export async function lastEpisodeOf(work: Work, personId: PersonId): Promise<Episode | null> {
  const [row] = await lastOf(work, personId);
  return row ?? null;
}

const lastOf = compiledOnce((work, personId: PersonId) =>
  episodes(work)
    .where('person_id', '=', personId)
    .orderBy('closed_at', (last) => last.desc().nullsFirst())
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

/** Every episode of a person, the newest first: at most fifty. */
export const episodesOf: (work: Work, personId: PersonId) => Promise<readonly Episode[]> = compiledOnce(
  (work: Work, personId: PersonId) =>
    episodes(work)
      .where('person_id', '=', personId)
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(50),
);

/** Who supported these people last, before now; whoever was never supported is not in the map. */
export async function knownBefore(
  work: Work,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, WorkerId>> {
  const rows = await db(work)
    .selectFrom('referrals.episode')
    .distinctOn(['network_id', 'person_id'])
    .where('network_id', '=', withinReach(work))
    .where('person_id', '=', sql<PersonId>`any(${personIds}::uuid[])`)
    .where('closed_at', 'is not', null)
    .select(['person_id as personId', 'worker_id as workerId'])
    .orderBy('network_id')
    .orderBy('person_id')
    .orderBy('closed_at', 'desc')
    .execute();
  return new Map(rows.map(({ personId, workerId }) => [personId, workerId]));
}

/**
 * Locks an episode until the work ends: contacts, handovers and closure of one person follow each other.
 *
 * @throws Refusal `referrals.no-such-episode` also when it is out of reach.
 */
export async function lockEpisode(work: Work, id: EpisodeId): Promise<Episode> {
  const row = await episodes(work).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'referrals.no-such-episode');
  return row;
}

/** Locks whom a worker supports, always in the same order, so that two never wait for each other. */
export function lockOpenEpisodesOf(work: Work, workerId: WorkerId): Promise<readonly Episode[]> {
  return episodes(work)
    .where('worker_id', '=', workerId)
    .where('closed_at', 'is', null)
    .where('waiting_since', 'is', null)
    .orderBy('id')
    .limit(caseloadBound)
    .forUpdate()
    .execute();
}

/** Many times what workforce calls fair: nobody carries more, but what is read has an end. */
export const caseloadBound = 2000;

export type NewEpisode = Pick<Episode, 'networkId' | 'id' | 'personId' | 'practiceId' | 'workerId'>;

/** @returns False when the person has an open episode already: also one that is being opened at this moment. */
export async function openEpisode(work: Work, episode: NewEpisode): Promise<boolean> {
  const { actor, now } = work;
  const { numInsertedOrUpdatedRows } = await db(work)
    .insertInto('referrals.episode')
    .values({
      network_id: episode.networkId,
      id: episode.id,
      person_id: episode.personId,
      practice_id: episode.practiceId,
      worker_id: episode.workerId,
      opened_at: now,
      opened_by: actor.userId,
      closed_at: null,
      changed_by: actor.userId,
      changed_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['network_id', 'person_id']).where('closed_at', 'is', null).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export function giveEpisodeTo(work: Work, given: readonly Episode[], workerId: WorkerId): Promise<void> {
  return change(work, given, { worker_id: workerId });
}

/** On the waiting list from now on. */
export function markWaiting(work: Work, id: EpisodeId): Promise<void> {
  return change(work, [{ id }], { waiting_since: work.now });
}

/** Somebody has begun with them: they wait no longer. */
export function markBegun(work: Work, id: EpisodeId): Promise<void> {
  return change(work, [{ id }], { waiting_since: null });
}

export function markClosed(work: Work, episode: Episode): Promise<void> {
  return change(work, [episode], { closed_at: work.now, waiting_since: null });
}

/** @throws Refusal `referrals.episode-open` when another was opened for the person at this moment. */
export async function markOpen(work: Work, episode: Episode): Promise<void> {
  try {
    await change(work, [episode], { closed_at: null });
  } catch (error) {
    if (isSecondOpen(error)) throw new Refusal('conflict', 'referrals.episode-open');
    throw error;
  }
}

function isSecondOpen(error: unknown): boolean {
  return (
    error instanceof Error && 'constraint' in error && error.constraint === 'episode_one_open_per_person'
  );
}

type Change = {
  readonly worker_id?: WorkerId;
  readonly closed_at?: Date | null;
  readonly waiting_since?: Date | null;
};

async function change(work: Work, changed: readonly Pick<Episode, 'id'>[], set: Change): Promise<void> {
  const ids = changed.map(({ id }) => id);
  await db(work)
    .updateTable('referrals.episode')
    .set({ ...set, changed_by: work.actor.userId, changed_at: work.now })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('network_id', '=', withinReach(work))
    .where('id', '=', sql<EpisodeId>`any(${ids}::uuid[])`)
    .execute();
}

function episodes(work: Work) {
  return db(work)
    .selectFrom('referrals.episode')
    .where('network_id', '=', withinReach(work))
    .select([
      'network_id as networkId',
      'id',
      'person_id as personId',
      'practice_id as practiceId',
      'worker_id as workerId',
      'opened_at as openedAt',
      'opened_by as openedBy',
      'closed_at as closedAt',
      'waiting_since as waitingSince',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
