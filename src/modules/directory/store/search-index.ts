import { sql } from 'kysely';

import type { ServiceId } from '../domain/listing.ts';
import { dayOf } from '#platform/local-date.ts';
import type { Work } from '#platform/work.ts';

import { db } from './tables.ts';

/**
 * Makes what searches look in for some services anew: words, places, times and all that they can be filtered
 * by, and what lists show of them. A service that is not active is not found.
 */
export async function refreshSearch(work: Work, serviceIds: readonly ServiceId[]): Promise<void> {
  if (serviceIds.length === 0) return;
  await sql`
    delete from directory.service_search x using directory.service s
    where s.id = x.service_id and s.id = any(${serviceIds}::uuid[]) and s.status <> 'active'`.execute(
    work.trx,
  );
  const sets = columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  const [before, after] = ['x', 'excluded'].map((row) =>
    sql.join(columns.map((column) => sql.ref(`${row}.${column}`))),
  );
  await sql`
    insert into directory.service_search as x
    select * from directory.search_rows(${serviceIds}::uuid[], ${dayOf(work.now)}::date)
    on conflict (service_id) do update set ${sql.join(sets)} where (${before}) is distinct from (${after})`.execute(
    work.trx,
  );
  await sql`
    insert into directory.service_card as x
    select * from directory.cards(${serviceIds}::uuid[])
    on conflict (service_id) do update set card = excluded.card where x.card <> excluded.card`.execute(
    work.trx,
  );
  await learnWords(work, serviceIds);
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

const columns = [
  'fresh',
  'latitude',
  'longitude',
  'minimum_age',
  'maximum_age',
  'odd_hours',
  'sample',
  'name',
  'zone',
  'source',
  'assured_on',
  'more_places',
  'open_minutes',
  'facets',
  'title',
  'search',
] as const;

/** Words as they stand in the listings, to find the one that somebody meant. In order, so that two writers cannot wait for each other. */
async function learnWords(work: Work, serviceIds: readonly ServiceId[]): Promise<void> {
  await sql`
    with said as (
      select concat_ws(' ', s.name, s.alternate_name, o.name, s.description, s.eligibility_description) as words
      from directory.service s left join directory.organization o on o.id = s.organization_id
      where s.id = any(${serviceIds}::uuid[]) and s.status = 'active'
      union all
      select t.name from directory.attribute a join directory.taxonomy_term t on t.id = a.taxonomy_term_id
      where a.link_entity = 'service' and a.link_id = any(${serviceIds}::uuid[])
      union all
      select concat_ws(' ', l.name, a.city) from directory.service_at_location at
      join directory.location l on l.id = at.location_id left join directory.address a on a.location_id = l.id
      where at.service_id = any(${serviceIds}::uuid[])
    )
    insert into directory.word (word)
    select distinct lexeme from said, unnest(tsvector_to_array(to_tsvector('simple', directory.plain(words)))) as lexeme
    where lexeme ~ '^[[:alpha:]]{3,30}$'
    order by lexeme
    on conflict do nothing`.execute(work.trx);
}
