import { peopleWithPhone } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { enqueue } from '#platform/jobs.ts';
import { blockAddress, lastTextTo, unblockAddress } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import { replyReceived } from '../announcements.ts';
import type { ReplyId } from '../domain/reply.ts';
import { understood } from '../domain/understood.ts';
import type { Meaning } from '../domain/understood.ts';
import { keepReply } from '../store/reply-store.ts';
import { wishesOfOne } from '../store/wish-store.ts';

export type TextIn = {
  /** What the provider calls it: told twice, it is one. */
  readonly providerId: string;
  /** In national digits. */
  readonly number: string;
  readonly words: string;
};

/**
 * Takes in a text that came, of which the callback has made sure that our provider says so: keeps it with the person
 * whose it certainly is, or apart from everybody. A plain yes is told further; STOP and START need nobody; anything else
 * waits for somebody to read it.
 */
export async function takeReply(work: Work, { providerId, number, words }: TextIn): Promise<void> {
  work.claim.key = `reply:${providerId}`;
  const meaning = understood(words);
  const last = await lastTextTo(work, number);
  const personId = await whoseItIs(work, number, last?.personId ?? null);
  const id = newId<ReplyId>();
  const done = meaning === 'stop' || meaning === 'start';
  const isNew = await keepReply(work, {
    id,
    providerId,
    number,
    words: words.slice(0, mostLetters),
    understood: meaning,
    personId,
    messageId: last?.id ?? null,
    receivedAt: work.now,
    settled: done ? 'understood' : null,
  });
  if (!isNew) return;
  await audit(work, 'messages.reply-taken', {
    type: 'reply',
    id,
    details: { understood: meaning },
    ...(personId === null ? {} : { personId }),
  });
  if (meaning === 'coming' && personId !== null) await enqueue(work, replyReceived, { replyId: id });
}

export const mostLetters = 2000;

/** Whoever holds the phone says stop: in each network that has texted it. */
export async function heedStopping(work: Work, number: string, meaning: Meaning): Promise<void> {
  const address = { channel: 'text' as const, address: number };
  if (meaning === 'stop') await blockAddress(work, { ...address, why: 'asked-to-stop' });
  if (meaning === 'start') await unblockAddress(work, address, ['asked-to-stop']);
}

/** Theirs only if nobody else has this number, and it is they who were written to at it. Never a guess. */
async function whoseItIs(work: Work, number: string, writtenTo: string | null) {
  const [one, another] = await peopleWithPhone(work, number);
  if (!one || another || one !== writtenTo) return null;
  return (await wishesOfOne(work, one)).numberShared ? null : one;
}
