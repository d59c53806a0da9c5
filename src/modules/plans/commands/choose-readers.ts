import type { PersonId } from '#modules/people';
import { personInReach } from '#modules/referrals';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireUnchanged } from '#platform/versions.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Readers } from '../domain/conversation.ts';
import type { ConversationId } from '../domain/ids.ts';
import { changeReaders, conversationForUpdate } from '../store/conversations.ts';

export type ChooseReaders = {
  readonly once: string;
  readonly personId: PersonId;
  readonly conversationId: ConversationId;
  readonly version: string | null;
  readonly readers: Readers;
};

/** Whoever wrote a conversation down chooses again who may read it. */
export async function chooseReaders(work: Work, input: ChooseReaders): Promise<void> {
  requirePermission(work, 'plans.write');
  const { once: key, personId, conversationId: id, readers } = input;
  if (await answeredBefore(work, { key, command: 'plans.choose-readers', input, answer: { id } })) return;

  await personInReach(work, personId);
  const conversation = await conversationForUpdate(work, { personId, id });
  requireUnchanged(conversation, input.version);
  if (conversation.writtenBy !== work.actor.userId) throw new Refusal('not-allowed', 'plans.writer-chooses');
  await changeReaders(work, conversation, readers);
  await audit(work, 'plans.chose-readers', { type: 'conversation', id, personId, details: { readers } });
}
