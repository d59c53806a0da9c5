import { namesOf } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { meaningName } from '../meaning-words.ts';
import type { Own } from '../gate.ts';
import { spaced } from './numbers.ts';
import { mostShown, openReplies, strangersReplies } from '../store/reply-store.ts';
import type { Reply } from '../store/reply-store.ts';
import { straysWaiting } from '../store/stray-list-store.ts';

export type ReplyRow = {
  readonly href: string;
  /** A name, or a number that is nobody's for certain. */
  readonly from: string;
  readonly means: string;
  readonly words: string;
  readonly at: Date;
};

export type RepliesView = {
  readonly rows: readonly ReplyRow[];
  readonly more: boolean;
  /** Null: these are for a lead. */
  readonly unknown: readonly ReplyRow[] | null;
  /** Texts that no network could claim, which are for a lead too. */
  readonly strays: boolean;
};

/** What came in and waits for somebody, from those whom the actor supports or may see. Replies from unknown numbers are kept apart, and for a lead. */
export async function repliesView(work: Work, own: Own): Promise<RepliesView> {
  requirePermission(work, 'messages.answer');

  const known = await openReplies(work, await own(work));
  const unknown = may(work.actor, 'messages.see-unknown') ? await strangersReplies(work) : null;
  const strays = unknown !== null && (await straysWaiting(work, null)).length > 0;
  const names = await namesOf(
    work,
    known.flatMap(({ personId }) => personId ?? []),
  );
  await audit(work, 'messages.listed-replies', {
    type: 'reply',
    id: work.requestId,
    details: { known: known.length, unknown: unknown?.length ?? 0 },
  });
  return {
    rows: known.slice(0, mostShown).flatMap((reply) => {
      const name = reply.personId && names.get(reply.personId);
      return name ? [rowOf(reply, name.full)] : [];
    }),
    more: known.length > mostShown,
    strays,
    unknown: unknown && unknown.slice(0, mostShown).map((reply) => rowOf(reply, spaced(reply.number))),
  };
}

function rowOf({ id, understood, words, receivedAt }: Reply, from: string): ReplyRow {
  return { href: `/messages/replies/${id}`, from, means: meaningName(understood), words, at: receivedAt };
}
