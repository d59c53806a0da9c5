import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { usualQuiet } from '../domain/quiet-hours.ts';
import type { QuietHours } from '../domain/quiet-hours.ts';
import { db } from './tables.ts';

export type QuietSetting = QuietHours & { readonly version: number };

/** When nobody is written to in the network of this work. Version 0: nobody has set it. */
export async function quietHoursNow(work: Work): Promise<QuietSetting> {
  const row = await db(work)
    .selectFrom('messages.setting')
    .where('network_id', '=', homeNetwork(work))
    .select(['quiet_from as from', 'quiet_until as until', 'version'])
    .executeTakeFirst();
  return row ?? { ...usualQuiet, version: 0 };
}

export async function keepQuietHours(work: Work, { from, until }: QuietHours): Promise<void> {
  const row = {
    quiet_from: from,
    quiet_until: until,
    changed_by: work.actor.userId,
    changed_at: work.now,
  };
  await db(work)
    .insertInto('messages.setting')
    .values({ ...row, network_id: homeNetwork(work), version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('network_id')
        .doUpdateSet((set) => ({ ...row, version: set('messages.setting.version', '+', 1) })),
    )
    .execute();
}
