import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { AddressRecord } from './whole-address.ts';
import { addressWords, wholeAddress } from './whole-address.ts';

const nothing: AddressRecord = {
  id: '00000000-0000-4000-8000-000000000001',
  location_id: '00000000-0000-4000-8000-000000000002',
  attention: null,
  address_1: null,
  address_2: null,
  city: null,
  region: null,
  state_province: null,
  postal_code: null,
  country: null,
  address_type: 'physical',
};
const mill = {
  ...nothing,
  address_1: '12 Mill Street',
  address_2: 'The yard',
  city: 'Northvale',
  postal_code: 'NV1 2AB',
};

test('two lines are one, and the country stands for the county that nobody wrote', () => {
  assert.deepEqual(wholeAddress(mill, null), {
    id: mill.id,
    location_id: mill.location_id,
    address_1: '12 Mill Street, The yard',
    city: 'Northvale',
    state_province: 'United Kingdom',
    postal_code: 'NV1 2AB',
    country: 'GB',
    address_type: 'physical',
  });
});

test('a region is the county where there is no other, and is not said twice', () => {
  const whole = wholeAddress({ ...mill, region: 'Vale' }, null);

  assert.deepEqual([whole?.['state_province'], whole?.['region']], ['Vale', undefined]);
  const both = wholeAddress({ ...mill, region: 'North', state_province: 'Vale' }, null);
  assert.deepEqual([both?.['state_province'], both?.['region']], ['Vale', 'North']);
});

test('the name of a place stands for a street that it does not need', () => {
  const whole = wholeAddress({ ...mill, address_1: null, address_2: ' ' }, 'Northvale Library');

  assert.equal(whole?.['address_1'], 'Northvale Library');
});

test('without a town, a postcode or a country that is certain it is no whole address, and is told in words', () => {
  for (const missing of [{ city: null }, { postal_code: '' }, { postal_code: '12345' }]) {
    assert.equal(wholeAddress({ ...mill, ...missing }, null), null, JSON.stringify(missing));
  }
  assert.equal(addressWords({ ...mill, postal_code: null }), '12 Mill Street, The yard, Northvale');
  assert.equal(
    wholeAddress({ ...mill, postal_code: '33142', state_province: 'FL' }, null)?.['country'],
    'US',
  );
});
