import { homeNetwork, ownTables, withinReach } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';
import type { NetworkId } from '#platform/ids.ts';

import type { Forecast, ForecastWait } from '../domain/forecast.ts';

type OutlookTables = {
  'capacity.outlook': {
    network_id: NetworkId;
    waiting: number;
    from_days: number | null;
    likely_days: number | null;
    to_days: number | null;
    worked_out_at: Date;
  };
};

const db = ownTables<OutlookTables>();

/** How long somebody who is referred now is likely to wait; `wait` is null when the past says too little. */
export type Outlook = { readonly waiting: number; readonly wait: ForecastWait | null };

/** The outlook of the network in which the actor works; null until it was worked out. */
export async function outlookOf(work: Work): Promise<Outlook | null> {
  const row = await db(work)
    .selectFrom('capacity.outlook')
    .where('network_id', '=', withinReach(work))
    .where('network_id', '=', homeNetwork(work))
    .select(['waiting', 'from_days as fromDays', 'likely_days as likelyDays', 'to_days as toDays'])
    .executeTakeFirst();
  if (!row) return null;
  const { waiting, fromDays, likelyDays, toDays } = row;
  const known = fromDays !== null && likelyDays !== null && toDays !== null;
  return { waiting, wait: known ? { fromDays, likelyDays, toDays } : null };
}

export async function saveOutlook(work: Work, waiting: number, forecast: Forecast): Promise<void> {
  const range = forecast.known
    ? { from_days: forecast.fromDays, likely_days: forecast.likelyDays, to_days: forecast.toDays }
    : { from_days: null, likely_days: null, to_days: null };
  const kept = { waiting, ...range, worked_out_at: work.now };
  await db(work)
    .insertInto('capacity.outlook')
    .values({ network_id: homeNetwork(work), ...kept })
    .onConflict((conflict) => conflict.column('network_id').doUpdateSet(kept))
    .execute();
}
