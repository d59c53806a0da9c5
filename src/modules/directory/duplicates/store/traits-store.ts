import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { Traits } from '../domain/likeness.ts';

export type Compared = Traits & { readonly id: ServiceId; readonly isOpen: boolean };

/** What tells listings apart, of those that exist. One that has closed or was merged is not open. */
export async function traitsOf(work: Work, ids: readonly ServiceId[]): Promise<readonly Compared[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Compared>`
    select s.id, s.name, o.name as organisation, s.status <> 'defunct' as "isOpen",
      array(select p.number from directory.phone p where p.service_id = s.id order by p.id limit 5) as phones,
      array_remove(array[nullif(s.email, '')], null) as emails,
      array_remove(array[nullif(s.url, '')], null) as websites,
      coalesce(at.postcodes, '{}') as postcodes, coalesce(at.positions, '[]') as positions
    from directory.service s
    left join directory.organization o on o.id = s.organization_id
    left join lateral (
      select array_remove(array_agg(distinct p.postal_code), null) as postcodes,
        coalesce(json_agg(json_build_object('latitude', p.latitude, 'longitude', p.longitude))
          filter (where p.latitude is not null), '[]') as positions
      from (
        select l.latitude, l.longitude, a.postal_code
        from directory.service_at_location x
        join directory.location l on l.id = x.location_id
        left join directory.address a on a.location_id = l.id
        where x.service_id = s.id and l.location_type <> 'virtual'
        order by x.id, a.id limit 5
      ) p
    ) at on true
    where s.id = any(${ids}::uuid[])`.execute(work.trx);
  return rows;
}
