import { audit } from '../audit.ts';
import type { NetworkId } from '../ids.ts';
import { newId } from '../ids.ts';
import { enqueue } from '../jobs.ts';
import { homeNetwork } from '../work.ts';
import type { Work } from '../work.ts';
import type { Channel, MessageId } from './message.ts';
import { sendMessage } from './send-message-spec.ts';
import { db } from './tables.ts';

export type NewMessage = {
  /** What it is for: the same key is the same message, however often it is written. */
  readonly key: string;
  readonly channel: Channel;
  readonly recipient: string;
  /** Never personal data: it stands in the open on envelopes, lock screens and lists. */
  readonly subject: string;
  readonly body: string;
  /** The record it is about, in the words of the glossary. */
  readonly about: { readonly type: string; readonly id: string };
  /** Whose record it is part of, when it is part of somebody's. */
  readonly personId?: string;
  /** The network the record belongs to; the actor's own when left out. */
  readonly networkId?: NetworkId;
};

/** Writes a message with the change that causes it: both are saved, and it is sent after, or neither is. */
export async function writeMessage(work: Work, message: NewMessage): Promise<MessageId> {
  const networkId = message.networkId ?? homeNetwork(work);
  const id = newId<MessageId>();
  const written = await db(work)
    .insertInto('platform.message')
    .values({
      ...rowOf(message),
      network_id: networkId,
      id,
      created_by: work.actor.userId,
      created_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['network_id', 'key']).doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) return writtenBefore(work, networkId, message.key);
  await audit(work, 'outbox.written', {
    type: 'message',
    id,
    networkId,
    details: { channel: message.channel },
    ...(message.personId ? { personId: message.personId } : {}),
  });
  // A letter waits for a person to print it.
  if (message.channel !== 'letter') await enqueue(inNetwork(work, networkId), sendMessage, { messageId: id });
  return id;
}

function rowOf({ key, channel, recipient, subject, body, about, personId }: NewMessage) {
  return {
    key,
    channel,
    recipient: recipient.trim(),
    subject: subject.replace(/\s+/g, ' ').trim(),
    body,
    about_type: about.type,
    about_id: about.id,
    person_id: personId ?? null,
    state: 'waiting' as const,
    attempts: 0,
    again_from: 0,
  };
}

async function writtenBefore(work: Work, networkId: NetworkId, key: string): Promise<MessageId> {
  const { id } = await db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', networkId)
    .where('key', '=', key)
    .select('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A job works in the home network of whoever queued it. */
export function inNetwork(work: Work, networkId: NetworkId): Work {
  return { ...work, actor: { ...work.actor, networkIds: [networkId] } };
}
