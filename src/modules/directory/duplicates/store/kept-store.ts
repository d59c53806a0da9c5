import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';

export type Kept = { readonly id: ServiceId; readonly name: string };

/** The listing that stands for one that was merged, over several merges; null when it stands for itself. */
export async function keptFor(work: Work, id: ServiceId): Promise<ServiceId | null> {
  return (await keptAmong(work, [id])).get(id)?.id ?? null;
}

/** Of those that were merged, the listings that stand for them. */
export async function keptAmong(
  work: Work,
  ids: readonly ServiceId[],
): Promise<ReadonlyMap<ServiceId, Kept>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Kept & { asked: ServiceId }>`
    with recursive led as (
      select id as asked, merged_into, 1 as steps from directory.service
      where id = any(${ids}::uuid[]) and merged_into is not null
      union all
      select led.asked, s.merged_into, led.steps + 1
      from led join directory.service s on s.id = led.merged_into
      where s.merged_into is not null and led.steps < 20
    )
    select led.asked, s.id, s.name from led join directory.service s on s.id = led.merged_into
    where s.merged_into is null`.execute(work.trx);
  return new Map(rows.map(({ asked, ...kept }) => [asked, kept]));
}
