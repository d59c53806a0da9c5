import type { ClientBase } from 'pg';

import { towns } from './names.ts';

type Town = (typeof towns)[number];

const units = ['AB', 'DE', 'HJ', 'LN', 'XY'] as const;
const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Villages by the towns, and what lies around them all. */
const others = [
  { name: 'Nether Vale', kind: 'village', latitude: 52.43, longitude: -4.86, radius: 1_500 },
  { name: 'Ferry End', kind: 'village', latitude: 52.25, longitude: -5.0, radius: 1_500 },
  { name: 'Valeshire', kind: 'county', latitude: 52.34, longitude: -4.92, radius: 30_000 },
] as const;

/** Where a postcode of a town lies: its nine districts three by three, and in each its sectors likewise. */
export function postcodeAt(
  { area, latitude, longitude }: Town,
  [district, sector]: readonly [number, number],
) {
  const across = (number: number, step: number) => (((number - 1) % 3) - 1) * step;
  const down = (number: number, step: number) => (Math.floor((number - 1) / 3) - 1) * step;
  return {
    outward: `${area}${district}`,
    latitude: latitude - down(district, 0.015) - down(sector, 0.004),
    longitude: longitude + across(district, 0.025) + across(sector, 0.007),
  };
}

/** Every postcode of the invented towns, and the towns themselves, so that what is near can be found. */
export async function addPlaces(client: ClientBase): Promise<void> {
  await client.query(
    `insert into directory.postcode (postcode, latitude, longitude, nation, source)
     select postcode, latitude, longitude, 'wales', 'demonstration'
     from json_to_recordset($1) as x (postcode text, latitude float8, longitude float8) on conflict do nothing`,
    [JSON.stringify(towns.flatMap(postcodesOf))],
  );
  const places = [...towns.map((town) => ({ ...town, kind: 'town', radius: 7_000 })), ...others];
  await client.query(
    `insert into directory.gazetteer (id, name, key, kind, within, latitude, longitude, radius_metres, source)
     select md5('demonstration ' || name)::uuid, name, lower(name), kind, 'Valeshire', latitude, longitude, radius, 'demonstration'
     from json_to_recordset($1) as x (name text, kind text, latitude float8, longitude float8, radius integer)
     on conflict do nothing`,
    [JSON.stringify(places)],
  );
}

function postcodesOf(town: Town) {
  return digits.flatMap((district) =>
    digits.flatMap((sector) =>
      units.map((unit, index) => {
        const { outward, latitude, longitude } = postcodeAt(town, [district, sector]);
        return { postcode: `${outward} ${sector}${unit}`, latitude: latitude + index * 0.0004, longitude };
      }),
    ),
  );
}
