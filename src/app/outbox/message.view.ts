import { namesOfUsers } from '#modules/identity';
import { nameOf } from '#modules/people';
import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { attemptsOf, messageOf } from '#platform/outbox.ts';
import type { Message, MessageAttempt, MessageId } from '#platform/outbox.ts';
import { may, requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import { m } from '#text';

import type { MessageView } from './message.page.tsx';
import { readerOf } from './reader.ts';
import { channelName, outcomeWords, problemWords, stateName } from './state-words.ts';

/** One message, what became of it and what may be done about it. Looking is logged. */
export async function messageView(work: Work, messageId: MessageId): Promise<MessageView> {
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
    state: stateName(message),
    channel: channelName(message.channel),
    isLetter: message.channel === 'letter',
    writtenAt: message.createdAt,
    writtenBy: names.get(message.createdBy) ?? m.outbox_by_somebody_gone(),
    settledBy: message.settledBy && (names.get(message.settledBy) ?? m.outbox_by_somebody_gone()),
    person: reader.person && { href: `/people/${reader.person.id}`, name: nameOf(reader.person).full },
    words: reader.mayRead ? { recipient: message.recipient, body: message.body } : null,
    attempts: attempts.map(attemptLine),
    ...whatToDo(work, message, reader.mayRead),
    version: String(message.attempts),
  };
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
