import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import type { ServiceId } from '../../domain/listing.ts';
import type { PostcodeRow } from '../postcodes/rows.ts';

/**
 * Writes where some postcodes are. Columns go as arrays, so that thousands of rows are one statement.
 *
 * @returns How many were new or another than before.
 */
export async function writePostcodes(
  work: Work,
  source: string,
  rows: readonly PostcodeRow[],
): Promise<number> {
  const once = [...new Map(rows.map((row) => [row.postcode, row])).values()];
  const column = <Key extends keyof PostcodeRow>(key: Key) => once.map((row) => row[key]);
  const { numAffectedRows } = await sql`
    insert into directory.postcode as p (postcode, latitude, longitude, nation, terminated_on, source)
    select r.*, ${source}
    from unnest(${column('postcode')}::text[], ${column('latitude')}::float8[], ${column('longitude')}::float8[],
      ${column('nation')}::text[], ${column('terminatedOn')}::date[]) as r
    on conflict (postcode) do update set latitude = excluded.latitude, longitude = excluded.longitude,
      nation = excluded.nation, terminated_on = excluded.terminated_on, source = excluded.source
    where (p.latitude, p.longitude, p.nation, p.terminated_on)
      is distinct from (excluded.latitude, excluded.longitude, excluded.nation, excluded.terminated_on)`.execute(
    work.trx,
  );
  return Number(numAffectedRows ?? 0);
}

/** Services at places of which only the postcode is known, by id: a page of them. */
export async function servicesByPostcode(
  work: Work,
  after: ServiceId | null,
  limit: number,
): Promise<readonly ServiceId[]> {
  const { rows } = await sql<{ id: ServiceId }>`
    select distinct at.service_id as id
    from directory.service_at_location at
    join directory.location l on l.id = at.location_id
    join directory.address a on a.location_id = l.id
    where l.latitude is null and a.postal_code is not null
      and (${after}::uuid is null or at.service_id > ${after}::uuid)
    order by id limit ${limit}`.execute(work.trx);
  return rows.map(({ id }) => id);
}

/** Postcodes of listings of which nobody here knows where they are. */
export async function unknownPostcodes(work: Work, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ postcode: string }>`
    select distinct directory.tidy_postcode(a.postal_code) as postcode
    from directory.address a
    where directory.tidy_postcode(a.postal_code) is not null
      and not exists (select from directory.postcode p where p.postcode = directory.tidy_postcode(a.postal_code))
    order by postcode limit ${limit}`.execute(work.trx);
  return rows.map(({ postcode }) => postcode);
}
