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
    where s.id = x.service_id and s.id = any(${serviceIds}::uuid[]) and s.status <> 'active'`.execute(
    work.trx,
  );
  await sql`
    with said as materialized (${saidBy(serviceIds)}),
    words as materialized (
      select id, ${weighed('simple')} as plain, ${weighed('english')} as stems from said
    ),
    kept as (
      insert into directory.service_search as x (service_id, search)
      select id, plain || stems from words
      on conflict (service_id) do update set search = excluded.search where x.search <> excluded.search
    )
    insert into directory.word (word)
    select distinct lexeme from words, unnest(tsvector_to_array(plain)) as lexeme
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

/**
 * What is said of a service, by how much it tells about it. Terms and towns are gathered for all services at
 * once: one by one, a new database without statistics reads whole tables for each.
 */
function saidBy(serviceIds: readonly ServiceId[]) {
  return sql`
    select s.id,
      directory.plain(concat_ws(' ', s.name, s.alternate_name)) as names,
      directory.plain(concat_ws(' ', o.name, o.alternate_name, terms.names)) as about,
      directory.plain(concat_ws(' ', s.description, s.eligibility_description, places.towns)) as rest
    from directory.service s
    left join directory.organization o on o.id = s.organization_id
    left join (
      select a.link_id, string_agg(distinct t.name, ' ') as names from directory.attribute a
      join directory.taxonomy_term t on t.id = a.taxonomy_term_id
      where a.link_entity = 'service' and a.link_id = any(${serviceIds}::uuid[]) group by a.link_id
    ) terms on terms.link_id = s.id
    left join (
      select at.service_id, string_agg(distinct concat_ws(' ', l.name, a.city), ' ') as towns
      from directory.service_at_location at
      join directory.location l on l.id = at.location_id
      left join directory.address a on a.location_id = at.location_id
      where at.service_id = any(${serviceIds}::uuid[]) group by at.service_id
    ) places on places.service_id = s.id
    where s.id = any(${serviceIds}::uuid[]) and s.status = 'active'`;
}

function weighed(language: 'english' | 'simple') {
  const words = sql.lit(language);
  return sql`
    setweight(to_tsvector(${words}, names), 'A') || setweight(to_tsvector(${words}, about), 'B')
      || setweight(to_tsvector(${words}, rest), 'C')`;
}
