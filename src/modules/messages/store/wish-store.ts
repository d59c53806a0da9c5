import { sql } from 'kysely';

import type { Person, PersonId } from '#modules/people';
import { compiledOnce } from '#platform/compiled-once.ts';
import type { UserId } from '#platform/ids.ts';
import { withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { noWishes } from '../domain/way-to-write.ts';
import type { Wishes } from '../domain/way-to-write.ts';
import { db } from './tables.ts';

export type KeptWishes = Wishes & {
  readonly version: number;
  readonly changedBy: UserId;
  readonly changedAt: Date;
};

/** How some people want to be written to; who has said nothing has no wishes. */
export async function wishesOf(
  work: Work,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, KeptWishes>> {
  const rows = await rowsOf(work, personIds);
  return new Map(rows.map(({ personId, ...wishes }) => [personId, wishes]));
}

const rowsOf = compiledOnce((work, personIds: readonly PersonId[]) =>
  db(work)
    .selectFrom('messages.wish')
    .where('network_id', '=', withinReach(work))
    .where('person_id', '=', sql<PersonId>`any(${personIds}::uuid[])`)
    .select(['person_id as personId', 'channel', 'no_name as noName', 'no_voicemail as noVoicemail'])
    .select(['number_shared as numberShared', 'caution_seen as cautionSeen', 'version'])
    .select(['changed_by as changedBy', 'changed_at as changedAt']),
);

/** Who among some people asked that no voicemail is left: read by whoever rings them. */
export async function noVoicemailAmong(
  work: Work,
  personIds: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  if (personIds.length === 0) return new Set();
  const wishes = await wishesOf(work, personIds);
  return new Set([...wishes].flatMap(([id, { noVoicemail }]) => (noVoicemail ? [id] : [])));
}

/** Version 0: nobody has written any down. */
export async function wishesOfOne(work: Work, personId: PersonId): Promise<KeptWishes> {
  return (await wishesOf(work, [personId])).get(personId) ?? never(work);
}

function never(work: Work): KeptWishes {
  return { ...noWishes, version: 0, changedBy: work.actor.userId, changedAt: work.now };
}

export async function keepWishes(work: Work, { networkId, id }: Person, wishes: Wishes): Promise<void> {
  const row = {
    channel: wishes.channel,
    no_name: wishes.noName,
    no_voicemail: wishes.noVoicemail,
    number_shared: wishes.numberShared,
    caution_seen: wishes.cautionSeen,
    changed_by: work.actor.userId,
    changed_at: work.now,
  };
  await db(work)
    .insertInto('messages.wish')
    .values({ ...row, network_id: networkId, person_id: id, version: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['network_id', 'person_id'])
        .doUpdateSet((set) => ({ ...row, version: set('messages.wish.version', '+', 1) })),
    )
    .execute();
}
