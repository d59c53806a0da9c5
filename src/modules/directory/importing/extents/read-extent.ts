import { readBorder } from '../../domain/border.ts';
import type { BorderRead } from '../../domain/border.ts';
import { polygonsOfKml } from './kml.ts';
import { geometriesOfTopology } from './topology.ts';

/** How where an area is can be told. Words are whatever nobody here reads as a border. */
export type ExtentFormat = 'geojson' | 'topojson' | 'kml' | 'words';

/** @param type What its source calls the format: `geojson`, `topojson`, `kml` or `text`, as HSDS 3 has them; or nothing. */
export function extentFormat(told: string, type: string): ExtentFormat {
  return formats.get(type.trim().toLowerCase()) ?? (type === '' ? formatSeen(told) : 'words');
}

/** The border that is told; null where it is told in words. */
export function readExtent(told: string, format: ExtentFormat): BorderRead | null {
  if (format === 'words') return null;
  if (told.length > mostCharacters) return { why: 'too-long' };
  return readBorder(toGeoJson[format](told));
}

/** The longest border that is read. */
const mostCharacters = 500_000;

const toGeoJson = {
  geojson: (told: string): unknown => told,
  topojson: geometriesOfTopology,
  kml: polygonsOfKml,
};

/** The names that HSDS has for them, and those of geometries of GeoJSON, which some write instead. */
const formats: ReadonlyMap<string, ExtentFormat> = new Map([
  ['geojson', 'geojson'],
  ['polygon', 'geojson'],
  ['multipolygon', 'geojson'],
  ['topojson', 'topojson'],
  ['kml', 'kml'],
]);

function formatSeen(told: string): ExtentFormat {
  const start = told.trimStart().charAt(0);
  if (start === '<') return 'kml';
  if (start !== '{') return 'words';
  return /"type"\s*:\s*"Topology"/.test(told) ? 'topojson' : 'geojson';
}
