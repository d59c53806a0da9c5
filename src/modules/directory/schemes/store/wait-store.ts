import type { NetworkId } from '#platform/ids.ts';
import type { Work } from '#platform/work.ts';

import type { SchemeId, WorkedOutWait } from '../domain/scheme.ts';
import { db } from './tables.ts';

export type OnKith = { readonly id: SchemeId; readonly networkId: NetworkId };

/** The open schemes whose referrals come to a network of Kith: at most a thousand. */
export async function schemesOnKithNow(work: Work): Promise<readonly OnKith[]> {
  const rows = await db(work)
    .selectFrom('directory.scheme')
    .where('kith_network', 'is not', null)
    .where('closed_at', 'is', null)
    .select(['id', 'kith_network as networkId'])
    .orderBy('id')
    .limit(1000)
    .execute();
  return rows.flatMap(({ id, networkId }) => (networkId ? [{ id, networkId }] : []));
}

export async function writeWait(work: Work, schemeId: SchemeId, wait: WorkedOutWait): Promise<void> {
  const row = {
    from_on: wait.from,
    to_on: wait.to,
    people: wait.people,
    median_days: wait.medianDays,
    ninetieth_days: wait.ninetiethDays,
    worked_out_at: wait.workedOutAt,
  };
  await db(work)
    .insertInto('directory.scheme_wait')
    .values({ scheme_id: schemeId, ...row })
    .onConflict((conflict) => conflict.column('scheme_id').doUpdateSet(row))
    .execute();
}
