import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ConversationId } from '../domain/ids.ts';
import { conversationForUpdate, replaceWords } from '../store/conversations.ts';

export type AmendWords = {
  readonly once: string;
  readonly personId: PersonId;
  readonly conversationId: ConversationId;
  readonly version: string | null;
  readonly words: string;
  /** Why they are put right, in the words of whoever does it. */
  readonly reason: string;
};

/** Puts right what was written down of a conversation. What it said before stays readable. */
export async function amendWords(work: Work, input: AmendWords): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, conversationId: id, words, reason } = input;
  if (await answeredBefore(work, { key, command: 'plans.amend-words', input, answer: { id } })) return;

  await personInReach(work, personId);
  const conversation = await conversationForUpdate(work, { personId, id });
  requireUnchanged(conversation, input.version);
  if (words === conversation.words) return;
  await replaceWords(work, conversation, { words, reason });
  await audit(work, 'plans.amended-words', { type: 'conversation', id, personId });
}
