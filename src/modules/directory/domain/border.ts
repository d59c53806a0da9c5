/** A ring of a border: what is within it, or, of a hole, what is not. Each point is longitude, latitude. */
export type Ring = { readonly isHole: boolean; readonly points: readonly Point[] };

type Point = readonly [number, number];
type Polygon = readonly (readonly Point[])[];

export type BorderWhy = 'unreadable' | 'impossible' | 'too-many' | 'too-long';
export type BorderRead = { readonly border: string } | { readonly why: BorderWhy };

/** The coast of the Highlands, simplified to fifty metres, has fewer. */
const mostPoints = 5000;
const mostCharacters = 500_000;

/** Five decimals are a metre. */
const steps = 100_000;

/**
 * Reads GeoJSON: a polygon, several, or features of these. What comes back is GeoJSON too, always written in the same
 * way, so that one border that many services share is one text.
 */
export function readBorder(extent: unknown): BorderRead {
  if (typeof extent === 'string' && extent.length > mostCharacters) return { why: 'too-long' };
  const said = geometriesIn(typeof extent === 'string' ? parsed(extent) : extent).map(polygonsIn);
  if (said.length === 0 || said.includes(null)) return { why: 'unreadable' };
  const polygons = said.flatMap((some) => some ?? []);
  if (polygons.flat().reduce((points, ring) => points + ring.length, 0) > mostPoints)
    return { why: 'too-many' };
  if (!polygons.flat(2).every(isOnEarth)) return { why: 'impossible' };
  const kept = polygons.flatMap(tidy);
  if (kept.length === 0) return { why: 'impossible' };
  return { border: JSON.stringify({ type: 'MultiPolygon', coordinates: kept }) };
}

/** The rings of a border as `readBorder` writes it. */
export function ringsOf(border: string): readonly Ring[] {
  const { coordinates } = JSON.parse(border) as { coordinates: readonly Polygon[] };
  return coordinates.flatMap((rings) => rings.map((points, at) => ({ isHole: at > 0, points })));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function geometriesIn(value: unknown): readonly unknown[] {
  switch (partOf(value, 'type')) {
    case 'FeatureCollection':
      return listIn(partOf(value, 'features')).map((feature) => partOf(feature, 'geometry'));
    case 'Feature':
      return [partOf(value, 'geometry')];
    case 'GeometryCollection':
      return listIn(partOf(value, 'geometries'));
    default:
      return [value];
  }
}

/** Null of what is no polygon, or of one that is not written as one. */
function polygonsIn(geometry: unknown): readonly (readonly unknown[][])[] | null {
  const type = partOf(geometry, 'type');
  const coordinates = listIn(partOf(geometry, 'coordinates'));
  if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.every(isListOfLists) ? polygons : null;
}

function isListOfLists(value: unknown): value is unknown[][] {
  return Array.isArray(value) && value.length > 0 && value.every((ring) => Array.isArray(ring));
}

function isOnEarth(point: unknown): boolean {
  const [longitude, latitude] = listIn(point);
  return isWithin(longitude, 180) && isWithin(latitude, 90);
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most;
}

/** Without heights, points that are said twice in a row, and holes and specks smaller than a metre. */
function tidy(polygon: readonly unknown[][]): readonly Polygon[] {
  const [around = [], ...holes] = polygon.map(tidyRing);
  return around.length === 0 ? [] : [[around, ...holes.filter(({ length }) => length > 0)]];
}

/** Ends where it begins, whether or not it was said to. */
function tidyRing(ring: readonly unknown[]): readonly Point[] {
  const points = ring.map((point) => listIn(point).slice(0, 2).map(rounded));
  const [first] = points;
  const closed = first ? [...points, first] : [];
  const once = closed.filter((point, at) => point.join() !== closed[at - 1]?.join());
  return once.length < 4 ? [] : once.map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}

/** Never -0, which is written as 0 and would be another border. */
function rounded(degrees: unknown): number {
  return Math.round(Number(degrees) * steps) / steps + 0;
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
