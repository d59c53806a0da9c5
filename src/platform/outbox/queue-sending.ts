import type { NetworkId } from '../ids.ts';
import { enqueueAt } from '../jobs.ts';
import type { Work } from '../work.ts';
import type { Channel, MessageId } from './message.ts';
import { sendBatch, sendMessage } from './send-message-spec.ts';

/** As many as are begun, and written down, in one work: few enough that a killed worker leaves little to ask about. */
export const mostInBatch = 50;

type ToSend = {
  readonly id: MessageId;
  readonly channel: Channel;
  readonly send_after: Date | null;
  readonly batch_id: string | null;
};

/** Queues what was just written: each batch as one job, and what is alone as its own. Letters are printed. */
export async function queueSending(
  work: Work,
  networkId: NetworkId,
  messages: readonly ToSend[],
): Promise<void> {
  const there = inNetwork(work, networkId);
  const toSend = messages.filter(({ channel }) => channel !== 'letter');
  for (const [batchId, own] of Map.groupBy(toSend, ({ batch_id: batch }) => batch)) {
    if (batchId === null) await queueEach(there, own);
    else await enqueueAt(there, sendBatch, { payload: { batchId }, runAt: startOf(work, own[0]) });
  }
}

async function queueEach(work: Work, messages: readonly ToSend[]): Promise<void> {
  for (const message of messages) {
    const payload = { messageId: message.id };
    await enqueueAt(work, sendMessage, { payload, runAt: startOf(work, message) });
  }
}

/** The queue keeps real time, also where the clock of a demonstration stands still. */
export function startOf(work: Work, message: Pick<ToSend, 'send_after'> | undefined): Date | null {
  const sendAfter = message?.send_after ?? null;
  if (sendAfter === null || sendAfter <= work.now) return null;
  return new Date(Date.now() + sendAfter.getTime() - work.now.getTime());
}

/** A job works in the home network of whoever queued it. */
export function inNetwork(work: Work, networkId: NetworkId): Work {
  return { ...work, actor: { ...work.actor, networkIds: [networkId] } };
}
