import { sql } from 'kysely';

import { audit } from '../audit.ts';
import type { NetworkId, UserId } from '../ids.ts';
import { newId } from '../ids.ts';
import { homeNetwork, ownTables, withinReach } from '../work.ts';
import type { Work } from '../work.ts';
import { comparable } from './address.ts';
import type { Channel } from './message.ts';

/** Why nothing is sent there. */
export type BlockReason = 'asked-to-stop' | 'not-theirs' | 'bounced';

export type Block = {
  readonly channel: Exclude<Channel, 'letter'>;
  /** As it is compared. */
  readonly address: string;
  readonly why: BlockReason;
  readonly blockedAt: Date;
};

type Tables = {
  'platform.blocked_address': {
    network_id: NetworkId;
    id: string;
    channel: Block['channel'];
    address: string;
    why: BlockReason;
    blocked_by: UserId;
    blocked_at: Date;
    lifted_by: UserId | null;
    lifted_at: Date | null;
  };
};

const db = ownTables<Tables>();

type Place = { readonly channel: Channel; readonly address: string };

/** What stands against sending to any of some addresses, in every network within reach. */
export async function blocksOf(work: Work, places: readonly Place[]): Promise<readonly Block[]> {
  if (places.length === 0) return [];
  const addresses = [...new Set(places.map(({ channel, address }) => comparable(channel, address)))];
  return db(work)
    .selectFrom('platform.blocked_address')
    .where('network_id', '=', withinReach(work))
    .where('address', '=', sql<string>`any(${addresses}::text[])`)
    .where('lifted_at', 'is', null)
    .select(['channel', 'address', 'why', 'blocked_at as blockedAt'])
    .orderBy('blocked_at')
    .orderBy('id')
    .execute();
}

type Blocking = Place & { readonly why: BlockReason; readonly networkId?: NetworkId };

/** Nothing is sent there from now on. Blocked twice is blocked. */
export async function blockAddress(
  work: Work,
  { channel, address, why, networkId }: Blocking,
): Promise<void> {
  if (channel === 'letter') return;
  const id = newId<string>();
  const network = networkId ?? homeNetwork(work);
  const { numInsertedOrUpdatedRows: added } = await db(work)
    .insertInto('platform.blocked_address')
    .values({
      network_id: network,
      id,
      channel,
      address: comparable(channel, address),
      why,
      blocked_by: work.actor.userId,
      blocked_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['network_id', 'channel', 'address', 'why'])
        .where('lifted_at', 'is', null)
        .doNothing(),
    )
    .executeTakeFirst();
  if (added === 1n)
    await audit(work, 'outbox.blocked', {
      type: 'address',
      id,
      networkId: network,
      details: { channel, why },
    });
}

/** Sends there again: they asked for it, or it was confirmed to be theirs. */
export async function unblockAddress(
  work: Work,
  { channel, address }: Place,
  reasons: readonly BlockReason[],
): Promise<void> {
  const lifted = await db(work)
    .updateTable('platform.blocked_address')
    .set({ lifted_at: work.now, lifted_by: work.actor.userId })
    .where('network_id', '=', withinReach(work))
    .where('address', '=', comparable(channel, address))
    .where('why', 'in', reasons)
    .where('lifted_at', 'is', null)
    .returning(['network_id as networkId', 'id', 'why'])
    .execute();
  for (const { networkId, id, why } of lifted)
    await audit(work, 'outbox.unblocked', { type: 'address', id, networkId, details: { channel, why } });
}
