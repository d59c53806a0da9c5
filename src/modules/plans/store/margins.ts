import type { PersonId } from '#modules/people';
import { newId } from '#platform/ids.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Noticed } from '../domain/conversation.ts';
import type { ConversationId, NoticedId } from '../domain/ids.ts';
import type { NewlyNoticed } from '../domain/margin.ts';
import { mayRead, readableBy } from './readable.ts';
import { db } from './tables.ts';

/** What stands in the margin of a conversation now, in order. Nothing when the actor may not read it. */
export async function marginOf(work: Work, id: ConversationId): Promise<readonly Noticed[]> {
  return noticedIn(work)
    .where('n.conversation_id', '=', id)
    .orderBy('n.position')
    .orderBy('n.noted_at')
    .orderBy('n.id')
    .limit(100)
    .execute();
}

/** What was noticed in everything the person said, newest conversation first. */
export async function noticedOf(work: Work, personId: PersonId): Promise<readonly Noticed[]> {
  return noticedIn(work)
    .where('n.person_id', '=', personId)
    .orderBy('c.written_at', 'desc')
    .orderBy('n.position')
    .orderBy('n.id')
    .limit(100)
    .execute();
}

/** One thing that was noticed, and the conversation in which; null when there is none that the actor may read. */
export async function noticedWithSource(
  work: Work,
  personId: PersonId,
  id: string,
): Promise<{ readonly words: string; readonly conversationId: ConversationId } | null> {
  const row = await noticedIn(work)
    .where('n.person_id', '=', personId)
    .where('n.id', '=', id as NoticedId)
    .select('n.conversation_id as conversationId')
    .executeTakeFirst();
  return row ?? null;
}

type Of = { readonly conversationId: ConversationId; readonly personId: PersonId };

export async function addNoticed(work: Work, of: Of, noticed: readonly NewlyNoticed[]): Promise<void> {
  if (noticed.length === 0) return;
  await db(work)
    .insertInto('plans.noticed')
    .values(
      noticed.map((one) => ({
        ...one,
        network_id: homeNetwork(work),
        id: newId<NoticedId>(),
        conversation_id: of.conversationId,
        person_id: of.personId,
        noted_by: work.actor.userId,
        noted_at: work.now,
      })),
    )
    .execute();
}

export async function takeBackNoticed(work: Work, noticed: readonly Noticed[]): Promise<void> {
  for (const { id } of noticed) {
    await db(work)
      .updateTable('plans.noticed')
      .where('network_id', '=', withinReach(work))
      .where('id', '=', id)
      .set({ removed_by: work.actor.userId, removed_at: work.now })
      .execute();
  }
}

function noticedIn(work: Work) {
  return db(work)
    .selectFrom('plans.noticed as n')
    .innerJoin('plans.conversation as c', (join) =>
      join.onRef('c.network_id', '=', 'n.network_id').onRef('c.id', '=', 'n.conversation_id'),
    )
    .where('n.network_id', '=', withinReach(work))
    .where('n.removed_at', 'is', null)
    .where(mayRead(work, readableBy(work)))
    .select(['n.id', 'n.kind', 'n.words', 'n.code', 'n.quoted']);
}
