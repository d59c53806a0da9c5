import { audit } from '#platform/audit.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReplyId, Settled } from '../domain/reply.ts';
import type { Gate } from '../gate.ts';
import { keptReply, markSettled, replyToChange } from '../store/reply-store.ts';
import type { Reply } from '../store/reply-store.ts';

/** Part of a command: refuses whoever may not open the pages of the person it is from. */
export async function requireReplyInReach(work: Work, gate: Gate, id: ReplyId): Promise<void> {
  const { personId } = await keptReply(work, id);
  if (personId) await gate(work, personId);
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
