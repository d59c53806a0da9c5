import { isObject, objectsIn } from '../open-referral/fields.ts';
import type { JsonObject } from '../open-referral/fields.ts';

/** The polygons of a TopoJSON, as geometries of GeoJSON; null when it is none. */
export function geometriesOfTopology(text: string): unknown {
  try {
    const topology: unknown = JSON.parse(text);
    if (!isObject(topology) || !isObject(topology['objects'])) return null;
    const course = { arcs: arcsOf(topology), left: { points: mostPoints } };
    const geometries = objectsIn(Object.values(topology['objects'])).flatMap(geometriesIn);
    return { type: 'GeometryCollection', geometries: geometries.map((one) => polygonFrom(one, course)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Broken) return null;
    throw error;
  }
}

/** It names an arc that it does not have, or one of its arcs is none. */
class Broken extends Error {}

type Point = readonly number[];

type Course = {
  readonly arcs: readonly (readonly Point[])[];
  /** Points that may still come: lines may share arcs, so that a short text could have more than fit anywhere. */
  readonly left: { points: number };
};

/** More than of any border that is kept: what is beyond need not be made. */
const mostPoints = 20_000;

function geometriesIn(object: JsonObject): readonly JsonObject[] {
  return object['type'] === 'GeometryCollection' ? objectsIn(object['geometries']) : [object];
}

/** As GeoJSON writes it; what is no polygon stays what it is. */
function polygonFrom(geometry: JsonObject, course: Course): JsonObject {
  const { type, arcs } = geometry;
  const rings = (polygon: unknown) => listIn(polygon).map((ring) => ringFrom(listIn(ring), course));
  if (type === 'Polygon') return { type, coordinates: rings(arcs) };
  return type === 'MultiPolygon' ? { type, coordinates: listIn(arcs).map(rings) } : geometry;
}

/** Arcs one after the other; each begins where the one before ends. `~3` is arc 3 backwards. */
function ringFrom(numbers: readonly unknown[], { arcs, left }: Course): readonly Point[] {
  const points: Point[] = [];
  for (const number of numbers) {
    if (left.points < 0) break;
    const at = Number(number);
    const arc = arcs[at < 0 ? ~at : at];
    if (!arc) throw new Broken();
    const along = at < 0 ? arc.toReversed() : arc;
    points.push(...(points.length === 0 ? along : along.slice(1)));
    left.points -= arc.length;
  }
  return points;
}

/** Where there is a transform, points are whole numbers, each said from the one before. */
function arcsOf(topology: JsonObject): Course['arcs'] {
  const { transform } = topology;
  const arcs = listIn(topology['arcs']).map((arc) => listIn(arc).map(pointFrom));
  if (!isObject(transform)) return arcs;
  const [scale, translate] = [pointFrom(transform['scale']), pointFrom(transform['translate'])];
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([across = 0, up = 0]) => {
      x += across;
      y += up;
      return [placed(x, 0), placed(y, 1)];
    });
  });

  function placed(steps: number, axis: 0 | 1): number {
    return steps * (scale[axis] ?? 1) + (translate[axis] ?? 0);
  }
}

function pointFrom(value: unknown): Point {
  const numbers = listIn(value);
  if (numbers.length < 2 || !numbers.every((one) => typeof one === 'number')) throw new Broken();
  return numbers;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
