import { homeNetwork } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

export type Lengths = { readonly short: number; readonly long: number };

/** As most services have it: a half day of 210 minutes is two long and six short ones. */
const usual: Lengths = { short: 20, long: 45 };

/** How many minutes short and long appointments are in the network of the actor. */
export async function lengthsOf(work: Work): Promise<Lengths> {
  const row = await db(work)
    .selectFrom('appointments.length')
    .where('network_id', '=', homeNetwork(work))
    .select(['short_minutes as short', 'long_minutes as long'])
    .executeTakeFirst();
  return row ?? usual;
}
