import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readBorder, ringsOf } from './border.ts';

const square = [
  [-3.3, 52],
  [-3.1, 52],
  [-3.1, 52.2],
  [-3.3, 52.2],
  [-3.3, 52],
];
const hole = square.map(([x = 0, y = 0]) => [x / 10 - 2.9, y / 10 + 46.9]);
const polygon = { type: 'Polygon', coordinates: [square] };
const borderOf = (extent: unknown) => {
  const read = readBorder(extent);
  return 'border' in read ? read.border : null;
};
const whyNot = (extent: unknown) => {
  const read = readBorder(extent);
  return 'why' in read ? read.why : null;
};

test('one border is one text, however it is said', () => {
  const border = borderOf(polygon);
  assert.ok(border);
  const same = [
    JSON.stringify(polygon, null, 2),
    { type: 'MultiPolygon', coordinates: [[square]] },
    { type: 'Feature', properties: {}, geometry: polygon },
    { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }] },
    { type: 'GeometryCollection', geometries: [polygon] },
    { type: 'Polygon', coordinates: [square.slice(0, -1)] },
    { type: 'Polygon', coordinates: [square.map(([x = 0, y = 0]) => [x + 0.000_001, y, 12])] },
    border,
  ];
  for (const said of same) assert.equal(borderOf(said), border, JSON.stringify(said));
});

test('holes and islands are rings of it; specks are not', () => {
  const speck = square.map(() => [0, 0]);
  const said = { type: 'MultiPolygon', coordinates: [[square, hole, speck], [speck], [hole]] };
  const rings = ringsOf(borderOf(said) ?? '');
  assert.deepEqual(
    rings.map(({ isHole, points }) => [isHole, points.length]),
    [
      [false, 5],
      [true, 5],
      [false, 5],
    ],
  );
});

test('what is no border says why', () => {
  for (const said of [null, '', '{', 'Northvale', {}, [], 7, { type: 'Point', coordinates: [1, 2] }])
    assert.equal(whyNot(said), 'unreadable', JSON.stringify(said));
  assert.equal(whyNot({ type: 'Polygon', coordinates: [] }), 'unreadable');
  assert.equal(whyNot({ type: 'Polygon', coordinates: [7] }), 'unreadable');
  assert.equal(whyNot({ type: 'FeatureCollection', features: [] }), 'unreadable');
  assert.equal(
    whyNot({
      type: 'Polygon',
      coordinates: [
        [
          [200, 0],
          [0, 0],
          [0, 1],
        ],
      ],
    }),
    'impossible',
  );
  assert.equal(whyNot({ type: 'Polygon', coordinates: [[['a', 'b'], 7, null]] }), 'impossible');
  assert.equal(
    whyNot({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0, 1],
        ],
      ],
    }),
    'impossible',
  );
  const long = Array.from({ length: 5001 }, (_, at) => [at / 1000, 1]);
  assert.equal(whyNot({ type: 'Polygon', coordinates: [long] }), 'too-many');
  assert.equal(whyNot(' '.repeat(500_001)), 'too-long');
});

test('whatever is given, a border is closed, on earth, and reads as itself', () => {
  const point = fc.oneof(
    fc.tuple(fc.double(), fc.double()),
    fc.tuple(fc.integer({ min: -9, max: 9 }), fc.double({ min: -90, max: 90, noNaN: true })),
    fc.anything(),
  );
  const extent = fc.oneof(
    fc.anything(),
    fc.record({ type: fc.constant('Polygon'), coordinates: fc.array(fc.array(point)) }),
    fc.record({ type: fc.constant('MultiPolygon'), coordinates: fc.array(fc.array(fc.array(point))) }),
  );
  fc.assert(
    fc.property(extent, (said) => {
      const border = borderOf(said);
      if (border === null) return;
      assert.equal(borderOf(border), border);
      for (const { points } of ringsOf(border)) {
        assert.deepEqual(points.at(0), points.at(-1));
        assert.ok(points.length >= 4);
        assert.ok(points.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90));
      }
    }),
    { numRuns: 300 },
  );
});
