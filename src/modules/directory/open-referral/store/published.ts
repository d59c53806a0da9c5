import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/**
 * What anybody may know of. Every list, every single object and everything nested in them asks here, so that
 * what is hidden cannot be found by its id, by what belongs to it, or by counting.
 */
export const isPublished = sql<boolean>`s.status in ('active', 'temporarily closed')`;

/** Organisations that run something anybody may know of; and groups that have none, each as its own. */
export const organizations = sql`(
  select o.id, o.name, o.alternate_name, o.description, o.email, o.website, o.uri, o.logo, o.legal_status,
    o.year_incorporated,
    (select p.id from directory.organization p where p.id = o.parent_organization_id and ${runsSomething('p')})
      as parent_organization_id
  from directory.organization o where ${runsSomething('o')}
  union all
  select s.id, s.name, s.alternate_name, s.description, s.email, s.url, null, null, null, null, null
  from directory.service s where s.organization_id is null and ${isPublished}
)`;

export function runsSomething(organization: 'o' | 'p' | 'x'): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from directory.service s
    where s.organization_id = ${sql.ref(`${organization}.id`)} and ${isPublished})`;
}

/** When a service, its organisation or one of its places last changed. */
export const lastModified = sql<Date>`greatest(s.changed_at,
  (select o.changed_at from directory.organization o where o.id = s.organization_id),
  (select max(l.changed_at) from directory.service_at_location at join directory.location l on l.id = at.location_id
   where at.service_id = s.id))`;

export function anyOf(ids: readonly string[]) {
  return sql<string>`any(${ids}::uuid[])`;
}
