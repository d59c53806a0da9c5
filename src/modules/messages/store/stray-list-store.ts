import { sql } from 'kysely';

import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, ownTables } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import type { NetworkId, UserId } from '#platform/ids.ts';

import type { StrayId } from '../domain/stray.ts';
import type { StrayText } from './stray-store.ts';

type Tables = {
  'messages.stray_not_ours': {
    network_id: NetworkId;
    stray_id: StrayId;
    said_by: UserId;
    said_at: Date;
  };
};

const db = ownTables<Tables>();

/** As it is listed: not what it says, and not the whole number. */
export type StrayLine = {
  readonly id: StrayId;
  /** The last three digits of its number. */
  readonly ending: string;
  readonly receivedAt: Date;
  /** When a lead of whichever network first read it. */
  readonly readAt: Date | null;
  /** Somebody within reach has the number. */
  readonly known: boolean;
};

/** The last one of the page before. */
export type StrayCursor = { readonly at: Date; readonly id: StrayId };

export const straysShown = 50;

/** What waits for the networks of the actor, the oldest first, and one more when there are more. */
export async function straysWaiting(work: Work, after: StrayCursor | null): Promise<readonly StrayLine[]> {
  const { rows } = await sql<StrayLine>`
    select id, ending, received_at as "receivedAt", read_at as "readAt", known
    from messages.strays(${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid, ${straysShown + 1}::integer)`.execute(
    work.trx,
  );
  return rows;
}

/**
 * One of them as it was written, from now on known to have been read.
 *
 * @throws Refusal `messages.no-such-stray` when it was handed over, or is not shown here.
 */
export async function readStray(work: Work, id: StrayId): Promise<Omit<StrayText, 'providerId'>> {
  const { rows } = await sql<Omit<StrayText, 'providerId'>>`
    select number, words, received_at as "receivedAt"
    from messages.read_stray(${id}::uuid, ${work.now}::timestamptz)`.execute(work.trx);
  return found(rows[0]);
}

/** Takes it from all networks: whoever does keeps it in the same work. @throws Refusal `messages.no-such-stray` */
export async function takeStray(work: Work, id: StrayId): Promise<StrayText> {
  const { rows } = await sql<StrayText>`
    select provider_id as "providerId", number, words, received_at as "receivedAt"
    from messages.take_stray(${id}::uuid)`.execute(work.trx);
  return found(rows[0]);
}

export async function keepNotOurs(work: Work, id: StrayId): Promise<void> {
  await db(work)
    .insertInto('messages.stray_not_ours')
    .values({
      network_id: homeNetwork(work),
      stray_id: id,
      said_by: work.actor.userId,
      said_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['network_id', 'stray_id']).doNothing())
    .execute();
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new Refusal('not-found', 'messages.no-such-stray');
  return row;
}
