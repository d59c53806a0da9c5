/** Degrees of latitude and longitude: about 2 km on the smallest of five levels, each four times the one before. */
const smallest = { latitude: 0.02, longitude: 0.03 };
const levels = 5;
/** So few that looking them all up costs little. */
const most = 36;

/** Metres: what is searched keeps fewer digits of where it is than the squares were made from. */
const rounding = 10;

export const metresPerDegree = 111_195;

export type Point = { readonly latitude: number; readonly longitude: number };

/** Names of the squares of the map (as directory.squares has them) that a circle touches: few, and none missing. */
export function squaresAround(point: Point, metres: number): readonly string[] {
  for (let level = 0; level < levels; level += 1) {
    const squares = squaresOf(level, point, (metres + rounding) / metresPerDegree);
    if (squares.length <= most || level === levels - 1) return squares.slice(0, 400);
  }
  return [];
}

function squaresOf(level: number, { latitude, longitude }: Point, up: number): readonly string[] {
  const shorter = narrowing(latitude);
  const rows = span(latitude, up, smallest.latitude * 4 ** level);
  const columns = span(longitude, Math.min(up / shorter, 180), smallest.longitude * 4 ** level);
  return rows.flatMap(({ number: row, away: north }) =>
    columns
      .filter(({ away: east }) => Math.hypot(north, east * shorter) <= up)
      .map(({ number: column }) => `k${level}:${row}:${column}`),
  );
}

/** How much shorter a degree of longitude is than one of latitude. */
export function narrowing(latitude: number): number {
  return Math.max(Math.cos((latitude * Math.PI) / 180), 0.05);
}

/** Rows or columns that are in reach, and how far away each begins: degrees, 0 for the one in the middle. */
function span(middle: number, reach: number, step: number) {
  const first = Math.floor((middle - reach) / step);
  const last = Math.floor((middle + reach) / step);
  return Array.from({ length: Math.min(last - first + 1, 60) }, (_, index) => {
    const number = first + index;
    return { number, away: Math.max(number * step - middle, middle - (number + 1) * step, 0) };
  });
}
