import type { WorkerId } from '#modules/workforce';
import type { Locale } from '#platform/locale.ts';
import { homeNetwork, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

export type Feed = { readonly workerId: WorkerId; readonly language: Locale; readonly madeAt: Date };

/** A worker's feed in the network they work in now. */
export async function feedOf(work: Work, workerId: WorkerId): Promise<Feed | null> {
  return (await feeds(work).where('worker_id', '=', workerId).executeTakeFirst()) ?? null;
}

/** Whose feed the secret opens; null when it opens none. */
export async function feedBy(work: Work, hash: Buffer): Promise<Feed | null> {
  return (await feeds(work).where('hash', '=', hash).executeTakeFirst()) ?? null;
}

/** A new secret ends the one before it. */
export async function keepFeed(
  work: Work,
  { workerId, hash, language }: { workerId: WorkerId; hash: Buffer; language: Locale },
): Promise<void> {
  await db(work)
    .insertInto('appointments.feed')
    .values({ network_id: homeNetwork(work), worker_id: workerId, hash, language, made_at: work.now })
    .onConflict((conflict) =>
      conflict.columns(['network_id', 'worker_id']).doUpdateSet({ hash, language, made_at: work.now }),
    )
    .execute();
}

/** @returns Whether there was one. */
export async function dropFeed(work: Work, workerId: WorkerId): Promise<boolean> {
  const dropped = await db(work)
    .deleteFrom('appointments.feed')
    .where('network_id', '=', homeNetwork(work))
    .where('worker_id', '=', workerId)
    .executeTakeFirst();
  return dropped.numDeletedRows === 1n;
}

function feeds(work: Work) {
  return db(work)
    .selectFrom('appointments.feed')
    .where('network_id', '=', homeNetwork(work))
    .where('network_id', '=', withinReach(work))
    .select(['worker_id as workerId', 'language', 'made_at as madeAt']);
}
