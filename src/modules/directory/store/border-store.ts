import { hash } from 'node:crypto';

import { sql } from 'kysely';

import type { Work } from '#platform/work.ts';

import { ringsOf } from '../domain/border.ts';
import type { Ring } from '../domain/border.ts';
import type { Area } from '../domain/listing.ts';

/** What the border of an area is called: the same for all that have the same one. */
export function borderKey({ border }: Area): string | null {
  return border ? `border-${hash('sha256', border).slice(0, 32)}` : null;
}

/** Keeps the borders of areas that are not kept yet. In the order of their keys, so that two imports wait for each other once. */
export async function writeBorders(work: Work, areas: readonly Area[]): Promise<void> {
  const borders = new Map(areas.map((area) => [borderKey(area), area.border ?? '']));
  const rows = [...borders].flatMap(([key, geojson]) => (key === null ? [] : [{ key, geojson }]));
  if (rows.length === 0) return;
  const { rows: added } = await sql<{ key: string }>`
    insert into directory.border (key, geojson)
    select key, geojson from json_to_recordset(${JSON.stringify(rows)}::json) as r (key text, geojson text)
    order by key
    on conflict do nothing returning key`.execute(work.trx);
  await writeRings(
    work,
    added.map(({ key }) => ({ key, rings: ringsOf(borders.get(key) ?? '') })),
  );
}

type Ringed = { readonly key: string; readonly rings: readonly Ring[] };

async function writeRings(work: Work, borders: readonly Ringed[]): Promise<void> {
  const rows = borders.flatMap(({ key, rings }) =>
    rings.map(({ isHole, points }, ring) => ({ border: key, ring, is_hole: isHole, shape: shapeOf(points) })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into directory.border_ring (border, ring, is_hole, shape)
    select border, ring, is_hole, shape::polygon
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (border text, ring integer, is_hole boolean, shape text)`.execute(
    work.trx,
  );
}

/** As PostgreSQL writes a polygon. */
function shapeOf(points: Ring['points']): string {
  return `(${points.map(([longitude, latitude]) => `(${longitude},${latitude})`).join(',')})`;
}
