import { sql } from 'kysely';

import { audit } from '../audit.ts';
import { withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import { blockAddress } from './blocked.ts';
import type { MessageId } from './message.ts';
import { heedsReceipts, standingBy } from './receipt.ts';
import type { Receipt, Standing } from './receipt.ts';
import { db } from './tables.ts';

/**
 * Settles messages by what their provider has said so far. Done when a receipt comes, and when a message is written
 * down as handed over: its receipt may have been faster.
 */
export async function settleByReceipts(work: Work, ids: readonly MessageId[]): Promise<void> {
  if (ids.length === 0) return;
  const receipts = await receiptsOf(work, ids);
  if (receipts.length === 0) return;
  const messages = await lockedMessages(work, [...new Set(receipts.map(({ messageId }) => messageId))]);
  for (const message of messages) {
    const own = receipts.filter(({ messageId }) => messageId === message.id);
    // A failure of an attempt before the last says nothing of the last; that it arrived ends all of them.
    const standing =
      standingBy(own.filter(({ status }) => status === 'delivered')) ??
      standingBy(own.filter(({ ofAttempt }) => ofAttempt === null || ofAttempt === message.attempts));
    if (standing && heedsReceipts(message.state, standing)) await settle(work, message, standing);
  }
}

/** Oldest first, each with the number of the attempt it is of; null when that attempt never heard its name. */
function receiptsOf(work: Work, ids: readonly MessageId[]) {
  return db(work)
    .selectFrom('platform.message_receipt as r')
    .leftJoin('platform.message_attempt as a', (join) =>
      join
        .onRef('a.network_id', '=', 'r.network_id')
        .onRef('a.message_id', '=', 'r.message_id')
        .onRef('a.provider_id', '=', 'r.provider_id'),
    )
    .where('r.network_id', '=', withinReach(work))
    .where('r.message_id', '=', sql<MessageId>`any(${ids}::uuid[])`)
    .select(['r.message_id as messageId', 'r.provider_id as providerId', 'r.status', 'r.said_at as saidAt'])
    .select('a.number as ofAttempt')
    .execute() satisfies Promise<readonly (Receipt & { readonly messageId: MessageId })[]>;
}

function lockedMessages(work: Work, ids: readonly MessageId[]) {
  return db(work)
    .selectFrom('platform.message')
    .where('network_id', '=', withinReach(work))
    .where('id', '=', sql<MessageId>`any(${ids}::uuid[])`)
    .select([
      'network_id as networkId',
      'id',
      'channel',
      'recipient',
      'state',
      'attempts',
      'person_id as personId',
    ])
    .orderBy('id')
    .forUpdate()
    .execute();
}

type LockedMessage = Awaited<ReturnType<typeof lockedMessages>>[number];

async function settle(work: Work, message: LockedMessage, standing: Standing): Promise<void> {
  const { networkId, id, channel, recipient: address } = message;
  if (standing.state === 'failed' && standing.problem === 'number-refused')
    await blockAddress(work, { channel, address, why: 'bounced', networkId });
  await db(work)
    .updateTable('platform.message')
    .set(
      standing.state === 'delivered'
        ? { state: 'delivered', problem: null, delivered_at: standing.deliveredAt }
        : { state: 'failed', problem: standing.problem, delivered_at: null },
    )
    .where('network_id', '=', networkId)
    .where('id', '=', id)
    .execute();
  await audit(work, 'outbox.told-by-provider', {
    type: 'message',
    id,
    networkId,
    details: { state: standing.state },
    ...(message.personId ? { personId: message.personId } : {}),
  });
}
