import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { blockAddress } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReplyId, Settled } from '../../domain/reply.ts';
import { markSettled, replyToChange } from '../../store/reply-store.ts';
import type { Reply } from '../../store/reply-store.ts';

export type SettleReply = {
  readonly once: string;
  readonly id: ReplyId;
  /** `not-theirs`: the number is somebody else's, and nothing is sent to it until somebody confirms it. */
  readonly how: 'dealt-with' | 'not-theirs';
};

/** Somebody has dealt with a reply. @throws Refusal `messages.settled` */
export async function settleReply(work: Work, { once, ...input }: SettleReply): Promise<void> {
  requirePermission(work, 'messages.answer');

  const answer = { done: true };
  if (await answeredBefore(work, { key: once, command: 'messages.settle', input, answer })) return;
  const reply = await openReply(work, input.id);
  await closeReply(work, reply, input.how);
  if (input.how === 'not-theirs')
    await blockAddress(work, { channel: 'text', address: reply.number, why: 'not-theirs' });
}

/** Part of a command: a reply that still waits, locked. From an unknown number only for who sees those. */
export async function openReply(work: Work, id: ReplyId): Promise<Reply> {
  const reply = await replyToChange(work, id);
  if (reply.personId === null) requirePermission(work, 'messages.see-unknown');
  if (reply.settled !== null) throw new Refusal('conflict', 'messages.settled');
  return reply;
}

export async function closeReply(work: Work, reply: Reply, settled: Settled): Promise<void> {
  await markSettled(work, reply, settled);
  await audit(work, 'messages.reply-settled', {
    type: 'reply',
    id: reply.id,
    details: { settled },
    ...(reply.personId === null ? {} : { personId: reply.personId }),
  });
}
