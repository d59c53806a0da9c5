/** Degrees of latitude and longitude: about 2 km on the smallest of five levels, each four times the one before. */
const smallest = { latitude: 0.02, longitude: 0.03 };
const levels = 5;
/** So few that looking them all up costs little. */
const most = 36;

export const metresPerDegree = 111_195;

export type Point = { readonly latitude: number; readonly longitude: number };

/** Names of the squares of the map (as directory.squares has them) that a circle touches: few, and none missing. */
export function squaresAround({ latitude, longitude }: Point, metres: number): readonly string[] {
  const up = metres / metresPerDegree;
  const across = Math.min(up / narrowing(latitude), 180);
  for (let level = 0; level < levels; level += 1) {
    const rows = span(latitude, up, smallest.latitude * 4 ** level);
    const columns = span(longitude, across, smallest.longitude * 4 ** level);
    if (level < levels - 1 && rows.length * columns.length > most) continue;
    return rows.flatMap((row) => columns.map((column) => `k${level}:${row}:${column}`)).slice(0, 400);
  }
  return [];
}

/** How much shorter a degree of longitude is than one of latitude. */
export function narrowing(latitude: number): number {
  return Math.max(Math.cos((latitude * Math.PI) / 180), 0.05);
}

function span(middle: number, reach: number, step: number): readonly number[] {
  const first = Math.floor((middle - reach) / step);
  const last = Math.floor((middle + reach) / step);
  return Array.from({ length: Math.min(last - first + 1, 60) }, (_, index) => first + index);
}
