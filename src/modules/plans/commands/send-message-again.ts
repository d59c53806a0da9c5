import { messagesAbout, sendAgain } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { MessageBackId } from '../domain/message-back.ts';
import { messageToRead } from '../message-back/read-message.ts';
import { messageBackSubject } from '../message-back/tell-practice.ts';

export type SendMessageAgain = {
  readonly id: MessageBackId;
  readonly once: string;
  /** How many attempts the page showed. */
  readonly seenAttempts: string | null;
};

/** Sends a message again that did not arrive, or of which nobody knows whether it did. */
export async function sendMessageAgain(
  work: Work,
  { id, once, seenAttempts }: SendMessageAgain,
): Promise<void> {
  requirePermission(work, 'plans.send-message');
  await messageToRead(work, id);
  const [delivery] = await messagesAbout(work, messageBackSubject, id);
  if (!delivery) throw new Refusal('not-found', 'outbox.not-found');
  await sendAgain(work, { messageId: delivery.id, once, seenAttempts });
}
