import { sql } from 'kysely';

import type { ServiceId } from '../domain/listing.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

/**
 * Makes what searches look in for some services anew: English stems, so that "walking" finds a walk, and the
 * words themselves, for names and other languages. A service that is not active is not found.
 */
export async function refreshSearch(work: Work, serviceIds: readonly ServiceId[]): Promise<void> {
  if (serviceIds.length === 0) return;
  await sql`
    delete from directory.service_search x using directory.service s
    where s.id = x.service_id and s.id = any(${serviceIds}::uuid[]) and s.status <> 'active'`.execute(work.trx);
  await sql`
    with said as materialized (${saidBy(serviceIds)}),
    kept as (
      insert into directory.service_search as x (service_id, search)
      select id, ${weighed('names', 'A')} || ${weighed('about', 'B')} || ${weighed('rest', 'C')} from said order by id
      on conflict (service_id) do update set search = excluded.search where x.search <> excluded.search
    )
    insert into directory.word (word)
    select distinct lexeme from said, unnest(to_tsvector('simple', names || ' ' || about || ' ' || rest))
    where lexeme ~ '^[[:alpha:]]{3,30}$'
    order by lexeme
    on conflict do nothing`.execute(work.trx);
}

/** Services whose organisation may have another name now. */
export async function servicesOfOrganisations(
  work: Work,
  organisationIds: readonly string[],
): Promise<readonly ServiceId[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db(work)
    .selectFrom('directory.service')
    .where('organization_id', '=', sql<string>`any(${organisationIds}::uuid[])`)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What is said of a service, by how much it tells about it. */
function saidBy(serviceIds: readonly ServiceId[]) {
  return sql`
    select s.id,
      directory.plain(concat_ws(' ', s.name, s.alternate_name)) as names,
      directory.plain(concat_ws(' ', o.name, o.alternate_name, terms.names)) as about,
      directory.plain(concat_ws(' ', s.description, s.eligibility_description, places.towns)) as rest
    from directory.service s
    left join directory.organization o on o.id = s.organization_id
    left join lateral (
      select string_agg(distinct t.name, ' ') as names from directory.attribute a
      join directory.taxonomy_term t on t.id = a.taxonomy_term_id
      where a.link_entity = 'service' and a.link_id = s.id
    ) terms on true
    left join lateral (
      select string_agg(distinct concat_ws(' ', l.name, a.city), ' ') as towns from directory.service_at_location at
      join directory.location l on l.id = at.location_id
      left join directory.address a on a.location_id = at.location_id
      where at.service_id = s.id
    ) places on true
    where s.id = any(${serviceIds}::uuid[]) and s.status = 'active'`;
}

function weighed(column: string, weight: 'A' | 'B' | 'C') {
  const text = sql.ref(column);
  return sql`setweight(to_tsvector('english', ${text}) || to_tsvector('simple', ${text}), ${sql.lit(weight)})`;
}
