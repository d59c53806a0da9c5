import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { NetworkId } from '#platform/ids.ts';
import type { MessageId } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReplyId, Settled } from '../domain/reply.ts';
import type { Meaning } from '../domain/understood.ts';
import { db } from './tables.ts';

export type Reply = {
  readonly id: ReplyId;
  readonly networkId: NetworkId;
  /** In national digits. */
  readonly number: string;
  readonly words: string;
  readonly understood: Meaning;
  /** Null: nobody's for certain. */
  readonly personId: PersonId | null;
  /** What it answers: the last text that went to this number. */
  readonly messageId: MessageId | null;
  readonly receivedAt: Date;
  readonly settled: Settled | null;
  readonly version: number;
};

export type NewReply = Omit<Reply, 'networkId' | 'version'> & { readonly providerId: string };

/** @returns False when it came before: providers tell twice. */
export async function keepReply(work: Work, reply: NewReply): Promise<boolean> {
  const { numInsertedOrUpdatedRows: kept } = await db(work)
    .insertInto('messages.reply')
    .values({
      network_id: homeNetwork(work),
      id: reply.id,
      provider_id: reply.providerId,
      number: reply.number,
      words: reply.words,
      understood: reply.understood,
      person_id: reply.personId,
      message_id: reply.messageId,
      received_at: reply.receivedAt,
      settled: reply.settled,
      settled_by: reply.settled === null ? null : work.actor.userId,
      settled_at: reply.settled === null ? null : work.now,
      version: 1,
    })
    .onConflict((conflict) => conflict.columns(['network_id', 'provider_id']).doNothing())
    .executeTakeFirst();
  return kept === 1n;
}

/** @throws Refusal `messages.no-such-reply` */
export async function keptReply(work: Work, id: ReplyId): Promise<Reply> {
  return found(await replies(work).where('id', '=', id).executeTakeFirst());
}

/** The same, locked until the work ends. */
export async function replyToChange(work: Work, id: ReplyId): Promise<Reply> {
  return found(await replies(work).where('id', '=', id).forUpdate().executeTakeFirst());
}

export const mostShown = 50;

/** What waits for somebody, the oldest first, and one more when there are more. */
export function openReplies(work: Work, whose: 'known' | 'unknown'): Promise<readonly Reply[]> {
  return replies(work)
    .where('settled', 'is', null)
    .where('person_id', whose === 'known' ? 'is not' : 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .limit(mostShown + 1)
    .execute();
}

/** How many wait, at most a hundred. */
export async function countOpenReplies(work: Work): Promise<number> {
  const rows = await db(work)
    .selectFrom('messages.reply')
    .where('network_id', '=', withinReach(work))
    .where('settled', 'is', null)
    .where('person_id', 'is not', null)
    .select('id')
    .limit(100)
    .execute();
  return rows.length;
}

export async function markSettled(work: Work, { id, version }: Reply, settled: Settled): Promise<void> {
  await db(work)
    .updateTable('messages.reply')
    .set({ settled, settled_by: work.actor.userId, settled_at: work.now, version: version + 1 })
    .where('network_id', '=', withinReach(work))
    .where('id', '=', id)
    .execute();
}

/** The networks that have texted a number, the latest first. */
export async function networksOfNumber(work: Work, number: string): Promise<readonly NetworkId[]> {
  const { rows } = await sql<{ id: NetworkId }>`
    select networks_of_number as id from messages.networks_of_number(${number})`.execute(work.trx);
  return rows.map(({ id }) => id);
}

/** Where texts are kept from numbers that nobody has written to. */
export async function networkForUnknown(work: Work): Promise<NetworkId | null> {
  const { rows } = await sql<{ id: NetworkId | null }>`
    select messages.network_for_unknown() as id`.execute(work.trx);
  return rows[0]?.id ?? null;
}

function found(row: Reply | undefined): Reply {
  if (!row) throw new Refusal('not-found', 'messages.no-such-reply');
  return row;
}

function replies(work: Work) {
  return db(work)
    .selectFrom('messages.reply')
    .where('network_id', '=', withinReach(work))
    .select(['id', 'network_id as networkId', 'number', 'words', 'understood', 'person_id as personId'])
    .select(['message_id as messageId', 'received_at as receivedAt', 'settled', 'version']);
}
