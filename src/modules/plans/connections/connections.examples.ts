import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import type { LocalDate } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { aService, fullService } from '../../directory/directory.examples.ts';
import { makeConnection } from '../commands/make-connection.ts';
import type { MakeConnection } from '../commands/make-connection.ts';
import { suggestConnections } from '../commands/suggest-connections.ts';
import type { Connection, ConnectionId } from '../domain/connection.ts';
import { once } from '../plans.examples.ts';
import { connectionsOfEpisodes, connectionOf } from '../store/connections.ts';
import { isOnShortlist } from '../domain/connection.ts';

/** What a link worker chooses when they ring a service for somebody. */
export const weRing = {
  goalId: null,
  way: 'we-contact',
  chosen: ['name', 'phone'],
  help: '',
  consent: 'in-person',
  version: '1',
  followUpOn: '2026-03-16' as LocalDate,
  note: null,
} as const satisfies Partial<MakeConnection>;

/** A connection to a service of which everything is known, as a link worker makes it unless a test says otherwise. */
export async function connected(
  work: Work,
  personId: PersonId,
  given: Partial<MakeConnection> = {},
): Promise<Connection> {
  const serviceId = given.serviceId ?? (await aService(work, fullService));
  const id = await makeConnection(work, { once: once(), personId, ...weRing, ...given, serviceId });
  return connectionNow(work, { personId, id });
}

export function connectionNow(
  work: Work,
  { personId, id }: { readonly personId: PersonId; readonly id: ConnectionId },
): Promise<Connection> {
  return connectionOf(work, { personId, id });
}

/** Services of these names, ticked for somebody. */
export async function suggested(
  work: Work,
  { personId, episodeId }: { readonly personId: PersonId; readonly episodeId: EpisodeId },
  names: readonly string[],
): Promise<readonly Connection[]> {
  for (const name of names) {
    const serviceId = await aService(work, { ...fullService, name });
    await suggestConnections(work, { once: once(), personId, serviceIds: [serviceId] });
  }
  return shortlisted(work, episodeId);
}

export async function shortlisted(work: Work, episodeId: EpisodeId): Promise<readonly Connection[]> {
  return (await connectionsOfEpisodes(work, [episodeId])).filter(isOnShortlist);
}

/** What the database keeps of consents about a connection, oldest first. */
export async function consentsAbout(
  work: Work,
  id: ConnectionId,
): Promise<readonly (readonly [boolean, string])[]> {
  const { rows } = await sql<{ given: boolean; how: string }>`
    select given, how from people.consent where subject_id = ${id} order by recorded_at, id`.execute(
    work.trx,
  );
  return rows.map(({ given, how }) => [given, how]);
}
