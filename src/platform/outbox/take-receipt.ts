import { sql } from 'kysely';

import type { NetworkId } from '../ids.ts';
import type { Work } from '../work.ts';
import type { MessageId } from './message.ts';
import type { Receipt } from './receipt.ts';
import { settleByReceipts } from './settle-by-receipts.ts';
import { db } from './tables.ts';

/** The network of a message that a provider speaks of; null when there is no such message. */
export async function networkOfMessage(work: Work, messageId: MessageId): Promise<NetworkId | null> {
  const { rows } = await sql<{ networkId: NetworkId | null }>`
    select platform.network_of_message(${messageId}) as "networkId"`.execute(work.trx);
  return rows[0]?.networkId ?? null;
}

/** Keeps what a provider says became of a message, and settles the message by it. Twice is once. */
export async function takeReceipt(
  work: Work,
  { networkId, messageId }: { readonly networkId: NetworkId; readonly messageId: MessageId },
  { providerId, status, saidAt }: Receipt,
): Promise<void> {
  work.claim.key = `${providerId}:${status}`;
  await db(work)
    .insertInto('platform.message_receipt')
    .values({
      network_id: networkId,
      message_id: messageId,
      provider_id: providerId,
      status,
      said_at: saidAt,
      received_at: work.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['network_id', 'message_id', 'provider_id', 'status']).doNothing(),
    )
    .execute();
  await settleByReceipts(work, [messageId]);
}
