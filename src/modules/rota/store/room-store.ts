import { sql } from 'kysely';

import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Room, RoomId, Site } from '../domain/site.ts';
import { changing } from './site-store.ts';
import { db } from './tables.ts';

/** The rooms within reach, by name; those in use first. */
export function roomsWithinReach(work: Work): Promise<readonly Room[]> {
  return rooms(work)
    .orderBy(sql`withdrawn_on is not null`)
    .orderBy('name')
    .orderBy('id')
    .limit(1_000)
    .execute();
}

/** @throws Refusal `rota.no-such-room` */
export async function roomOf(work: Work, id: RoomId): Promise<Room> {
  const row = await rooms(work).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'rota.no-such-room');
  return row;
}

export type RoomWords = Pick<Room, 'name' | 'stepFree'>;

export async function insertRoom(
  work: Work,
  { site, words, id = newId<RoomId>() }: { site: Site; words: RoomWords; id?: RoomId },
): Promise<RoomId> {
  await db(work)
    .insertInto('rota.room')
    .values({
      network_id: site.networkId,
      id,
      site_id: site.id,
      name: words.name,
      step_free: words.stepFree,
      ...changing(work),
    })
    .execute();
  return id;
}

export async function updateRoom(
  work: Work,
  room: Room,
  change: Partial<RoomWords> & Pick<Partial<Room>, 'withdrawnOn'>,
): Promise<void> {
  const next = { ...room, ...change };
  await db(work)
    .updateTable('rota.room')
    .set({
      name: next.name,
      step_free: next.stepFree,
      withdrawn_on: next.withdrawnOn,
      ...changing(work),
      version: room.version + 1,
    })
    .where('network_id', '=', room.networkId)
    .where('id', '=', room.id)
    .execute();
}

function rooms(work: Work) {
  return db(work)
    .selectFrom('rota.room')
    .where('network_id', '=', withinReach(work))
    .select([
      'network_id as networkId',
      'id',
      'site_id as siteId',
      'name',
      'step_free as stepFree',
      'withdrawn_on as withdrawnOn',
      'version',
      'changed_by as changedBy',
      'changed_at as changedAt',
    ]);
}
