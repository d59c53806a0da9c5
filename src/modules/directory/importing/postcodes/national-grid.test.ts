import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fromNationalGrid, onAiry } from './national-grid.ts';

const seconds = (degrees: number, minutes: number, rest: number) => degrees + minutes / 60 + rest / 3600;

test('the worked example of Ordnance Survey comes out to a ten-thousandth of a second', () => {
  const { latitude, longitude } = onAiry(651_409.903, 313_177.27);
  assert.ok(Math.abs(latitude - seconds(52, 39, 27.2531)) < 0.0001 / 3600);
  assert.ok(Math.abs(longitude - seconds(1, 43, 4.5177)) < 0.0001 / 3600);
});

test('a point is where satellites see it, to five metres', () => {
  // Caister water tower, as Ordnance Survey publishes it for both systems.
  const { latitude, longitude } = fromNationalGrid(651_409.804, 313_177.45);
  const metresNorth = (latitude - seconds(52, 39, 28.8282)) * 111_270;
  const metresEast = (longitude - seconds(1, 42, 57.8663)) * 67_600;
  assert.ok(Math.hypot(metresNorth, metresEast) < 5, `${metresNorth} m north, ${metresEast} m east`);
});

test('points all over the island come out in it, and farther north is farther north', () => {
  let before = 0;
  for (let northing = 20_000; northing < 1_200_000; northing += 100_000) {
    const { latitude, longitude } = fromNationalGrid(400_000, northing);
    assert.ok(latitude > before && latitude > 49.9 && latitude < 61);
    assert.ok(Math.abs(longitude + 2) < 0.01);
    before = latitude;
  }
});
