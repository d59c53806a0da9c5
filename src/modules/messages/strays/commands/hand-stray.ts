import type { PersonId } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { answeredBefore } from '#platform/once.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReplyId } from '../../domain/reply.ts';
import type { StrayId } from '../../domain/stray.ts';
import { understood } from '../../domain/understood.ts';
import type { Gate } from '../../gate.ts';
import { heedStopping } from '../../replies/take-reply.ts';
import { keepReply } from '../../store/reply-store.ts';
import { takeStray } from '../../store/stray-list-store.ts';

export type HandStray = {
  readonly once: string;
  readonly id: StrayId;
  /** Who wrote it, as somebody found out. */
  readonly personId: PersonId;
  readonly gate: Gate;
};

/**
 * A text that no network could claim is put with the person who wrote it, as a reply for whoever supports them, and
 * waits for no other network any more. STOP is heeded from then on; anything else is read by a person.
 *
 * @throws Refusal `messages.no-such-stray` when somebody was faster; `people.not-found` out of reach.
 */
export async function handStray(
  work: Work,
  { once, gate, ...input }: HandStray,
): Promise<{ readonly id: ReplyId }> {
  requirePermission(work, 'messages.see-unknown');

  const answer = { id: newId<ReplyId>() };
  const before = await answeredBefore(work, { key: once, command: 'messages.hand-stray', input, answer });
  if (before) return before;
  const { personId } = input;
  await gate(work, personId);
  const stray = await takeStray(work, input.id);
  const meaning = understood(stray.words);
  const isDone = meaning === 'stop' || meaning === 'start';
  await keepReply(work, {
    ...stray,
    ...answer,
    personId,
    understood: meaning,
    messageId: null,
    settled: isDone ? 'understood' : null,
  });
  await heedStopping(work, stray.number, meaning);
  await audit(work, 'messages.stray-handed', { type: 'reply', id: answer.id, personId });
  return answer;
}
