import { sql } from 'kysely';
import type { Pool } from 'pg';

import { onPool } from '#platform/database.ts';
import type { NetworkId } from '#platform/ids.ts';
import { ownTables } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

export type StrayText = {
  readonly providerId: string;
  /** In national digits. */
  readonly number: string;
  readonly words: string;
  readonly receivedAt: Date;
};

type Tables = {
  'messages.stray_text': {
    provider_id: string;
    number: string;
    words: string;
    received_at: Date;
  };
};

const db = ownTables<Tables>();

/** The networks that have texted a number, the latest first. */
export async function networksOfNumber(work: Work, number: string): Promise<readonly NetworkId[]> {
  const { rows } = await sql<{ id: NetworkId }>`
    select networks_of_number as id from messages.networks_of_number(${number})`.execute(work.trx);
  return rows.map(({ id }) => id);
}

/** The one network that a text from a number that nobody has written to can only be meant for; null when none is. */
export async function networkForStranger(work: Work, number: string): Promise<NetworkId | null> {
  const { rows } = await sql<{ id: NetworkId | null }>`
    select messages.network_for_stranger(${number}) as id`.execute(work.trx);
  return rows[0]?.id ?? null;
}

/** Kept where no network reads it. Told twice, it is one. */
export async function keepStray(work: Work, stray: StrayText): Promise<void> {
  await db(work)
    .insertInto('messages.stray_text')
    .values({
      provider_id: stray.providerId,
      number: stray.number,
      words: stray.words,
      received_at: stray.receivedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** For whoever runs Kith, as the owner of the database: the oldest first, at most 1,000. */
export async function strayTexts(pool: Pool): Promise<readonly StrayText[]> {
  return onPool<Tables>(pool)
    .selectFrom('messages.stray_text')
    .select(['provider_id as providerId', 'number', 'words', 'received_at as receivedAt'])
    .orderBy('received_at')
    .orderBy('provider_id')
    .limit(1000)
    .execute();
}
