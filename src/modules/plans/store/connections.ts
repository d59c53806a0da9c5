import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Connection, ConnectionId, ConnectionStatus } from '../domain/connection.ts';
import { addStep } from './connection-steps.ts';
import { db } from './connection-tables.ts';

/** Every connection of a person, the newest first: at most 100. What was taken off a shortlist is left out. */
export const connectionsOfPerson: (work: Work, personId: PersonId) => Promise<readonly Connection[]> =
  compiledOnce((work: Work, personId: PersonId) =>
    rows(work)
      .where('person_id', '=', personId)
      .where('taken_off_at', 'is', null)
      .orderBy('made_at', 'desc')
      .orderBy('id', 'desc')
      .limit(100),
  );

/** The connections of some episodes, the oldest first: at most 500. What was taken off a shortlist is left out. */
export function connectionsOfEpisodes(
  work: Work,
  episodeIds: readonly EpisodeId[],
): Promise<readonly Connection[]> {
  return rows(work)
    .where('episode_id', '=', sql<EpisodeId>`any(${episodeIds}::uuid[])`)
    .where('taken_off_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .limit(500)
    .execute();
}

type OfPerson = { readonly personId: PersonId; readonly id: ConnectionId };

/** @throws Refusal `plans.no-such-connection` */
export async function connectionOf(work: Work, { personId, id }: OfPerson): Promise<Connection> {
  const row = await rows(work).where('person_id', '=', personId).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'plans.no-such-connection');
  return row;
}

/** The connection, locked until the work ends. @throws Refusal `plans.no-such-connection` */
export async function connectionToChange(work: Work, { personId, id }: OfPerson): Promise<Connection> {
  const row = await rows(work)
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'plans.no-such-connection');
  return row;
}

export type NewConnection = Pick<
  Connection,
  'id' | 'personId' | 'episodeId' | 'goalId' | 'serviceId' | 'serviceName' | 'way'
> &
  Pick<Connection, 'shared' | 'help' | 'note' | 'followUpOn' | 'consentId'>;

/** @returns False when it is a suggestion that stands on the shortlist already. */
export async function addConnection(work: Work, connection: NewConnection): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(work)
    .insertInto('plans.connection')
    .values({
      network_id: homeNetwork(work),
      id: connection.id,
      person_id: connection.personId,
      episode_id: connection.episodeId,
      goal_id: connection.goalId,
      service_id: connection.serviceId,
      service_name: connection.serviceName,
      status: 'suggested',
      shared: connection.shared,
      help: connection.help,
      told_how: connection.way,
      note: connection.note,
      follow_up_on: connection.followUpOn,
      consent_id: connection.consentId,
      made_by: work.actor.userId,
      made_at: work.now,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await addStep(work, connection.id, { number: 1, status: 'suggested', note: null });
  return true;
}

type Changes = {
  readonly status?: ConnectionStatus;
  readonly follow_up_on?: LocalDate | null;
  readonly note?: string | null;
};

export async function saveConnection(work: Work, connection: Connection, to: Changes): Promise<void> {
  await save(work, connection, to);
}

export async function saveWithdrawal(work: Work, connection: Connection): Promise<void> {
  await save(work, connection, { consent_withdrawn_at: work.now, consent_withdrawn_by: work.actor.userId });
}

export async function takeOffShortlist(work: Work, connection: Connection): Promise<void> {
  await save(work, connection, { taken_off_at: work.now, taken_off_by: work.actor.userId });
}

async function save(work: Work, { id, version }: Connection, to: object): Promise<void> {
  await db(work)
    .updateTable('plans.connection')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', id)
    .set({ ...to, version: version + 1, changed_by: work.actor.userId, changed_at: work.now })
    .execute();
}

function rows(work: Work) {
  return db(work)
    .selectFrom('plans.connection')
    .where('network_id', '=', withinReach(work))
    .select(['id', 'person_id as personId', 'episode_id as episodeId', 'goal_id as goalId', 'status'])
    .select(['service_id as serviceId', 'service_name as serviceName', 'told_how as way', 'shared', 'help'])
    .select(['note', 'follow_up_on as followUpOn', 'consent_id as consentId', 'made_by as madeBy'])
    .select(['consent_withdrawn_at as consentWithdrawnAt', 'taken_off_at as takenOffAt', 'made_at as madeAt'])
    .select(['version', 'changed_by as changedBy', 'changed_at as changedAt']);
}
