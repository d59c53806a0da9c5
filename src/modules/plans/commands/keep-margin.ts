import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { worryNoted } from '../announcements.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { ConversationId, WorryId } from '../domain/ids.ts';
import { marginChange } from '../domain/margin.ts';
import type { Margin } from '../domain/margin.ts';
import { conversationForUpdate, touchConversation } from '../store/conversations.ts';
import { addNoticed, marginOf, takeBackNoticed } from '../store/margins.ts';
import { addWorry } from '../store/worries.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';

export type KeepMargin = {
  readonly once: string;
  readonly personId: PersonId;
  readonly conversationId: ConversationId;
  readonly version: string | null;
  readonly margin: Margin;
  /** A new worry, and who has been told of it already: null when nobody has. */
  readonly worry: { readonly words: string; readonly toldWhom: string | null } | null;
};

/** Keeps what was taken from a conversation. The words themselves are left as they are. */
export async function keepMargin(work: Work, input: KeepMargin): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, conversationId: id } = input;
  if (await answeredBefore(work, { key, command: 'plans.keep-margin', input, answer: { id } })) return;

  const { episode } = await episodeToWriteIn(work, personId);
  const conversation = await conversationForUpdate(work, { personId, id });
  requireUnchanged(conversation, input.version);
  await saveMargin(work, { conversation, personId, margin: input.margin });
  if (input.worry) {
    const worryId = newId<WorryId>();
    await addWorry(work, {
      ...input.worry,
      id: worryId,
      conversationId: id,
      personId,
      episodeId: episode.id,
    });
    const told = input.worry.toldWhom !== null;
    await audit(work, 'plans.noted-worry', { type: 'worry', id: worryId, personId, details: { told } });
    await enqueue(work, worryNoted, { personId, episodeId: episode.id });
  }
}

type ToSave = { readonly conversation: Conversation; readonly personId: PersonId; readonly margin: Margin };

async function saveMargin(work: Work, { conversation, personId, margin }: ToSave): Promise<void> {
  const { id } = conversation;
  const { added, removed } = marginChange(conversation.words, await marginOf(work, id), margin);
  await takeBackNoticed(work, removed);
  await addNoticed(work, { conversationId: id, personId }, added);
  await touchConversation(work, conversation);
  const details = { added: added.length, removed: removed.length };
  await audit(work, 'plans.kept-margin', { type: 'conversation', id, personId, details });
}
