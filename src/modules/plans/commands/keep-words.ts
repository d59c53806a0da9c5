import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Readers } from '../domain/conversation.ts';
import type { ConversationId } from '../domain/ids.ts';
import { addConversation } from '../store/conversations.ts';
import { episodeToWriteIn } from '../episode-to-write-in.ts';
import { beginningToTell } from './tell-beginning.ts';

export type KeepWords = {
  readonly once: string;
  readonly personId: PersonId;
  /** What they said, as they said it. */
  readonly words: string;
  readonly readers: Readers;
};

/** Keeps what a person said when they were listened to. */
export async function keepWords(work: Work, input: KeepWords): Promise<ConversationId> {
  requirePermission(work, 'plans.write');
  const id = newId<ConversationId>();
  const before = await answeredBefore(work, {
    key: input.once,
    command: 'plans.keep-words',
    input,
    answer: { id },
  });
  if (before) return before.id;

  const { personId, words, readers } = input;
  const { episode } = await episodeToWriteIn(work, personId);
  await addConversation(work, { id, personId, episodeId: episode.id, words, readers });
  await audit(work, 'plans.kept-words', { type: 'conversation', id, personId, details: { readers } });
  await enqueue(work, beginningToTell, { personId });
  return id;
}
