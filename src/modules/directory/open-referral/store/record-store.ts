import { sql } from 'kysely';

import type { Depth } from '../domain/asked.ts';
import type {
  AtPlaceRecord,
  LocationRecord,
  OrganizationRecord,
  ServiceRecord,
  TaxonomyRecord,
  TermRecord,
} from '../domain/records.ts';
import type { Work } from '#platform/work.ts';

import { anyOf, isPublished, lastModified, organizations } from './published.ts';

type ById<Row> = ReadonlyMap<string, Row>;

/** Services that anybody may know of, by id. */
export async function servicesById(work: Work, ids: readonly string[]): Promise<ById<ServiceRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<ServiceRecord>`
    select s.id, coalesce(s.organization_id, s.id) as organization_id, s.name, s.alternate_name, s.description, s.url,
      s.email, s.status, s.interpretation_services, s.application_process, s.fees_description, s.wait_time,
      s.accreditations, s.licenses, s.eligibility_description, s.minimum_age, s.maximum_age, s.alert, s.assured_on, s.also,
      ${lastModified} as last_modified
    from directory.service s where s.id = ${anyOf(ids)} and ${isPublished}`.execute(work.trx);
  return byId(rows);
}

/** Only what changed when, for whoever looks for changes. */
export async function changesById(
  work: Work,
  ids: readonly string[],
): Promise<ById<Pick<ServiceRecord, 'id' | 'last_modified'>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Pick<ServiceRecord, 'id' | 'last_modified'>>`
    select s.id, ${lastModified} as last_modified
    from directory.service s where s.id = ${anyOf(ids)} and ${isPublished}`.execute(work.trx);
  return byId(rows);
}

export async function organizationsById(
  work: Work,
  ids: readonly string[],
): Promise<ById<OrganizationRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<OrganizationRecord>`
    select x.* from ${organizations} x where x.id = ${anyOf(ids)}`.execute(work.trx);
  return byId(rows);
}

export async function locationsById(work: Work, ids: readonly string[]): Promise<ById<LocationRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<LocationRecord>`
    select l.id, l.location_type, l.name, l.alternate_name, l.description, l.url, l.transportation, l.latitude,
      l.longitude, l.external_identifier, l.external_identifier_type
    from directory.location l where l.id = ${anyOf(ids)}`.execute(work.trx);
  return byId(rows);
}

/** Some services at places, by their own ids or by those of their services. */
export async function atPlacesOf(
  work: Work,
  { by, ids }: { readonly by: 'id' | 'service_id'; readonly ids: readonly string[] },
): Promise<readonly AtPlaceRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<AtPlaceRecord>`
    select x.id, x.service_id, x.location_id, x.description
    from directory.service_at_location x join directory.service s on s.id = x.service_id
    where x.${sql.ref(by)} = ${anyOf(ids)} and ${isPublished}
    order by x.id`.execute(work.trx);
  return rows;
}

/** The services of some organisations, in order. */
export async function servicesRunBy(
  work: Work,
  organizationIds: readonly string[],
): Promise<readonly { readonly id: string; readonly organization_id: string }[]> {
  if (organizationIds.length === 0) return [];
  const { rows } = await sql<{ id: string; organization_id: string }>`
    select s.id, coalesce(s.organization_id, s.id) as organization_id from directory.service s
    where ${isPublished} and (s.organization_id = ${anyOf(organizationIds)}
      or (s.organization_id is null and s.id = ${anyOf(organizationIds)}))
    order by s.id`.execute(work.trx);
  return rows;
}

export async function taxonomiesById(work: Work, ids: readonly string[]): Promise<ById<TaxonomyRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<TaxonomyRecord>`
    select x.id, x.name, x.description, x.uri, x.version
    from directory.taxonomy x where x.id = ${anyOf(ids)}`.execute(work.trx);
  return byId(rows);
}

export async function termsById(work: Work, ids: readonly string[]): Promise<ById<TermRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<TermRecord>`
    ${terms} where t.id = ${anyOf(ids)}`.execute(work.trx);
  return byId(rows);
}

/** So many that no taxonomy has more; the list of terms has all of any. */
const mostTerms = 20_000;

export async function termsIn(work: Work, taxonomyId: string): Promise<readonly TermRecord[]> {
  const { rows } = await sql<TermRecord>`
    ${terms} where t.taxonomy_id = ${taxonomyId}::uuid order by t.id limit ${mostTerms}`.execute(work.trx);
  return rows;
}

/** What began before this may still be on its way, so nothing newer is called unchanged. */
const settlingSeconds = 60;

/**
 * Since when nothing that the feed tells, or told, has changed; null when nothing is there. Terms have no moments of
 * their own: they come with services, or when a source is read.
 */
export async function unchangedSince(work: Work): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select case when last is not null
      then least(last, ${work.now}::timestamptz - ${settlingSeconds} * interval '1 second') end as at
    from (select greatest((select max(changed_at) from directory.service),
      (select max(changed_at) from directory.organization), (select max(changed_at) from directory.location),
      (select max(last_read_at) from directory.source)) as last) as changes`.execute(work.trx);
  return rows[0]?.at ?? null;
}

/** How many are read at once when everything is read: some megabytes of them. */
export const batchSizes: Readonly<Record<Depth, number>> = {
  minimal: 5_000,
  plain: 500,
  full: 200,
  'full-service': 20,
};

const terms = sql`
  select t.id, t.taxonomy_id, y.name as taxonomy, t.code, t.name, t.description, t.parent_id, t.language, t.term_uri
  from directory.taxonomy_term t join directory.taxonomy y on y.id = t.taxonomy_id`;

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ById<Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
