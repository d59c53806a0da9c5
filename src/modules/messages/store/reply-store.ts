import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import { compiledOnce } from '#platform/compiled-once.ts';
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

/** What waits for somebody, the oldest first, and one more when there are more. @param of Null: of everybody. */
export function openReplies(work: Work, of: readonly PersonId[] | null): Promise<readonly Reply[]> {
  const open = waiting(replies(work));
  const theirs =
    of === null ? open.where('person_id', 'is not', null) : open.where('person_id', '=', anyOf(of));
  return theirs.execute();
}

/** The same from numbers that are nobody's for certain. */
export function strangersReplies(work: Work): Promise<readonly Reply[]> {
  return waiting(replies(work)).where('person_id', 'is', null).execute();
}

/** How many wait, at most a hundred. @param of Null: of everybody. */
export async function countOpenReplies(work: Work, of: readonly PersonId[] | null): Promise<number> {
  if (of?.length === 0) return 0;
  return (of ? await openOf(work, of) : await everyOpen(work)).length;
}

const everyOpen = compiledOnce(openOfAnybody);

const openOf = compiledOnce((work, people: readonly PersonId[]) =>
  openOfAnybody(work).where('person_id', '=', anyOf(people)),
);

function openOfAnybody(work: Work) {
  return db(work)
    .selectFrom('messages.reply')
    .where('network_id', '=', withinReach(work))
    .where('settled', 'is', null)
    .where('person_id', 'is not', null)
    .select('id')
    .limit(100);
}

function waiting(query: ReturnType<typeof replies>) {
  return query
    .where('settled', 'is', null)
    .orderBy('received_at')
    .orderBy('id')
    .limit(mostShown + 1);
}

function anyOf(people: readonly PersonId[]) {
  return sql<PersonId>`any(${people}::uuid[])`;
}

/** It is theirs: somebody found out. */
export async function putWriter(work: Work, { id, version }: Reply, personId: PersonId): Promise<void> {
  await db(work)
    .updateTable('messages.reply')
    .set({ person_id: personId, version: version + 1 })
    .where('network_id', '=', withinReach(work))
    .where('id', '=', id)
    .execute();
}

export async function markSettled(work: Work, { id, version }: Reply, settled: Settled): Promise<void> {
  await db(work)
    .updateTable('messages.reply')
    .set({ settled, settled_by: work.actor.userId, settled_at: work.now, version: version + 1 })
    .where('network_id', '=', withinReach(work))
    .where('id', '=', id)
    .execute();
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
