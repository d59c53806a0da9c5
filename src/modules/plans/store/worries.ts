import type { PersonId } from '#modules/people';
import type { EpisodeId } from '#modules/referrals';
import { compiledOnce } from '#platform/compiled-once.ts';
import { Refusal } from '#platform/refusal.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Worry } from '../domain/conversation.ts';
import type { ConversationId, WorryId } from '../domain/ids.ts';
import { db } from './tables.ts';

type NewWorry = {
  readonly id: WorryId;
  readonly conversationId: ConversationId;
  readonly personId: PersonId;
  readonly episodeId: EpisodeId;
  readonly words: string;
  readonly toldWhom: string | null;
};

export async function addWorry(work: Work, worry: NewWorry): Promise<void> {
  await db(work)
    .insertInto('plans.worry')
    .values({
      network_id: homeNetwork(work),
      id: worry.id,
      conversation_id: worry.conversationId,
      person_id: worry.personId,
      episode_id: worry.episodeId,
      words: worry.words,
      noted_by: work.actor.userId,
      noted_at: work.now,
      ...toldNow(work, worry.toldWhom),
    })
    .execute();
}

/** About one person, newest first, whoever may read the conversations they came from. At most 100. */
export const worriesOf: (work: Work, personId: PersonId) => Promise<readonly OfConversation[]> = compiledOnce(
  (work: Work, personId: PersonId) =>
    worries(work, personId).orderBy('noted_at', 'desc').orderBy('id', 'desc').limit(100),
);

/** Whether anything about this episode worries those who support them, told or not. */
export async function hasWorry(work: Work, episodeId: EpisodeId): Promise<boolean> {
  const worry = await db(work)
    .selectFrom('plans.worry')
    .where('network_id', '=', withinReach(work))
    .where('episode_id', '=', episodeId)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return worry !== undefined;
}

type OfConversation = Worry & { readonly conversationId: ConversationId };

/** @throws Refusal `plans.no-such-worry` */
export async function worryForUpdate(work: Work, personId: PersonId, id: WorryId): Promise<Worry> {
  const worry = await worries(work, personId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!worry) throw new Refusal('not-found', 'plans.no-such-worry');
  return worry;
}

export async function saveTold(work: Work, id: WorryId, whom: string): Promise<void> {
  await db(work)
    .updateTable('plans.worry')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', id)
    .set(toldNow(work, whom))
    .execute();
}

function worries(work: Work, personId: PersonId) {
  return db(work)
    .selectFrom('plans.worry')
    .where('network_id', '=', withinReach(work))
    .where('person_id', '=', personId)
    .select([
      'id',
      'conversation_id as conversationId',
      'words',
      'noted_by as notedBy',
      'noted_at as notedAt',
      'told_whom as toldWhom',
      'told_at as toldAt',
    ]);
}

function toldNow(work: Work, whom: string | null) {
  if (whom === null) return { told_whom: null, told_by: null, told_at: null };
  return { told_whom: whom, told_by: work.actor.userId, told_at: work.now };
}
