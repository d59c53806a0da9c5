import { namesOfUsers } from '#modules/identity';
import { nameOf } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import type { UserId } from '#platform/ids.ts';
import { attemptsOf, firstLinkIn, messageOf, withHiddenLinks } from '#platform/outbox.ts';
import type { Message, MessageAttempt, MessageId } from '#platform/outbox.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { m } from '#text';
import { momentText } from '#ui/when-text.ts';

import type { MessageView } from './message.page.tsx';
import { readerOf } from './reader.ts';
import { channelName, outcomeWords, problemWords, stateName } from './state-words.ts';

/**
 * One message, what became of it and what may be done about it. Looking is logged.
 *
 * @param linksOpenWith The secret, in a demonstration only: there nobody receives a link, so somebody may try it here.
 */
export async function messageView(
  work: Work,
  messageId: MessageId,
  linksOpenWith: string | null,
): Promise<MessageView> {
  requirePermission(work, 'outbox.read');

  const message = await messageOf(work, messageId);
  const reader = await readerOf(work, message);
  await audit(work, 'outbox.looked', {
    type: 'message',
    id: messageId,
    details: { read: reader.mayRead },
    ...(message.personId ? { personId: message.personId } : {}),
  });
  const attempts = await attemptsOf(work, messageId);
  const names = await namesOfUsers(
    work,
    [message.createdBy, message.settledBy].filter((id) => id !== null),
  );
  return {
    id: messageId,
    subject: message.subject,
    state: standingOf(work, message),
    channel: channelName(message.channel),
    isLetter: message.channel === 'letter',
    writtenAt: message.createdAt,
    writtenBy: names.get(message.createdBy) ?? whoElse(message.createdBy),
    settledBy: message.settledBy && (names.get(message.settledBy) ?? m.outbox_by_somebody_gone()),
    person: reader.person && { href: `/people/${reader.person.id}`, name: nameOf(reader.person).full },
    words: reader.mayRead
      ? { recipient: message.recipient, body: withHiddenLinks(message.body, m.outbox_link_hidden()) }
      : null,
    tryLink: reader.mayRead && linksOpenWith !== null ? firstLinkIn(message.body, linksOpenWith) : null,
    attempts: attempts.map(attemptLine),
    ...whatToDo(work, message, reader.mayRead),
    version: String(message.attempts),
  };
}

/** What the clock or somebody without an account caused is written by nobody who could leave. */
function whoElse(id: UserId): string {
  return id.startsWith('00000000-0000-') ? m.outbox_by_itself() : m.outbox_by_somebody_gone();
}

function standingOf({ now }: Work, message: Message): string {
  const { state, attempts, sendAfter } = message;
  const waits = state === 'waiting' && attempts === 0 && sendAfter !== null && sendAfter > now;
  return waits ? m.outbox_state_until({ when: momentOf(sendAfter) }) : stateName(message);
}

function momentOf(at: Date): string {
  return momentText(at);
}

function attemptLine({ beganAt, endedAt, outcome }: MessageAttempt) {
  return { at: endedAt ?? beganAt, words: outcomeWords(outcome) };
}

function whatToDo(work: Work, { channel, state, problem }: Message, mayRead: boolean) {
  const settles = may(work.actor, 'outbox.settle');
  const trouble = state === 'failed' || state === 'unsure' ? problemWords(problem) : null;
  return {
    trouble,
    mayPrint: settles && mayRead && channel === 'letter' && state === 'waiting' ? newId<string>() : null,
    maySayArrived: settles && state === 'unsure' ? newId<string>() : null,
    maySendAgain: settles && (state === 'failed' || state === 'unsure') ? newId<string>() : null,
  };
}
