import assert from 'node:assert/strict';
import { test } from 'node:test';

import { awkward, feedWith } from './open-referral.examples.ts';
import type { Json } from './open-referral.examples.ts';

const { get, app } = await feedWith(Object.values(awkward));
await app.pool.query(`
  insert into directory.postcode (postcode, latitude, longitude, nation, source)
  values ('NV1 2AB', 52.1, -3.2, 'wales', 'test'), ('SM2 1AB', 51.0, -2.0, 'england', 'test');
  insert into directory.gazetteer (id, name, key, kind, latitude, longitude, radius_metres, source)
  values (gen_random_uuid(), 'Southmere', 'southmere', 'town', 51.001, -2.0, 3000, 'test')`);

async function found(query: string) {
  const { json } = await get(`/service_at_locations?${query}`);
  return json.contents.map((one) => String((one['service'] as Json)['name']));
}

test('near a postcode is what is within so many metres of its middle, the nearest first', async () => {
  const [kettle, bridge] = ['Kettle and Company', 'Somewhere by the river'];

  assert.deepEqual(await found('postcode=NV1+2AB&proximity=100'), [kettle]);
  // 0.01 degrees north and west: 1,305 m.
  assert.deepEqual(await found('postcode=nv12ab&proximity=1300'), [kettle]);
  assert.deepEqual(await found('postcode=NV1+2AB&proximity=1310'), [kettle, bridge]);
  assert.deepEqual(await found('postcode=SM2+1AB&proximity=1000'), []);
});

test('without a distance it is what covers the place, or does not say what it covers', async () => {
  assert.deepEqual((await found('postcode=SM2+1AB')).toSorted(), [
    'Somewhere by the river',
    'Talk on a screen',
  ]);
});

test('a postcode narrows together with everything else', async () => {
  assert.deepEqual(await found('postcode=NV1+2AB&proximity=5000&search=bridge'), ['Somewhere by the river']);
});
