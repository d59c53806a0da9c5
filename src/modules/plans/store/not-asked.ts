import type { ColumnType } from 'kysely';

import type { PersonId } from '#modules/people';
import type { Episode, EpisodeId } from '#modules/referrals';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { NetworkId, UserId } from '#platform/ids.ts';
import { ownTables, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { NotAskedBecause } from '../domain/closing.ts';

type WriteOnce<T> = ColumnType<T, T, never>;

type Tables = {
  'plans.ons4_not_asked': {
    network_id: WriteOnce<NetworkId>;
    episode_id: WriteOnce<EpisodeId>;
    said_at: WriteOnce<Date>;
    person_id: WriteOnce<PersonId>;
    because: WriteOnce<NotAskedBecause>;
    said_by: WriteOnce<UserId>;
  };
};

const db = ownTables<Tables>();

/** That somebody was not asked the four questions when their support ended, and why. */
export type NotAsked = {
  readonly episodeId: EpisodeId;
  readonly because: NotAskedBecause;
  readonly saidBy: UserId;
  readonly saidAt: Date;
};

export async function addNotAsked(work: Work, episode: Episode, because: NotAskedBecause): Promise<void> {
  await db(work)
    .insertInto('plans.ons4_not_asked')
    .values({
      network_id: episode.networkId,
      episode_id: episode.id,
      said_at: work.now,
      person_id: episode.personId,
      because,
      said_by: work.actor.userId,
    })
    .execute();
}

/** Of one person, the newest first: at most 50. */
export const notAskedOf: (work: Work, personId: PersonId) => Promise<readonly NotAsked[]> = compiledOnce(
  (work: Work, personId: PersonId) =>
    db(work)
      .selectFrom('plans.ons4_not_asked')
      .where('network_id', '=', withinReach(work))
      .where('person_id', '=', personId)
      .select(['episode_id as episodeId', 'because', 'said_by as saidBy', 'said_at as saidAt'])
      .orderBy('said_at', 'desc')
      .orderBy('episode_id')
      .limit(50),
);
