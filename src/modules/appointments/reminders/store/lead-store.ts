import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { usualLeads } from '../domain/leads.ts';
import type { Leads } from '../domain/leads.ts';
import { db } from './tables.ts';

export type LeadSetting = Leads & { readonly version: number };

/** When the network of this work reminds people. Version 0: nobody has set it. */
export async function leadsNow(work: Work): Promise<LeadSetting> {
  const row = await db(work)
    .selectFrom('appointments.reminder_setting')
    .where('network_id', '=', homeNetwork(work))
    .select(['days_before as daysBefore', 'at', 'version'])
    .executeTakeFirst();
  return row ?? { ...usualLeads, version: 0 };
}

export async function keepLeads(work: Work, { daysBefore, at }: Leads): Promise<void> {
  const row = { days_before: daysBefore, at, changed_by: work.actor.userId, changed_at: work.now };
  await db(work)
    .insertInto('appointments.reminder_setting')
    .values({ ...row, network_id: homeNetwork(work), version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('network_id')
        .doUpdateSet((set) => ({ ...row, version: set('appointments.reminder_setting.version', '+', 1) })),
    )
    .execute();
}
