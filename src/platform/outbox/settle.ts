import type { UserId } from '../ids.ts';
import { audit } from '../audit.ts';
import { enqueue } from '../jobs.ts';
import { answeredBefore } from '../once.ts';
import { Refusal } from '../refusal.ts';
import { requirePermission, withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import type { MessageId, MessageState } from './message.ts';
import { sendMessage } from './send-message-spec.ts';
import { db } from './tables.ts';
import { inNetwork } from './queue-sending.ts';

export type Settling = {
  readonly messageId: MessageId;
  readonly once: string;
  /** How many attempts the page showed: a decision about one attempt says nothing about a later one. */
  readonly seenAttempts: string | null;
};

/** Sends a message again that failed, or of which nobody knows whether it arrived. */
export async function sendAgain(work: Work, settling: Settling): Promise<void> {
  requirePermission(work, 'outbox.settle');
  const message = await openMessage(work, settling, {
    command: 'outbox.send-again',
    from: ['failed', 'unsure'],
  });
  if (!message) return;
  await change(work, message, { state: 'waiting', problem: null, again_from: message.attempts });
  await enqueue(inNetwork(work, message.networkId), sendMessage, { messageId: message.id });
  await record(work, message, 'outbox.sent-again');
}

/** Takes a message for delivered that somebody knows to have arrived. */
export async function sayArrived(work: Work, settling: Settling): Promise<void> {
  requirePermission(work, 'outbox.settle');
  const message = await openMessage(work, settling, { command: 'outbox.say-arrived', from: ['unsure'] });
  if (!message) return;
  await change(work, message, deliveredNow(work));
  await record(work, message, 'outbox.arrived');
}

/** Takes a letter for delivered that was printed and goes by post or hand. */
export async function sayPrinted(work: Work, settling: Settling): Promise<void> {
  requirePermission(work, 'outbox.settle');
  const message = await openMessage(work, settling, { command: 'outbox.say-printed', from: ['waiting'] });
  if (!message) return;
  if (message.channel !== 'letter') throw new Refusal('conflict', 'outbox.not-a-letter');
  const number = message.attempts + 1;
  await db(work)
    .insertInto('platform.message_attempt')
    .values({
      network_id: message.networkId,
      message_id: message.id,
      number,
      began_at: work.now,
      ended_at: work.now,
      outcome: 'printed',
    })
    .execute();
  await change(work, message, { ...deliveredNow(work), attempts: number, attempted_at: work.now });
  await record(work, message, 'outbox.printed');
}

type Step = { readonly command: `outbox.${string}`; readonly from: readonly MessageState[] };

type OpenMessage = NonNullable<Awaited<ReturnType<typeof lockedMessage>>>;

/** @returns Null when this very form has been sent before. */
async function openMessage(
  work: Work,
  settling: Settling,
  { command, from }: Step,
): Promise<OpenMessage | null> {
  const { messageId, once, seenAttempts } = settling;
  const input = { messageId, seenAttempts };
  if (await answeredBefore(work, { key: once, command, input, answer: { id: messageId } })) return null;
  const message = await lockedMessage(work, messageId);
  if (!message) throw new Refusal('not-found', 'outbox.not-found');
  if (!from.includes(message.state) || seenAttempts !== String(message.attempts)) {
    throw new Refusal('conflict', 'outbox.changed-since', { state: message.state });
  }
  return message;
}

function lockedMessage(work: Work, messageId: MessageId) {
  return db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', messageId)
    .select(['network_id as networkId', 'id', 'channel', 'person_id as personId', 'state', 'attempts'])
    .forUpdate()
    .executeTakeFirst();
}

function deliveredNow(work: Work) {
  return {
    state: 'delivered',
    problem: null,
    delivered_at: work.now,
    settled_by: work.actor.userId,
  } as const;
}

type Changes = {
  readonly state: MessageState;
  readonly problem: null;
  readonly again_from?: number;
  readonly attempts?: number;
  readonly attempted_at?: Date;
  readonly delivered_at?: Date;
  readonly settled_by?: UserId;
};

async function change(work: Work, { networkId, id }: OpenMessage, changes: Changes): Promise<void> {
  await db(work)
    .updateTable('platform.message')
    .set(changes)
    .where('network_id', '=', networkId)
    .where('id', '=', id)
    .execute();
}

async function record(work: Work, message: OpenMessage, action: `outbox.${string}`): Promise<void> {
  const { id, networkId, personId, channel, attempts } = message;
  await audit(work, action, {
    type: 'message',
    id,
    networkId,
    details: { channel, attempts },
    ...(personId ? { personId } : {}),
  });
}
