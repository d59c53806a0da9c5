import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import type { Setting } from '../../store/length-store.ts';
import { db } from './tables.ts';

const usualLimit = 2;

/** How many misses in a row are one too many in the network of the actor. */
export async function missesAllowed(work: Work): Promise<number> {
  return (await welfareSetting(work)).misses;
}

export async function welfareSetting(work: Work): Promise<Setting & { readonly misses: number }> {
  const row = await db(work)
    .selectFrom('appointments.welfare_setting')
    .where('network_id', '=', homeNetwork(work))
    .select(['misses', 'version', 'changed_by as by', 'changed_at as at'])
    .executeTakeFirst();
  if (!row) return { misses: usualLimit, version: 0, changed: null };
  const { misses, version, ...changed } = row;
  return { misses, version, changed };
}

/** @returns False when somebody else has changed it since it was seen in this version. */
export async function keepMissesAllowed(work: Work, misses: number, seen: number): Promise<boolean> {
  const row = { misses, changed_by: work.actor.userId, changed_at: work.now };
  const { numInsertedOrUpdatedRows } = await db(work)
    .insertInto('appointments.welfare_setting')
    .values({ ...row, network_id: homeNetwork(work), version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('network_id')
        .doUpdateSet({ ...row, version: seen + 1 })
        .where('appointments.welfare_setting.version', '=', seen),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
