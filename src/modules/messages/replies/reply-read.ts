import { messageOf } from '#platform/outbox.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { ReplyId } from '../domain/reply.ts';
import type { Meaning } from '../domain/understood.ts';
import type { PersonId } from '#modules/people';
import { countOpenReplies, keptReply, strangersReplies } from '../store/reply-store.ts';
import { straysWaiting } from '../store/stray-list-store.ts';
import { closeReply, openReply } from './open-reply.ts';

export type PlainReply = {
  readonly personId: PersonId | null;
  readonly understood: Meaning;
  /** The record that the message it answers was about. */
  readonly about: { readonly type: string; readonly id: string } | null;
  readonly settled: boolean;
};

/** What somebody answered to which message, for those who do what was said. */
export async function replyOf(work: Work, id: ReplyId): Promise<PlainReply> {
  requirePermission(work, 'messages.answer');

  const { personId, understood, messageId, settled } = await keptReply(work, id);
  const about = messageId && (await messageOf(work, messageId)).about;
  return { personId, understood, about, settled: settled !== null };
}

/** What a reply said plainly was done: nobody has to read it. */
export async function settleUnderstood(work: Work, id: ReplyId): Promise<void> {
  requirePermission(work, 'messages.answer');

  await closeReply(work, await openReply(work, id), 'understood');
}

/**
 * How many replies wait for somebody, for Today: at most a hundred, and for a lead as many again from nobody that is
 * known. @param of Null: from everybody.
 */
export async function repliesWaiting(work: Work, of: readonly PersonId[] | null): Promise<number> {
  requirePermission(work, 'messages.answer');

  if (!may(work.actor, 'messages.see-unknown')) return countOpenReplies(work, of);
  const [known, unknown, strays] = await Promise.all([
    countOpenReplies(work, of),
    strangersReplies(work),
    straysWaiting(work, null),
  ]);
  return known + unknown.length + strays.length;
}
