import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';
import { arrange } from '#tests/support/database.ts';

import type { NewService } from '../adding/new-service.ts';
import { someServices } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';
import { findDuplicates } from './commands/find-duplicates.ts';
import type { Pair } from './domain/pair.ts';
import { openPairs } from './store/pair-store.ts';

export const editor = { permissions: ['directory.edit', 'directory.search'] } as const;

/** One work after another that was saved, as far as the search for duplicates can tell. */
export function soon(work: Work): Work {
  return { ...work, now: new Date(work.now.getTime() + 5 * 60_000) };
}

/** Two listings that are likely to be of one service, and the pair that was found of them. */
export async function aPair(
  work: Work,
  one: Partial<NewService> = {},
  other: Partial<NewService> = {},
): Promise<Pair> {
  const alike = { name: 'Chair yoga', phone: '01632 960301' };
  const ids = await someServices(work, [
    { ...alike, ...one },
    { ...alike, ...other },
  ]);
  await findDuplicates(soon(work));
  const pairs = await openPairs(work, { after: null, limit: 100 });
  const pair = pairs.find(({ oneId, otherId }) => ids.includes(oneId) && ids.includes(otherId));
  if (!pair) throw new Error('no pair was found');
  return pair;
}

const owners = [
  'phone',
  'schedule',
  'cost_option',
  'language',
  'service_area',
  'service_at_location',
  'contact',
];

/** Everything that is kept of listings, but for who wrote it and when. */
export async function stateOf(work: Work, ids: readonly ServiceId[]): Promise<unknown> {
  const parts = owners.map(
    (
      table,
    ) => sql`select ${sql.lit(table)} as part, to_jsonb(x) as row from ${sql.table(`directory.${table}`)} x
      where service_id = any(${ids}::uuid[])`,
  );
  const { rows } = await arrange(work, () =>
    sql`
      select 'service' as part, to_jsonb(s) - 'version' - 'changed_by' - 'changed_at' as row
      from directory.service s where id = any(${ids}::uuid[])
      union all select 'attribute', to_jsonb(a) from directory.attribute a where link_id = any(${ids}::uuid[])
      union all select 'search', to_jsonb(x) from directory.service_search x where service_id = any(${ids}::uuid[])
      union all ${sql.join(parts, sql` union all `)} order by 1, 2`.execute(work.trx),
  );
  return rows;
}
