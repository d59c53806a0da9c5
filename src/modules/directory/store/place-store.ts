import { sql } from 'kysely';

import { compiledOnce } from '#platform/compiled-once.ts';
import type { Work } from '#platform/work.ts';

export type Located = {
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Names of places whose reach it is in, lower case, and keys of borders that it is within: the smallest first. */
  readonly around: readonly string[];
};

export async function postcodePoint(
  work: Work,
  postcode: string,
): Promise<(Located & { readonly nation: string | null }) | null> {
  const { rows } = await sql<Located & { nation: string | null }>`
    select postcode as name, latitude, longitude, nation, ${around} from directory.postcode place
    where postcode = ${postcode}`.execute(work.trx);
  return rows[0] ?? null;
}

/** The middle of all postcodes that begin so. Some thousand at most are in one. */
export async function outwardCentre(work: Work, outward: string): Promise<Located | null> {
  const { rows } = await sql<Located>`
    select '' as name, latitude, longitude, ${around} from (
      select avg(latitude) as latitude, avg(longitude) as longitude from (
        select latitude, longitude from directory.postcode
        where postcode >= ${`${outward} `} and postcode < ${`${outward}!`} limit 10000
      ) few
    ) place where latitude is not null`.execute(work.trx);
  return rows[0] ?? null;
}

export type Named = Located & { readonly key: string };

/** The largest of that name; where a county or region was typed after it, the one there. */
export async function namedPlace(work: Work, key: string, within: string): Promise<Named | null> {
  const [row] = await placeNamed(work, key, within);
  return row ?? null;
}

const placeNamed = compiledOnce(
  (_, key: string, within: string) => sql<Named>`
    select name, key, latitude, longitude, ${around} from (
      select name, key, latitude, longitude from directory.gazetteer where key = ${key}
      order by coalesce(lower(directory.plain(within)), '') = ${within} desc,
        array_position(array['city', 'town', 'county', 'region', 'nation', 'suburb', 'village'], kind), id
      limit 1
    ) place`,
);

export async function likePlaces(work: Work, key: string): Promise<readonly string[]> {
  if (key.length < 4 || key.length > 40) return [];
  await sql`select set_config('pg_trgm.similarity_threshold', '0.25', true)`.execute(work.trx);
  const { rows } = await sql<{ key: string }>`
    select key from directory.gazetteer where key % ${key}
    group by key order by similarity(key, ${key}) desc, key limit 40`.execute(work.trx);
  return rows.map((row) => row.key);
}

/** A town, or the first half of a postcode, in which listings are. It is where they are, if they say so. */
export async function listedAt(work: Work, key: string): Promise<Located | null> {
  const { rows } = await sql<Located>`
    select '' as name, latitude, longitude, ${around} from (
      select count(*) as listings, avg(l.latitude) as latitude, avg(l.longitude) as longitude from (
        select location_id from directory.address where lower(city) = ${key} limit 500
      ) a join directory.location l on l.id = a.location_id
    ) place where listings > 0`.execute(work.trx);
  const [row] = rows;
  if (row) return row;
  return (await isListed(work, key)) ? { name: '', latitude: null, longitude: null, around: [] } : null;
}

/** Around one point there are a parish, a town, a county and what some services drew for themselves. */
const mostBorders = sql.lit(40);
const mostRings = sql.lit(1000);

/** For a statement about a `place`: what lies around it, asked with it because nobody asks for the one alone. */
const around = sql`array(
    select key from directory.gazetteer
    where radius_metres is not null
      and directory.extent(latitude, longitude, radius_metres)
        @> box(point(place.longitude, place.latitude), point(place.longitude, place.latitude))
      and 111195 * sqrt(power(latitude - place.latitude, 2)
        + power((longitude - place.longitude) * cos(radians(place.latitude)), 2)) <= radius_metres
    order by radius_metres, key limit 20
  ) || array(
    select border from (
      select r.border, r.is_hole, area(box(r.shape)) as size
      from directory.border_ring r, point(place.longitude, place.latitude) p
      where box(r.shape) @> box(p, p) and r.shape @> p limit ${mostRings}
    ) rings
    where exists (select from directory.service_area a where a.border = rings.border)
    group by border having count(*) filter (where not is_hole) > count(*) filter (where is_hole)
    order by max(size), border limit ${mostBorders}
  ) as around`;

async function isListed(work: Work, key: string): Promise<boolean> {
  const { rows } = await sql`
    select from directory.service_search where facets @> array[${`in:${key}`}] limit 1`.execute(work.trx);
  return rows.length > 0;
}
