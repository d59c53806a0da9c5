import { workerOf } from '#modules/workforce';
import type { WorkerId } from '#modules/workforce';
import { answeredBefore } from '#platform/once.ts';
import { Refusal } from '#platform/refusal.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReplyId } from '../../domain/reply.ts';
import type { Gate } from '../../gate.ts';
import type { WhyNot } from '../../domain/way-to-write.ts';
import { writeToPerson } from '../../write-to-people.ts';
import { closeReply, openReply, requireReplyInReach } from '../open-reply.ts';

export type AnswerReply = {
  readonly once: string;
  readonly id: ReplyId;
  readonly words: string;
  readonly gate: Gate;
};

/**
 * Answers a reply in one's own words.
 *
 * @returns Why nothing may be sent; then it still waits.
 * @throws Refusal `messages.settled`
 */
export async function answerReply(work: Work, { once, gate, ...input }: AnswerReply): Promise<WhyNot | null> {
  requirePermission(work, 'messages.answer');

  await requireReplyInReach(work, gate, input.id);
  const before = await answeredBefore<{ done: boolean }>(work, {
    key: once,
    command: 'messages.answer',
    input,
    answer: { done: true },
  });
  if (before) return null;
  const reply = await openReply(work, input.id);
  if (reply.personId === null) throw new Refusal('conflict', 'messages.nobody-to-answer');
  const worker = await workerOf(work, work.actor.userId as string as WorkerId);
  const written = await writeToPerson(work, {
    key: `reply-answered:${reply.id}`,
    personId: reply.personId,
    template: 'note',
    fields: { worker: worker.name, words: input.words },
    about: { type: 'reply', id: reply.id },
  });
  if (written.messageId === null) return written.why;
  await closeReply(work, reply, 'answered');
  return null;
}
