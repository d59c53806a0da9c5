import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { metresPerDegree, narrowing, squaresAround } from './squares.ts';
import type { Point } from './squares.ts';

const place = fc.record({
  latitude: fc.double({ min: 49, max: 61, noNaN: true }),
  longitude: fc.double({ min: -8, max: 2, noNaN: true }),
});
const metres = fc.integer({ min: 100, max: 160_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });

test('whatever is within the distance is in one of the squares', () => {
  fc.assert(
    fc.property(place, metres, share, turn, (point, within, part, direction) => {
      const there = pointFrom(point, within * part, direction);
      const squares = new Set(squaresAround(point, within));
      assert.ok(
        squaresOf(there).some((square) => squares.has(square)),
        JSON.stringify({ point, within, there }),
      );
    }),
  );
});

test('no square is out of reach, and they are few', () => {
  const northvale = { latitude: 52.4, longitude: -4.8 };

  for (const within of [500, 3_200, 16_000, 60_000, 160_000]) {
    const squares = squaresAround(northvale, within);
    assert.ok(squares.length > 0 && squares.length <= 36, `${within} m: ${squares.length}`);
    for (const square of squares)
      assert.ok(distanceTo(square, northvale) <= within + 10, `${within} m: ${square}`);
  }
});

function pointFrom({ latitude, longitude }: Point, away: number, direction: number): Point {
  const degrees = away / metresPerDegree;
  return {
    latitude: latitude + degrees * Math.sin(direction),
    longitude: longitude + (degrees * Math.cos(direction)) / narrowing(latitude),
  };
}

/** As directory.squares has them. */
function squaresOf({ latitude, longitude }: Point): readonly string[] {
  return [0, 1, 2, 3, 4].map(
    (level) =>
      `k${level}:${Math.floor(latitude / (0.02 * 4 ** level))}:${Math.floor(longitude / (0.03 * 4 ** level))}`,
  );
}

/** Metres to the nearest point of a square, found by going there. */
function distanceTo(square: string, { latitude, longitude }: Point): number {
  const [level = 0, row = 0, column = 0] = square.slice(1).split(':').map(Number);
  const [high, wide] = [0.02 * 4 ** level, 0.03 * 4 ** level];
  const within = (value: number, from: number, size: number) => Math.min(Math.max(value, from), from + size);
  const north = within(latitude, row * high, high) - latitude;
  const east = (within(longitude, column * wide, wide) - longitude) * narrowing(latitude);
  return Math.hypot(north, east) * metresPerDegree;
}
