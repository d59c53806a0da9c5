import { answeredBefore } from '#platform/once.ts';
import { blockAddress } from '#platform/outbox.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReplyId } from '../../domain/reply.ts';
import type { Gate } from '../../gate.ts';
import { closeReply, openReply, requireReplyInReach } from '../open-reply.ts';

export type SettleReply = {
  readonly once: string;
  readonly id: ReplyId;
  /** `not-theirs`: the number is somebody else's, and nothing is sent to it until somebody confirms it. */
  readonly how: 'dealt-with' | 'not-theirs';
  readonly gate: Gate;
};

/** Somebody has dealt with a reply. @throws Refusal `messages.settled` */
export async function settleReply(work: Work, { once, gate, ...input }: SettleReply): Promise<void> {
  requirePermission(work, 'messages.answer');

  await requireReplyInReach(work, gate, input.id);
  const answer = { done: true };
  if (await answeredBefore(work, { key: once, command: 'messages.settle', input, answer })) return;
  const reply = await openReply(work, input.id);
  await closeReply(work, reply, input.how);
  if (input.how === 'not-theirs')
    await blockAddress(work, { channel: 'text', address: reply.number, why: 'not-theirs' });
}
