import { sql } from 'kysely';
import type { ColumnType } from 'kysely';

import type { EpisodeId } from '#modules/referrals';
import type { NetworkId } from '#platform/ids.ts';
import { ownTables, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ConnectionStatus } from '../domain/message-facts.ts';
import { readAs } from './readable.ts';
import { db } from './tables.ts';

type ReadOnly<T> = ColumnType<T, never, never>;

type Tables = {
  'plans.connection': {
    network_id: ReadOnly<NetworkId>;
    id: ReadOnly<string>;
    episode_id: ReadOnly<EpisodeId>;
    service_name: ReadOnly<string>;
    status: ReadOnly<ConnectionStatus>;
    told_how: ReadOnly<string>;
    made_at: ReadOnly<Date>;
  };
};

const connections = ownTables<Tables>();

export type ConnectionTold = {
  readonly id: string;
  readonly serviceName: string;
  readonly status: ConnectionStatus;
  /** They were told of it, and nobody did more. */
  readonly informationOnly: boolean;
};

/** What a person was connected to in an episode, the oldest first. At most 100. */
export async function connectionsTold(work: Work, episodeId: EpisodeId): Promise<readonly ConnectionTold[]> {
  return connections(work)
    .selectFrom('plans.connection')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', episodeId)
    .select(['id', 'service_name as serviceName', 'status'])
    .select(sql<boolean>`told_how = 'information-only'`.as('informationOnly'))
    .orderBy('made_at')
    .orderBy('id')
    .limit(100)
    .execute();
}

/** When somebody listened in an episode, the first time first, and nothing of what was said. At most 100. */
export async function listenedAt(work: Work, episodeId: EpisodeId): Promise<readonly Date[]> {
  await readAs(work);
  const rows = await db(work)
    .selectFrom('plans.conversation')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', episodeId)
    .select('written_at as writtenAt')
    .orderBy('written_at')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(({ writtenAt }) => writtenAt);
}
