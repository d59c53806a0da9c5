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
  // None waits for the answer of another: they go to the database together.
  await Promise.all([
    forgetClosed(work, serviceIds),
    writeFound(work, serviceIds),
    writeCards(work, serviceIds),
  ]);
}

async function forgetClosed(work: Work, serviceIds: readonly ServiceId[]): Promise<void> {
  await sql`
    with closed as (
      select id from directory.service where id = any(${serviceIds}::uuid[]) and status <> 'active'
    ), uncarded as (
      delete from directory.service_card x using closed where x.service_id = closed.id
    )
    delete from directory.service_search x using closed where x.service_id = closed.id`.execute(work.trx);
}

async function writeFound(work: Work, serviceIds: readonly ServiceId[]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const sets = columns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  const [before, after] = ['x', 'excluded'].map((row) =>
    sql.join(columns.map((column) => sql.ref(`${row}.${column}`))),
  );
  // The words as they stand are learnt with it, in order, so that two writers cannot wait for each other.
  await sql`
    with found as materialized (
      select f.*,
        exists (select from directory.owner o where o.service_id = f.service_id) as is_claimed,
        exists (select from directory.doubt d where d.service_id = f.service_id) as is_doubted
      from directory.found_rows(${serviceIds}::uuid[], ${dayOf(work.now)}::date) f
    ), said as materialized (
      select distinct lexeme from found, unnest(tsvector_to_array(words)) as lexeme
    ), learnt as (
      insert into directory.word (word)
      select lexeme from said where lexeme ~ '^[[:alpha:]]{3,30}$'
        and not exists (select from directory.word k where k.word = lexeme)
      order by lexeme
      on conflict do nothing
    )
    insert into directory.service_search as x (service_id, ${names})
    select service_id, ${names} from found
    on conflict (service_id) do update set ${sql.join(sets)} where (${before}) is distinct from (${after})`.execute(
    work.trx,
  );
}

async function writeCards(work: Work, serviceIds: readonly ServiceId[]): Promise<void> {
  await sql`
    insert into directory.service_card as x
    select * from directory.cards(${serviceIds}::uuid[])
    on conflict (service_id) do update set card = excluded.card where x.card <> excluded.card`.execute(
    work.trx,
  );
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
  'is_claimed',
  'is_doubted',
] as const;
