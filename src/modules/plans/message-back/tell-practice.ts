import { audit } from '#platform/audit.ts';
import { newId } from '#platform/ids.ts';
import { writeMessage } from '#platform/outbox.ts';
import type { Work } from '#platform/work.ts';

import type { MessageBackId } from '../domain/message-back.ts';
import { addMessageBack } from '../store/message-back.ts';
import type { RecordToTell } from './episode-record.ts';
import { plainTextOf } from './plain-text.ts';
import type { Message } from './telling.ts';

/** What a message in the outbox says it is about. */
export const messageBackSubject = 'message-back';

/**
 * Keeps a message and queues it to be sent, both in the caller's work. Part of a command.
 *
 * @returns Null when another message told the beginning or carried the code at this very moment.
 */
export async function tellPractice(
  work: Work,
  record: RecordToTell,
  message: Message,
): Promise<MessageBackId | null> {
  const { person, episode, referral } = record;
  const { occasion, sharing, language, content, code, addressee } = message;
  const id = newId<MessageBackId>();
  const added = await addMessageBack(work, {
    networkId: episode.networkId,
    id,
    personId: person.id,
    episodeId: episode.id,
    referralId: referral?.id ?? null,
    practiceId: person.practiceId,
    referrerOrganisationId: referral?.referrer.organisationId ?? null,
    referrerUserId: referral?.referrer.userId ?? null,
    occasion,
    sharing,
    language,
    content,
    code: code?.code ?? null,
  });
  if (!added) return null;
  await writeMessage(work, {
    key: `${messageBackSubject}:${id}`,
    channel: addressee.channel,
    recipient: addressee.recipient,
    subject: content.subject,
    body: plainTextOf(content.blocks),
    about: { type: messageBackSubject, id },
    personId: person.id,
    networkId: episode.networkId,
  });
  const details = { occasion, sharing, channel: addressee.channel, coded: code !== null };
  await audit(work, 'plans.told-practice', {
    type: messageBackSubject,
    id,
    personId: person.id,
    networkId: episode.networkId,
    details,
  });
  return id;
}
