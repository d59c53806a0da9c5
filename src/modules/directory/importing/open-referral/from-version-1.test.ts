import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Remark } from '../../domain/mended.ts';
import { fieldsOf } from './fields.ts';
import { feedService } from './feed.examples.ts';
import { asVersion3 } from './from-version-1.ts';
import { listingFrom } from './to-listing.ts';

const version1 = {
  id: '1',
  name: 'Tuesday Kettle',
  status: 'active',
  organization: { id: 'o1', name: 'Northvale Neighbours', url: 'https://example.org' },
  eligibilitys: [{ id: 'e1', eligibility: 'Adults', minimum_age: 18, maximum_age: 120 }],
  regular_schedules: [{ id: 'r1', freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '12:00' }],
  languages: [{ id: 'l1', language: 'Welsh' }],
  fundings: [{ id: 'f1', source: 'The lottery' }],
  contacts: [{ id: 'c1', name: null, phones: [{ id: 'p1', number: '01632 960302' }] }],
  service_taxonomys: [{ id: 't1', taxonomy: { id: 'x', name: 'Loneliness', vocabulary: 'needs' } }],
  service_at_locations: [
    {
      id: 'at1',
      regular_schedule: [{ id: 'r2', freq: 'WEEKLY', byday: 'FR', opens_at: '14:00', closes_at: '15:00' }],
      location: {
        id: 'p1',
        name: 'Mill Hall',
        latitude: '52.1',
        longitude: '-3.2',
        physical_addresses: [
          { id: 'a1', address_1: '12 Mill Street', city: 'Northvale', postal_code: 'NV1 2AB' },
        ],
        accessibility_for_disabilities: [{ id: 'w1', accessibility: 'Ramp' }],
      },
    },
  ],
};

function read(object: object) {
  const remarks: Remark[] = [];
  const reading = {
    source: 'old',
    zone: 'Europe/London',
    today: '2026-03-02',
    organisations: new Map(),
    taxonomies: new Map(),
    terms: new Map(),
  };
  const origin = { source: 'old', sourceId: '1', sourceHash: 'x' };
  const made = listingFrom(fieldsOf(asVersion3({ ...object }), remarks), origin, reading);
  assert.ok(made);
  return { ...made, remarks, terms: [...reading.terms.values()] as { name: string }[] };
}

test('a service of version 1.0 is read with everything that it names in its own words', () => {
  const { listing, organisation, remarks, terms } = read(version1);

  assert.equal(organisation?.website, 'https://example.org');
  assert.deepEqual([listing.whoItIsFor, listing.minimumAge, listing.maximumAge], ['Adults', 18, 120]);
  assert.deepEqual(
    listing.schedules.map(({ byDay, opensAt }) => [byDay, opensAt]),
    [
      [['MO'], '10:00'],
      [['FR'], '14:00'],
    ],
  );
  assert.deepEqual(
    listing.languages.map(({ code }) => code),
    ['cy'],
  );
  assert.deepEqual(
    listing.funding.map(({ from }) => from),
    ['The lottery'],
  );
  assert.deepEqual(
    listing.contacts.flatMap(({ phones }) => phones.map(({ number }) => number)),
    ['01632 960302'],
  );
  assert.deepEqual(
    terms.map(({ name }) => name),
    ['Loneliness'],
  );
  const [at] = listing.places;
  assert.deepEqual(at?.place.position, { latitude: 52.1, longitude: -3.2 });
  assert.deepEqual(
    at?.place.addresses.map(({ postalCode }) => postalCode),
    ['NV1 2AB'],
  );
  assert.deepEqual(
    at?.place.accessibility.map(({ description }) => description),
    ['Ramp'],
  );
  assert.deepEqual([...new Set(remarks)].toSorted(), [
    'mended:service_at_locations.location.latitude:wrong-type',
    'mended:service_at_locations.location.longitude:wrong-type',
  ]);
});

test('a service of version 3.0 is left as it is', () => {
  const service = feedService('s1');
  assert.equal(asVersion3(service), service);
});

test('ages of several groups are no ages of the service', () => {
  const eligibilitys = [
    { eligibility: 'Children', minimum_age: 3, maximum_age: 11 },
    { eligibility: 'Their carers', minimum_age: 18 },
  ];
  const { listing } = read({ ...version1, eligibilitys });
  assert.deepEqual([listing.minimumAge, listing.whoItIsFor], [null, 'Children\n\nTheir carers']);
});
