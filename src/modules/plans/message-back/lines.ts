import { m } from '#text';
import { namesOfUsers, organisationsOf } from '#modules/identity';
import type { PersonId } from '#modules/people';
import { lastMessagesAbout } from '#platform/outbox.ts';
import type { Message } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import type { MessageBackId, MessageOccasion } from '../domain/message-back.ts';
import type { MessageBack } from '../store/message-back.ts';
import { messagesBackAbout } from '../store/message-back.ts';
import { messageBackSubject } from './tell-practice.ts';

/** A message back in a list, and how far it has come. */
export type MessageLine = {
  readonly id: MessageBackId;
  readonly occasion: MessageOccasion;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly to: string;
  /** Null when it is no longer in the outbox. */
  readonly delivery: Message | null;
};

/** Every message back about a person, the newest first. */
export async function messageLinesOf(work: Work, personId: PersonId): Promise<readonly MessageLine[]> {
  return linesOf(work, await messagesBackAbout(work, personId));
}

/** Some messages of one person, as lines. */
export async function linesOf(work: Work, messages: readonly MessageBack[]): Promise<readonly MessageLine[]> {
  if (messages.length === 0) return [];
  const users = await namesOfUsers(work, [...new Set(messages.map(({ madeBy }) => madeBy))]);
  const organisations = await organisationsOf(work);
  const outbox = await lastMessagesAbout(
    work,
    messageBackSubject,
    messages.map(({ id }) => id),
  );
  return messages.map((message) => ({
    id: message.id,
    occasion: message.occasion,
    madeAt: message.madeAt,
    madeBy: users.get(message.madeBy) ?? m.plans_somebody_gone(),
    to: organisations.find(({ id }) => id === addresseeIdOf(message))?.name ?? '',
    delivery: outbox.get(message.id) ?? null,
  }));
}

/** Whose address it was sent to. */
export function addresseeIdOf({ practiceId, referrerOrganisationId }: MessageBack) {
  return practiceId ?? referrerOrganisationId;
}
