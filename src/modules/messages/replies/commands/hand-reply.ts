import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReplyId } from '../../domain/reply.ts';
import type { Gate } from '../../gate.ts';
import { putWriter } from '../../store/reply-store.ts';
import { openReply } from '../open-reply.ts';

export type HandReply = {
  readonly once: string;
  readonly id: ReplyId;
  /** Who wrote it, as somebody found out. */
  readonly personId: PersonId;
  readonly gate: Gate;
};

/**
 * A text from a number that was nobody's for certain is put with the person who wrote it, where whoever supports them
 * reads and answers it.
 *
 * @throws Refusal `messages.settled`; `messages.has-writer` when it is somebody's already; `people.not-found` out of reach.
 */
export async function handReply(work: Work, { once, gate, ...input }: HandReply): Promise<void> {
  requirePermission(work, 'messages.see-unknown');

  const { id, personId } = input;
  const answer = { done: true };
  if (await answeredBefore(work, { key: once, command: 'messages.hand-reply', input, answer })) return;
  await gate(work, personId);
  const reply = await openReply(work, id);
  if (reply.personId !== null) throw new Refusal('conflict', 'messages.has-writer');
  await putWriter(work, reply, personId);
  await audit(work, 'messages.reply-handed', { type: 'reply', id, personId });
}
