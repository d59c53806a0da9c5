import { sql } from 'kysely';

import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { compiledOnce } from '#platform/compiled-once.ts';
import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Conversation, EarlierWords, Readers } from '../domain/conversation.ts';
import type { ConversationId } from '../domain/ids.ts';
import { mayRead, readableBy } from './readable.ts';
import { db } from './tables.ts';

type NewConversation = {
  readonly id: ConversationId;
  readonly personId: PersonId;
  readonly episodeId: EpisodeId;
  readonly words: string;
  readonly readers: Readers;
};

export async function addConversation(work: Work, conversation: NewConversation): Promise<void> {
  await db(work)
    .insertInto('plans.conversation')
    .values({
      network_id: homeNetwork(work),
      id: conversation.id,
      person_id: conversation.personId,
      episode_id: conversation.episodeId,
      words: conversation.words,
      readers: conversation.readers,
      written_by: work.actor.userId,
      written_at: work.now,
      changed_by: work.actor.userId,
      changed_at: work.now,
    })
    .execute();
}

export type ConversationOf = { readonly personId: PersonId; readonly id: ConversationId };

/** @throws Refusal `plans.no-such-conversation`, also when the actor may not read it. */
export async function conversationOf(work: Work, { personId, id }: ConversationOf): Promise<Conversation> {
  const row = await db(work)
    .selectFrom('plans.conversation as c')
    .where('c.network_id', '=', withinReach(work))
    .where('c.person_id', '=', personId)
    .where('c.id', '=', id)
    .where(mayRead(work, readableBy(work)))
    .select(columns)
    .executeTakeFirst();
  if (!row) throw new Refusal('not-found', 'plans.no-such-conversation');
  return row;
}

/** Locks the conversation until the work ends, so that two people do not change it at once. */
export async function conversationForUpdate(work: Work, of: ConversationOf): Promise<Conversation> {
  await db(work)
    .selectFrom('plans.conversation')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', of.id)
    .select('id')
    .forUpdate()
    .execute();
  return conversationOf(work, of);
}

/** The beginning of what was said. */
export type ConversationTold = Conversation & { readonly isLong: boolean; readonly isAmended: boolean };

/** What was said to whoever asks, newest first: at most so many, each with the beginning of its words. */
export function conversationsOf(
  work: Work,
  personId: PersonId,
  most: { readonly limit: number; readonly characters: number },
): Promise<readonly ConversationTold[]> {
  return told(work, { personId, readers: readableBy(work), ...most });
}

type Asked = {
  readonly personId: PersonId;
  readonly readers: readonly Readers[];
  readonly limit: number;
  readonly characters: number;
};

const told = compiledOnce((work, { personId, readers, limit, characters }: Asked) =>
  db(work)
    .selectFrom('plans.conversation as c')
    .where('c.network_id', '=', withinReach(work))
    .where('c.person_id', '=', personId)
    .where(mayRead(work, readers))
    .select(columns.filter((column) => column !== 'c.words'))
    .select([
      sql<string>`left(c.words, ${characters}::integer)`.as('words'),
      sql<boolean>`length(c.words) > ${characters}::integer`.as('isLong'),
      sql<boolean>`exists (select from plans.earlier_words e
        where e.network_id = c.network_id and e.conversation_id = c.id)`.as('isAmended'),
    ])
    .orderBy('c.written_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit),
);

/** Puts other words in place of what was said and keeps what was said before. */
export async function replaceWords(
  work: Work,
  before: Conversation,
  { words, reason }: { readonly words: string; readonly reason: string },
): Promise<void> {
  await db(work)
    .insertInto('plans.earlier_words')
    .values({
      network_id: homeNetwork(work),
      conversation_id: before.id,
      version: before.version,
      words: before.words,
      reason,
      replaced_by: work.actor.userId,
      replaced_at: work.now,
    })
    .execute();
  await change(work, before, { words });
}

export async function changeReaders(work: Work, before: Conversation, readers: Readers): Promise<void> {
  await change(work, before, { readers });
}

/** Raises the version when only the margin changed, so that two people's margins do not mix. */
export async function touchConversation(work: Work, before: Conversation): Promise<void> {
  await change(work, before, {});
}

async function change(
  work: Work,
  before: Conversation,
  to: { readonly words?: string; readonly readers?: Readers },
): Promise<void> {
  await db(work)
    .updateTable('plans.conversation')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', before.id)
    .set({ ...to, version: before.version + 1, changed_by: work.actor.userId, changed_at: work.now })
    .execute();
}

/** What a conversation said before, newest first. At most 50. Call it for one that the actor may read. */
export async function earlierWordsOf(work: Work, id: ConversationId): Promise<readonly EarlierWords[]> {
  return db(work)
    .selectFrom('plans.earlier_words')
    .where('network_id', '=', withinReach(work))
    .where('conversation_id', '=', id)
    .select(['words', 'reason', 'replaced_by as replacedBy', 'replaced_at as replacedAt'])
    .orderBy('version', 'desc')
    .limit(50)
    .execute();
}

const columns = [
  'c.id',
  'c.words',
  'c.readers',
  'c.written_by as writtenBy',
  'c.written_at as writtenAt',
  'c.version',
  'c.changed_by as changedBy',
  'c.changed_at as changedAt',
] as const;
