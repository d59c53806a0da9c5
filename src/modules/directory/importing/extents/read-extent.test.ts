import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readBorder } from '../../domain/border.ts';
import { extentFormat, readExtent } from './read-extent.ts';

const around = [[-4.81, 52.39], [-4.79, 52.39], [-4.79, 52.41], [-4.81, 52.41], [-4.81, 52.39]]; // prettier-ignore
const hole = [[-4.805, 52.395], [-4.795, 52.395], [-4.795, 52.405], [-4.805, 52.405], [-4.805, 52.395]]; // prettier-ignore
const expected = readBorder({ type: 'Polygon', coordinates: [around, hole] });

/** Arcs of whole numbers, each point said from the one before; the second half of the ring is said backwards. */
const topology = {
  type: 'Topology',
  transform: { scale: [0.005, 0.005], translate: [-4.81, 52.39] },
  objects: { vale: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0, ~1], [2]] }] } },
  arcs: [
    [[0, 0], [4, 0], [0, 4]],
    [[0, 0], [0, 4], [4, 0]],
    [[1, 1], [2, 0], [0, 2], [-2, 0], [0, -2]],
  ], // prettier-ignore
};

const inKml = (ring: readonly (readonly number[])[]) =>
  `<LinearRing><coordinates>\n ${ring.map((point) => [...point, 0].join(',')).join('\n ')} </coordinates></LinearRing>`;
const kml = `<?xml version="1.0"?><kml:kml xmlns:kml="http://www.opengis.net/kml/2.2"><Document>
  <Placemark><Point><coordinates>-4.8,52.4</coordinates></Point></Placemark>
  <Placemark><name>The vale</name><Polygon><innerBoundaryIs>${inKml(hole)}</innerBoundaryIs>
    <outerBoundaryIs>${inKml(around)}</outerBoundaryIs></Polygon></Placemark>
  <Placemark>${inKml(hole)}</Placemark></Document></kml:kml>`;

const read = (told: string, type = '') => readExtent(told, extentFormat(told, type));

test('one border is the same whether it is told as GeoJSON, TopoJSON or KML, said to be so or not', () => {
  const told = {
    GeoJSON: JSON.stringify({ type: 'Polygon', coordinates: [around, hole] }),
    TopoJSON: JSON.stringify(topology),
    KML: kml,
  };

  assert.ok('border' in expected);
  for (const [type, text] of Object.entries(told)) {
    assert.deepEqual(read(text, ` ${type} `), expected, type);
    assert.deepEqual(read(text), expected, `${type}, not said to be`);
  }
});

test('a TopoJSON without a transform says where its points are', () => {
  const { transform: _, ...rest } = topology;
  const absolute = { ...rest, objects: { vale: { type: 'Polygon', arcs: [[0]] } }, arcs: [around] };

  assert.deepEqual(read(JSON.stringify(absolute)), readBorder({ type: 'Polygon', coordinates: [around] }));
});

test('words are no border, and neither is what nobody here has heard of', () => {
  assert.equal(read('within five miles'), null);
  assert.equal(read('{"type":"Polygon"}', 'text'), null);
  assert.equal(read('E09000033', 'constructor'), null);
});

test('what is not whole, or of which there is too much, is none, and it is told why', () => {
  const broken = (changes: object) => read(JSON.stringify({ ...topology, ...changes }));
  const endless = { vale: { type: 'Polygon', arcs: [Array.from({ length: 100_000 }, () => 0)] } };

  assert.deepEqual(broken({ arcs: [] }), { why: 'unreadable' });
  assert.deepEqual(broken({ arcs: [['here', 'there']] }), { why: 'unreadable' });
  assert.deepEqual(broken({ objects: null }), { why: 'unreadable' });
  assert.deepEqual(broken({ objects: { a: { type: 'Point', coordinates: [0, 0] } } }), { why: 'unreadable' });
  assert.deepEqual(broken({ transform: { scale: [900, 900], translate: [0, 0] } }), { why: 'impossible' });
  assert.deepEqual(broken({ objects: endless }), { why: 'too-many' });
  assert.deepEqual(read('{"type":', 'topojson'), { why: 'unreadable' });
  assert.deepEqual(read('<kml><Placemark/></kml>'), { why: 'unreadable' });
  assert.deepEqual(read(`<Polygon>${inKml([[1, 2], [3]])}</Polygon>`, 'kml'), { why: 'impossible' });
  assert.deepEqual(read(`<kml>${' '.repeat(500_000)}</kml>`), { why: 'too-long' });
});

test('whatever is told, it is read or it is not, and nothing is thrown', () => {
  const types = fc.constantFrom('', 'geojson', 'topojson', 'kml', 'text', 'polygon');
  const pieces = fc.array(fc.constantFrom(...kml.split(/(?=[<,])/), '<', '"', ']]>', 'x'), { maxLength: 40 });
  const shapes = fc
    .json()
    .map((inside) => `{"type":"Topology","objects":{"a":${inside}},"arcs":[${inside}]}`);
  fc.assert(
    fc.property(
      fc.oneof(
        pieces.map((some) => some.join('')),
        shapes,
        fc.json(),
      ),
      types,
      (told, type) => {
        const answer = read(told, type);
        assert.ok(answer === null || 'border' in answer || answer.why.length > 0);
      },
    ),
    { numRuns: 300 },
  );
});
