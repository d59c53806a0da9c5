import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import type { Filter, Kind } from '../domain/asked.ts';

import { isPublished } from './published.ts';

/** Where a postcode is, and the names of what lies around it. */
export type Near = {
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly areas: readonly string[];
};

type Sql = RawBuilder<unknown>;

export type Narrowed = {
  readonly joins: Sql;
  readonly conditions: readonly Sql[];
  /** What comes before the id in the order; null for nothing. */
  readonly order: Sql | null;
};

/** The joins and conditions of a filter. Nothing that was typed becomes SQL: all of it is parameters. */
export function narrowed(kind: Kind, filter: Filter, near: Near | null): Narrowed {
  if (kind === 'services' || kind === 'service_at_locations') return narrowedServices(filter, near);
  const conditions = [sql`true`];
  const { search, taxonomyId, parentId, topOnly } = filter;
  if (search !== null)
    conditions.push(sql`to_tsvector('english', directory.plain(x.name)) @@ ${wordsOf(search)}`);
  if (taxonomyId !== null) conditions.push(sql`x.taxonomy_id = ${taxonomyId}::uuid`);
  if (parentId !== null) conditions.push(sql`x.parent_id = ${parentId}::uuid`);
  if (topOnly) conditions.push(sql`x.parent_id is null`);
  return { joins: sql``, conditions, order: null };
}

function narrowedServices(filter: Filter, near: Near | null): Narrowed {
  const { search, termId, taxonomyId, organizationId, modifiedAfter, proximity } = filter;
  const conditions: Sql[] = [isPublished];
  if (search !== null) conditions.push(sql`f.search @@ ${wordsOf(search)}`);
  if (termId !== null) conditions.push(hasTerm(sql`a.taxonomy_term_id = ${termId}::uuid`));
  if (taxonomyId !== null)
    conditions.push(
      hasTerm(sql`a.taxonomy_term_id in (
      select t.id from directory.taxonomy_term t where t.taxonomy_id = ${taxonomyId}::uuid)`),
    );
  if (organizationId !== null) conditions.push(runBy(organizationId));
  if (modifiedAfter !== null) conditions.push(changedSince(modifiedAfter));
  if (near !== null) conditions.push(...reached(near, proximity));
  const joins = [
    ...(search === null ? [] : [sql`join directory.service_search f on f.service_id = s.id`]),
    ...(near === null ? [] : [sql`join directory.location l on l.id = x.location_id`]),
  ];
  return { joins: sql.join(joins, sql` `), conditions, order: orderFor(filter, near) };
}

function orderFor({ search, proximity }: Filter, near: Near | null): Sql | null {
  if (near !== null && proximity !== null) return metresFrom(near);
  return search === null ? null : sql`ts_rank(f.search, ${wordsOf(search)}) desc`;
}

/** `select`: the words are read once, not for each row that they are compared with. */
export function wordsOf(search: string): Sql {
  const plain = sql`directory.plain(${search})`;
  return sql`(select websearch_to_tsquery('english', ${plain}) || websearch_to_tsquery('simple', ${plain}))`;
}

function hasTerm(condition: Sql): Sql {
  return sql`s.id in (
    select a.link_id from directory.attribute a where a.link_entity = 'service' and ${condition})`;
}

/** A group without an organisation is known as its own. */
function runBy(organizationId: string): Sql {
  return sql`(s.organization_id = ${organizationId}::uuid
    or (s.organization_id is null and s.id = ${organizationId}::uuid))`;
}

/**
 * A service counts as changed with its organisation and its places, which are told within it. The index that lists
 * are read by has its own moment in it, so that most are decided by that alone.
 */
function changedSince(iso: string): Sql {
  const moment = sql`${iso}::timestamptz`;
  return sql`(s.changed_at >= ${moment}
    or exists (select from directory.organization o where o.id = s.organization_id and o.changed_at >= ${moment})
    or exists (select from directory.service_at_location at join directory.location p on p.id = at.location_id
      where at.service_id = s.id and p.changed_at >= ${moment}))`;
}

/** Within the distance; without one, wherever the service covers the place, if it says what it covers. */
function reached(near: Near, proximity: number | null): readonly Sql[] {
  if (proximity === null) return [covers(near.areas)];
  const { latitude, longitude } = near;
  if (latitude === null || longitude === null) return [sql`false`];
  const degrees = proximity / metresInDegree;
  // Longer than the circle where degrees of longitude are short; the exact distance follows.
  const across = Math.min(180, degrees / Math.max(Math.cos((latitude * Math.PI) / 180), 0.01));
  return [
    sql`l.latitude between ${latitude - degrees} and ${latitude + degrees}`,
    sql`l.longitude between ${longitude - across} and ${longitude + across}`,
    sql`${metresFrom(near)} <= ${proximity}`,
  ];
}

/** By the names of areas, and by the keys of borders that the place is within. What says nothing of areas reaches all. */
function covers(areas: readonly string[]): Sql {
  const names = [...areas, ...everywhere];
  return sql`(
    not exists (select from directory.service_area c where c.service_id = s.id or c.service_at_location_id = x.id)
    or exists (select from directory.service_area c
      where (c.service_id = s.id or c.service_at_location_id = x.id)
        and (lower(trim(c.name)) = any(${names}::text[]) or c.border = any(${names}::text[])
          or lower(c.extent_type) = 'nation')))`;
}

const everywhere = ['uk', 'united kingdom', 'great britain', 'britain', 'national', 'nationwide'];

const earthRadius = 6_371_000;
const metresInDegree = 110_500;

/** Great-circle distance. Rounding must not take a sine past 1. */
function metresFrom({ latitude, longitude }: Near): Sql {
  return sql`(${2 * earthRadius}::float8 * asin(sqrt(least(1::float8,
    power(sin(radians(l.latitude - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(l.latitude))
      * power(sin(radians(l.longitude - ${longitude}::float8) / 2), 2)))))`;
}
