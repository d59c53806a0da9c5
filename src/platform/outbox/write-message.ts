import { sql } from 'kysely';

import { auditAll } from '../audit.ts';
import type { NetworkId } from '../ids.ts';
import { newId } from '../ids.ts';
import { homeNetwork } from '../work.ts';
import type { Work } from '../work.ts';
import type { Channel, MessageId } from './message.ts';
import { mostInBatch, queueSending } from './queue-sending.ts';
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
  /** Not sent before: nobody is texted at night. */
  readonly sendAfter?: Date | null;
  /** Not sent after: a reminder of what has been is none. */
  readonly uselessAfter?: Date | null;
};

/** Writes a message with the change that causes it: both are saved, and it is sent after, or neither is. */
export async function writeMessage(work: Work, message: NewMessage): Promise<MessageId> {
  const ids = await writeMessages(work, [message]);
  return ids.get(message.key) ?? writtenBefore(message.key);
}

/** Writes many at once, of one network. @returns Their ids by key; also of those that were written before. */
export async function writeMessages(
  work: Work,
  messages: readonly NewMessage[],
): Promise<ReadonlyMap<string, MessageId>> {
  const ids = new Map<string, MessageId>();
  for (const [networkId, own] of Map.groupBy(messages, (one) => one.networkId ?? homeNetwork(work))) {
    for (const { key, id } of await writeIn(work, networkId, own)) ids.set(key, id);
  }
  return ids;
}

type Written = { readonly key: string; readonly id: MessageId };

async function writeIn(
  work: Work,
  networkId: NetworkId,
  messages: readonly NewMessage[],
): Promise<readonly Written[]> {
  const rows = rowsOf(messages);
  const isNew = await insertAll(work, networkId, rows);
  const added = rows.filter(({ id }) => isNew.has(id));
  const written = added.map(({ id, channel, person_id: personId }) => ({
    type: 'message',
    id,
    networkId,
    details: { channel },
    ...(personId ? { personId } : {}),
  }));
  await Promise.all([auditAll(work, 'outbox.written', written), queueSending(work, networkId, added)]);
  const before = rows.filter(({ id }) => !isNew.has(id)).map(({ key }) => key);
  return [...added, ...(await thoseBefore(work, networkId, before))];
}

function rowsOf(messages: readonly NewMessage[]) {
  const batches = batchesFor(messages);
  return messages.map((message) => ({
    ...rowOf(message),
    id: newId<MessageId>(),
    batch_id: batches.get(message) ?? null,
  }));
}

/**
 * As one value, so that the statement is the same however many there are.
 *
 * @returns Which are new.
 */
async function insertAll(
  work: Work,
  networkId: NetworkId,
  rows: ReturnType<typeof rowsOf>,
): Promise<ReadonlySet<MessageId>> {
  const inserted = await sql<{ id: MessageId }>`
    insert into platform.message (network_id, id, key, channel, recipient, subject, body, about_type, about_id,
      person_id, state, attempts, again_from, send_after, useless_after, batch_id, created_by, created_at)
    select ${networkId}::uuid, r.id, r.key, r.channel, r.recipient, r.subject, r.body, r.about_type, r.about_id,
      r.person_id, 'waiting', 0, 0, r.send_after, r.useless_after, r.batch_id, ${work.actor.userId}::uuid, ${work.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, key text, channel text, recipient text,
      subject text, body text, about_type text, about_id uuid, person_id uuid, send_after timestamptz,
      useless_after timestamptz, batch_id uuid)
    on conflict (network_id, key) do nothing
    returning id`.execute(work.trx);
  return new Set(inserted.rows.map(({ id }) => id));
}

/** Messages that are written together and may leave together are sent by one job. A letter waits for a person. */
function batchesFor(messages: readonly NewMessage[]): ReadonlyMap<NewMessage, string> {
  const batches = new Map<NewMessage, string>();
  const toSend = messages.filter(({ channel }) => channel !== 'letter');
  for (const same of Map.groupBy(toSend, ({ sendAfter }) => sendAfter?.getTime() ?? 0).values()) {
    if (same.length > 1) numberBatches(batches, same);
  }
  return batches;
}

function numberBatches(batches: Map<NewMessage, string>, messages: readonly NewMessage[]): void {
  let batch = '';
  for (const [place, message] of messages.entries()) {
    if (place % mostInBatch === 0) batch = newId<string>();
    batches.set(message, batch);
  }
}

function rowOf(message: NewMessage) {
  const { key, channel, recipient, subject, body, about, personId } = message;
  return {
    key,
    channel,
    recipient: recipient.trim(),
    subject: subject.replace(/\s+/g, ' ').trim(),
    body,
    about_type: about.type,
    about_id: about.id,
    person_id: personId ?? null,
    send_after: message.sendAfter ?? null,
    useless_after: message.uselessAfter ?? null,
  };
}

async function thoseBefore(
  work: Work,
  networkId: NetworkId,
  keys: readonly string[],
): Promise<readonly Written[]> {
  if (keys.length === 0) return [];
  return db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', networkId)
    .where('key', 'in', keys)
    .select(['key', 'id'])
    .execute();
}

function writtenBefore(key: string): never {
  // Neither new nor there: a rule of the database hides it from whoever writes it.
  throw new Error(`message ${key.split(':')[0] ?? ''} was not written`);
}
