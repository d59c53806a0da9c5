import { wholeXmlEvents } from '../sheet/xml-events.ts';

type Ring = readonly (readonly number[])[];

/** Every polygon of a KML, as one of GeoJSON; null when it has none. */
export function polygonsOfKml(text: string): unknown {
  const polygons: Ring[][] = [];
  const within = new Set<string>();
  for (const event of wholeXmlEvents(text)) {
    if (event.kind === 'close') within.delete(event.name);
    else if (event.kind === 'text') takeText(event.text, { polygons, within });
    else within.add(event.name);
    if (event.kind === 'open' && event.name === 'Polygon') polygons.push([]);
  }
  return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
}

type Reading = { readonly polygons: readonly Ring[][]; readonly within: ReadonlySet<string> };

/** Points and lines have coordinates too. The ring around a polygon is its first, wherever in it that stands. */
function takeText(text: string, { polygons, within }: Reading): void {
  if (!['Polygon', 'LinearRing', 'coordinates'].every((name) => within.has(name))) return;
  const polygon = polygons.at(-1);
  if (within.has('innerBoundaryIs')) polygon?.push(ringIn(text));
  else polygon?.unshift(ringIn(text));
}

/** `-4.8,52.4,0 -4.7,52.4,0`: longitude, latitude and height. */
function ringIn(text: string): Ring {
  const points = text.trim().split(/\s+/);
  return points.map((point) =>
    point.split(',').map((degrees) => (degrees === '' ? Number.NaN : Number(degrees))),
  );
}
