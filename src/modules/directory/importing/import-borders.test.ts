import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';
import { plainly } from '#ui/theirs.tsx';

import type { ServiceId } from '../domain/listing.ts';
import { noFilter } from '../open-referral/domain/asked.ts';
import { oneView, pageView } from '../open-referral/open-referral.view.ts';
import { serviceView } from '../pages/service.view.ts';
import { placeOf } from '../places/place-of.ts';
import { findServices } from '../search/find-services.ts';
import { townsExist } from '../search/search.examples.ts';
import { edit, editor, readFeedOf, remarksOn, serviceId } from './keep-edits.examples.ts';
import type { JsonObject } from './open-referral/fields.ts';

/** A ring around a point: Northvale is at 52.4, -4.8; NV1 2AB two hundredths of a degree north of it. */
function squareAround(latitude: number, longitude: number, half: number) {
  const [south, north] = [latitude - half, latitude + half];
  const [west, east] = [longitude - half, longitude + half];
  return [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
}

const northvale = { type: 'Polygon', coordinates: [squareAround(52.4, -4.8, 0.01)] };
const withHole = {
  type: 'MultiPolygon',
  coordinates: [
    [squareAround(52.41, -4.8, 0.05), squareAround(52.4, -4.8, 0.005)],
    [squareAround(54, -2, 0.1)],
  ],
};
const area = (extent: unknown, more: JsonObject = {}) => ({
  service_areas: [{ id: 'area', extent, extent_type: 'geojson', ...more }],
});
const far = { service_at_locations: [] };

async function foundNear(work: Work, place: string): Promise<readonly ServiceId[]> {
  const near = await placeOf(work, place);
  const { services } = await findServices(work, { near, withinMetres: 1000 });
  return services.filter(({ reach }) => reach === 'covers').map(({ id }) => id);
}

test('a service is found where its border covers the place, and nowhere else', () =>
  inWork(editor, async (work) => {
    await townsExist(work);
    await readFeedOf(work, {
      s1: { ...far, ...area(northvale) },
      s2: { ...far, ...area(JSON.stringify(withHole)) },
    });

    assert.deepEqual(await foundNear(work, 'NV1 1AB'), [serviceId('s1')]);
    assert.deepEqual(await foundNear(work, 'NV1 2AB'), [serviceId('s2')]);
    assert.deepEqual(await foundNear(work, 'NV12 3AB'), [serviceId('s2')]);
    assert.deepEqual(await foundNear(work, 'Southmere'), []);
  }));

test('a border that changes, or goes, covers what it covered no more', () =>
  inWork(editor, async (work) => {
    await townsExist(work);
    await readFeedOf(work, { s1: { ...far, ...area(northvale) } });
    await readFeedOf(work, { s1: { ...far, ...area(withHole) } });
    assert.deepEqual(await foundNear(work, 'NV1 1AB'), []);
    assert.deepEqual(await foundNear(work, 'NV1 2AB'), [serviceId('s1')]);

    await readFeedOf(work, { s1: { ...far, service_areas: [] } });
    assert.deepEqual(await foundNear(work, 'NV1 2AB'), []);
  }));

test('a border that cannot be read is doubted, and its service is taken with the name of its area', () =>
  inWork(editor, async (work) => {
    await readFeedOf(work, {
      s1: area('{"type":', { name: 'Northvale' }),
      s2: area({
        type: 'Polygon',
        coordinates: [
          [
            [900, 0],
            [0, 0],
            [0, 1],
          ],
        ],
      }),
      s3: area('within five miles', { extent_type: 'text', name: 'Northvale' }),
    });

    assert.ok((await remarksOn(work, 's1')).includes('doubtful:service_areas.extent:unreadable'));
    assert.ok((await remarksOn(work, 's2')).includes('doubtful:service_areas.extent:impossible'));
    assert.equal(
      (await remarksOn(work, 's3')).some((remark) => remark.includes('extent')),
      false,
    );
    const { forMe } = await serviceView(work, { id: serviceId('s1'), ids: [], origin: '' });
    const lines = forMe.lines.map(plainly);
    assert.ok(lines.includes('For people who live in: Northvale.'), lines.join());
    assert.equal(
      lines.some((line) => line.includes('border')),
      false,
    );
  }));

test('the page says that there is a border, and the feed gives it back as GeoJSON', () =>
  inWork(editor, async (work) => {
    await townsExist(work);
    await readFeedOf(work, { s1: { ...far, ...area(northvale) }, s2: { ...far, ...area(withHole) } });
    const id = serviceId('s1');

    const { forMe } = await serviceView(work, { id, ids: [], origin: '' });
    const lines = forMe.lines.map(plainly);
    assert.ok(
      lines.some((line) => line.startsWith('For people who live within a border')),
      lines.join(),
    );
    const told = await oneView(work, 'services', { id, depth: 'full' });
    const [one] = told['service_areas'] as readonly JsonObject[];
    assert.equal(one?.['extent_type'], 'geojson');
    assert.deepEqual(JSON.parse(String(one['extent'])), {
      type: 'MultiPolygon',
      coordinates: [northvale.coordinates],
    });
  }));

test('the feed, asked for a postcode, tells what has no border or one around it', () =>
  inWork(editor, async (work) => {
    await townsExist(work);
    await readFeedOf(work, { s1: area(northvale), s2: area(withHole), s3: {} });
    const foundAt = async (postcode: string) => {
      const filter = { ...noFilter, postcode };
      const page = { page: 1, perPage: 10 };
      const { contents } = await pageView(work, 'service_at_locations', {
        filter,
        depth: 'plain',
        format: 'json',
        page,
      });
      return contents
        .map((one) => String(one['service_id'] ?? (one['service'] as JsonObject)['id']))
        .toSorted((a, b) => a.localeCompare(b));
    };
    const ids = (...keys: string[]) => keys.map(serviceId).toSorted((a, b) => a.localeCompare(b));

    assert.deepEqual(await foundAt('NV1 1AB'), ids('s1', 's3'));
    assert.deepEqual(await foundAt('NV1 2AB'), ids('s2', 's3'));
  }));

test('an edit of something else keeps the border; two services of one border keep it once', () =>
  inWork(editor, async (work) => {
    await townsExist(work);
    await readFeedOf(work, {
      s1: { ...far, ...area(northvale) },
      s2: { ...far, ...area(northvale, { name: 'The vale' }) },
    });

    await edit(work, 's1', { name: 'Kettle' });
    await edit(work, 's2', { name: 'Kettle too' });

    const found = await foundNear(work, 'NV1 1AB');
    assert.deepEqual(found.toSorted(), [serviceId('s1'), serviceId('s2')].toSorted());
    const keys = (await placeOf(work, 'NV1 1AB'))?.areas.filter((key) => key.startsWith('border-'));
    assert.equal(keys?.length, 1);
  }));
