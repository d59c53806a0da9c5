// The formulas and figures are those of Ordnance Survey, "A guide to coordinate systems in Great Britain".

export type Degrees = { readonly latitude: number; readonly longitude: number };

type Ellipsoid = { readonly a: number; readonly b: number };

const airy1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const wgs84: Ellipsoid = { a: 6_378_137, b: 6_356_752.314_245 };

/** True origin, false origin and scale of the National Grid. */
const grid = {
  latitude: radians(49),
  longitude: radians(-2),
  easting: 400_000,
  northing: -100_000,
  scale: 0.999_601_271_7,
};

/** Where a point of the National Grid is, in degrees of WGS 84: right to about five metres. */
export function fromNationalGrid(easting: number, northing: number): Degrees {
  return fromCartesian(toWgs84(toCartesian(onAiry(easting, northing))));
}

/** The same on the ellipsoid of the grid itself (OSGB36), which is a hundred metres off. */
export function onAiry(easting: number, northing: number): Degrees {
  const { a, b } = airy1830;
  const e2 = 1 - (b * b) / (a * a);
  const phi = footpoint(northing);
  const [sin, tan] = [Math.sin(phi), Math.tan(phi)];
  const [t2, sec] = [tan * tan, 1 / Math.cos(phi)];
  const nu = (a * grid.scale) / Math.sqrt(1 - e2 * sin * sin);
  const rho = (a * grid.scale * (1 - e2)) / (1 - e2 * sin * sin) ** 1.5;
  const eta2 = nu / rho - 1;
  const d = easting - grid.easting;
  const latitude =
    phi -
    (tan / (2 * rho * nu)) * d ** 2 +
    (tan / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * d ** 4 -
    (tan / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t2 ** 2) * d ** 6;
  const longitude =
    grid.longitude +
    (sec / nu) * d -
    (sec / (6 * nu ** 3)) * (nu / rho + 2 * t2) * d ** 3 +
    (sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t2 ** 2) * d ** 5 -
    (sec / (5040 * nu ** 7)) * (61 + 662 * t2 + 1320 * t2 ** 2 + 720 * t2 ** 3) * d ** 7;
  return { latitude: degrees(latitude), longitude: degrees(longitude) };
}

/** The latitude, in radians, whose distance along the central meridian is the northing. */
function footpoint(northing: number): number {
  const { a } = airy1830;
  const north = northing - grid.northing;
  let phi = grid.latitude + north / (a * grid.scale);
  for (let rest = north - meridian(phi); Math.abs(rest) >= 1e-5; rest = north - meridian(phi)) {
    phi += rest / (a * grid.scale);
  }
  return phi;
}

/** Metres along the central meridian from the true origin. */
function meridian(phi: number): number {
  const { a, b } = airy1830;
  const n = (a - b) / (a + b);
  const [less, more] = [phi - grid.latitude, phi + grid.latitude];
  return (
    b *
    grid.scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(more) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
}

type Point = readonly [x: number, y: number, z: number];

function toCartesian({ latitude, longitude }: Degrees): Point {
  const { a, b } = airy1830;
  const e2 = 1 - (b * b) / (a * a);
  const [phi, lambda] = [radians(latitude), radians(longitude)];
  const nu = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  return [
    nu * Math.cos(phi) * Math.cos(lambda),
    nu * Math.cos(phi) * Math.sin(lambda),
    (1 - e2) * nu * Math.sin(phi),
  ];
}

/** Helmert's transformation from OSGB36 to WGS 84: metres, millionths, seconds of arc. */
const helmert = {
  move: [446.448, -125.157, 542.06],
  scale: -20.4894e-6,
  turn: [0.1502, 0.247, 0.8421],
} as const;

function toWgs84([x, y, z]: Point): Point {
  const [tx, ty, tz] = helmert.move;
  const [rx, ry, rz] = helmert.turn.map((seconds) => radians(seconds / 3600)) as unknown as Point;
  const s = 1 + helmert.scale;
  return [tx + s * x - rz * y + ry * z, ty + rz * x + s * y - rx * z, tz - ry * x + rx * y + s * z];
}

function fromCartesian([x, y, z]: Point): Degrees {
  const { a, b } = wgs84;
  const e2 = 1 - (b * b) / (a * a);
  const p = Math.hypot(x, y);
  let phi = Math.atan2(z, p * (1 - e2));
  for (let times = 0; times < 8; times += 1) {
    const nu = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
    phi = Math.atan2(z + e2 * nu * Math.sin(phi), p);
  }
  return { latitude: degrees(phi), longitude: degrees(Math.atan2(y, x)) };
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
