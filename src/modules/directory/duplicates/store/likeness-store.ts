import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import { namePrefix } from '../domain/keys.ts';

/** A key that more listings have tells nothing: the number of a council, a name that every town has. */
const mostWithKey = 40;

/** The likest by the number of keys in common. */
const mostCandidates = 30;

export type Keyed = { readonly id: ServiceId; readonly keys: readonly string[] };

/** Writes the keys of some listings anew; one without any is not compared. */
export async function writeKeys(work: Work, listings: readonly Keyed[]): Promise<void> {
  const ids = listings.map(({ id }) => id);
  const rows = listings.flatMap(({ id, keys }) => keys.map((key) => ({ key, service_id: id })));
  await sql`
    with said as (
      select key, service_id from json_populate_recordset(null::directory.likeness, ${JSON.stringify(rows)}::json)
    ), gone as (
      delete from directory.likeness l where l.service_id = any(${ids}::uuid[])
        and not exists (select from said s where s.key = l.key and s.service_id = l.service_id)
    )
    insert into directory.likeness (key, service_id) select key, service_id from said
    on conflict do nothing`.execute(work.trx);
}

export type Candidate = { readonly id: ServiceId; readonly likeId: ServiceId };

/** Listings that have a telling key in common with some, each with at most thirty others. */
export async function candidatesOf(work: Work, ids: readonly ServiceId[]): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    select mine.service_id as id, like_it.service_id as "likeId"
    from (select distinct service_id from directory.likeness where service_id = any(${ids}::uuid[])) mine
    cross join lateral (
      select theirs.service_id, count(*) as common
      from directory.likeness own
      cross join lateral (
        select t.service_id, count(*) over () as have
        from (select service_id from directory.likeness k where k.key = own.key limit ${mostWithKey + 1}) t
      ) theirs
      where own.service_id = mine.service_id and theirs.have <= ${mostWithKey}
        and theirs.service_id <> mine.service_id
      group by theirs.service_id order by common desc, theirs.service_id limit ${mostCandidates}
    ) like_it`.execute(work.trx);
  return rows;
}

/** Listings with one of these keys, or a name that is spelt nearly so. */
export async function listingsLike(work: Work, keys: readonly string[]): Promise<readonly ServiceId[]> {
  const { rows } = await sql<{ id: ServiceId }>`
    select theirs.service_id as id, count(*) as common
    from unnest(${keys}::text[]) as own (key)
    cross join lateral (
      select t.service_id, count(*) over () as have
      from (select service_id from directory.likeness k where k.key = own.key limit ${mostWithKey + 1}) t
    ) theirs
    where theirs.have <= ${mostWithKey}
    group by theirs.service_id order by common desc, theirs.service_id limit ${mostCandidates}`.execute(
    work.trx,
  );
  const spelt = await listingsNamedLike(work, keys.find((key) => key.startsWith(namePrefix)) ?? null);
  return [...new Set([...rows.map(({ id }) => id), ...spelt])];
}

async function listingsNamedLike(work: Work, key: string | null): Promise<readonly ServiceId[]> {
  if (key === null) return [];
  const { rows } = await sql<{ id: ServiceId }>`
    select service_id as id from directory.likeness
    where key like ${sql.lit(`${namePrefix}%`)} and key % ${key}
    order by similarity(key, ${key}) desc, service_id limit ${mostCandidates}`.execute(work.trx);
  return rows.map(({ id }) => id);
}

/** As the database writes it, to the microsecond. */
export type Mark = { readonly changedAt: string; readonly id: ServiceId };

/** Listings that have changed since they were last compared, in the order in which they did. */
export async function changedSince(work: Work, limit: number): Promise<readonly Mark[]> {
  const { rows } = await sql<Mark>`
    with seen as (select * from directory.likeness_progress for update)
    select s.changed_at::text as "changedAt", s.id
    from directory.service s, seen
    where (s.changed_at, s.id) > (seen.changed_at, seen.service_id) and s.changed_at <= ${settledBefore(work)}
    order by s.changed_at, s.id limit ${limit}`.execute(work.trx);
  return rows;
}

export async function markCompared(work: Work, { changedAt, id }: Mark): Promise<void> {
  await sql`
    update directory.likeness_progress set changed_at = ${changedAt}::timestamptz, service_id = ${id}`.execute(
    work.trx,
  );
}

/** A change has the moment at which its work began: by then every work that began before is saved. */
function settledBefore(work: Work) {
  return sql`${work.now}::timestamptz - interval '2 minutes'`;
}
