import type { UserId } from '#platform/ids.ts';
import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

export type Lengths = { readonly short: number; readonly long: number };

/** As most services have it: a half day of 210 minutes is two long and six short ones. */
const usual: Lengths = { short: 20, long: 45 };

/** How many minutes short and long appointments are in the network of the actor. */
export async function lengthsOf(work: Work): Promise<Lengths> {
  const { short, long } = await lengthSetting(work);
  return { short, long };
}

/** Who changed a setting last, and when. Version 0: nobody has set it. */
export type Setting = {
  readonly version: number;
  readonly changed: { readonly by: UserId; readonly at: Date } | null;
};

export async function lengthSetting(work: Work): Promise<Lengths & Setting> {
  const row = await db(work)
    .selectFrom('appointments.length')
    .where('network_id', '=', homeNetwork(work))
    .select(['short_minutes as short', 'long_minutes as long', 'version'])
    .select(['changed_by as by', 'changed_at as at'])
    .executeTakeFirst();
  if (!row) return { ...usual, version: 0, changed: null };
  const { by, at, ...setting } = row;
  return { ...setting, changed: { by, at } };
}

/** @returns False when somebody else has changed it since it was seen in this version. */
export async function keepLengths(work: Work, { short, long }: Lengths, seen: number): Promise<boolean> {
  const row = {
    short_minutes: short,
    long_minutes: long,
    changed_by: work.actor.userId,
    changed_at: work.now,
  };
  const { numInsertedOrUpdatedRows } = await db(work)
    .insertInto('appointments.length')
    .values({ ...row, network_id: homeNetwork(work), version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('network_id')
        .doUpdateSet({ ...row, version: seen + 1 })
        .where('appointments.length.version', '=', seen),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
