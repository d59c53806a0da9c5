import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import { oneView } from '../open-referral/open-referral.view.ts';
import { placeOf } from '../places/place-of.ts';
import { findServices } from '../search/find-services.ts';
import { serviceOf } from '../search/service-reads.ts';
import { townsExist } from '../search/search.examples.ts';
import { hsdsFolder } from './hsds/hsds-folder.examples.ts';
import { importTables } from './import-tables.ts';
import { edit, editor, readFeedOf, remarksOn, serviceId } from './keep-edits.examples.ts';
import type { JsonObject } from './open-referral/fields.ts';

/** Around Northvale, which is at 52.4, -4.8. */
const kml = `<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>
  -4.81,52.39 -4.79,52.39 -4.79,52.41 -4.81,52.41 -4.81,52.39
  </coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>`;
const topology = JSON.stringify({
  type: 'Topology',
  objects: { vale: { type: 'Polygon', arcs: [[0]] } },
  arcs: [[[-4.81, 52.39], [-4.79, 52.39], [-4.79, 52.41], [-4.81, 52.41], [-4.81, 52.39]]], // prettier-ignore
});

const area = (extent: unknown, type?: string, more: JsonObject = {}) => ({
  service_at_locations: [],
  service_areas: [{ id: 'area', extent, ...(type && { extent_type: type }), ...more }],
});

async function toldOf(work: Work, key: string): Promise<JsonObject | undefined> {
  const told = await oneView(work, 'services', { id: serviceId(key), depth: 'full' });
  return (told['service_areas'] as readonly JsonObject[] | undefined)?.[0];
}

test('an area that is told as KML or TopoJSON is searched by, and told again as it was', () =>
  inWork(editor, async (work) => {
    await townsExist(work);
    await readFeedOf(work, { s1: area(kml, 'kml'), s2: area(topology, 'TopoJSON') });

    const near = await placeOf(work, 'NV1 1AB');
    const { services } = await findServices(work, { near, withinMetres: 1000 });
    const covering = services.flatMap(({ id, reach }) => (reach === 'covers' ? [id] : []));
    assert.deepEqual(new Set(covering), new Set([serviceId('s1'), serviceId('s2')]));
    const [first, second] = [await toldOf(work, 's1'), await toldOf(work, 's2')];
    assert.deepEqual([first?.['extent'], first?.['extent_type']], [kml, 'kml']);
    assert.deepEqual([second?.['extent'], second?.['extent_type']], [topology, 'TopoJSON']);
  }));

test('an area that is told in words is kept and told again; it is doubted where there is no name to search by', () =>
  inWork(editor, async (work) => {
    const words = 'Within five miles of the hall';
    const uri = 'https://areas.example.org/vale';
    await readFeedOf(work, {
      s1: area(words, 'text'),
      s2: area(words, 'text', { name: 'Northvale', uri }),
      s3: area('{"type":', 'geojson'),
      s4: area('x'.repeat(500_001), 'kml'),
    });

    const doubts = async (key: string) =>
      (await remarksOn(work, key)).filter((remark) => remark.includes('extent'));
    assert.deepEqual(await doubts('s1'), ['doubtful:service_areas.extent:not-a-border']);
    assert.deepEqual(await doubts('s2'), []);
    assert.deepEqual(await doubts('s3'), ['doubtful:service_areas.extent:unreadable']);
    assert.deepEqual(await doubts('s4'), ['left-out:service_areas.extent:too-long']);

    const told = await toldOf(work, 's2');
    assert.deepEqual([told?.['extent'], told?.['extent_type'], told?.['uri']], [words, 'text', uri]);
    assert.equal((await toldOf(work, 's3'))?.['extent'], '{"type":');
    assert.equal(await toldOf(work, 's4'), undefined);
    const { areas } = await serviceOf(work, serviceId('s1'));
    assert.deepEqual(
      areas.map(({ description, hasBorder }) => [description, hasBorder]),
      [[words, false]],
    );
  }));

test('an edit of something else keeps what was told of an area; a package tells it as a feed does', () =>
  inWork(editor, async (work) => {
    await readFeedOf(work, { s1: area(kml, 'kml') });
    await edit(work, 's1', { name: 'Kettle' });
    assert.equal((await toldOf(work, 's1'))?.['extent'], kml);

    const folder = hsdsFolder({
      services: [{ id: 's1', name: 'Tuesday Kettle' }],
      service_areas: [
        { id: 'a', service_id: 's1', name: 'Northvale', extent: 'The vale', extent_type: 'text' },
      ],
      cost_options: [],
    });
    await importTables((body) => body(work), { folder, source: 'northvale' });
    const told = await toldOf(work, 's1');
    assert.deepEqual(
      [told?.['name'], told?.['extent'], told?.['extent_type']],
      ['Northvale', 'The vale', 'text'],
    );
  }));
