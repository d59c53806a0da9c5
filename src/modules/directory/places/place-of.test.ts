import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { sql } from 'kysely';

import { inWork } from '#tests/support/database.ts';

import { someServices } from '../directory.examples.ts';
import { townsExist } from '../search/search.examples.ts';
import { placeOf } from './place-of.ts';

const anyone = { permissions: ['directory.search'] } as const;

test('a postcode is where it is, however it is typed, and knows what lies around it', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);

    for (const typed of ['NV1 1AB', 'nv11ab', ' nv1-1ab ']) {
      assert.deepEqual(await placeOf(work, typed), {
        name: 'NV1 1AB',
        latitude: 52.4,
        longitude: -4.8,
        areas: ['wales', 'nv1', 'northvale', 'valeshire'],
        insteadOf: null,
      });
    }
  }));

test('the first half of a postcode is the middle of its postcodes, and of no other; a new one is somewhere in it', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);

    const middle = await placeOf(work, 'nv1');
    assert.ok(Math.abs((middle?.latitude ?? 0) - 52.41) < 1e-9);
    assert.equal((await placeOf(work, 'NV1 9ZZ'))?.latitude, middle?.latitude);
    assert.equal((await placeOf(work, 'NV12'))?.latitude, 54);
    assert.equal(await placeOf(work, 'ZZ9 9ZZ'), null);
  }));

test('a town is known by name, also when it is mistyped, and says what it was read as', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);

    assert.equal((await placeOf(work, 'NORTHVALE'))?.insteadOf, null);
    const mistyped = await placeOf(work, 'Nothvale');
    assert.deepEqual([mistyped?.name, mistyped?.insteadOf], ['Northvale', 'Nothvale']);
    assert.equal(await placeOf(work, 'Timbuktu'), null);
  }));

test('a town that is only in listings is where they are, or known by name', () =>
  inWork(anyone, async (work) => {
    await someServices(work, [
      { name: 'Chess', places: [{ city: 'Miami', position: { latitude: 25.7, longitude: -80.2 } }] },
      { name: 'Tea', places: [{ city: 'Nowhere' }] },
    ]);

    assert.equal((await placeOf(work, 'miami'))?.latitude, 25.7);
    assert.deepEqual((await placeOf(work, 'nowhere'))?.areas, ['nowhere']);
  }));

test('whatever is typed as a place is a place or none, and never an error', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (text) => {
        await placeOf(work, text);
      }),
      { numRuns: 40 },
    );
  }));

test('whoever is within reach of a place is between the longitudes and latitudes that the index keeps of it', () =>
  inWork(anyone, async (work) => {
    const within = fc.record({
      latitude: fc.double({ min: -80, max: 80, noNaN: true }),
      longitude: fc.double({ min: -170, max: 170, noNaN: true }),
      metres: fc.integer({ min: 1, max: 500_000 }),
      part: fc.double({ min: 0, max: 0.999, noNaN: true }),
      turn: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(within, async ({ latitude, longitude, metres, part, turn }) => {
        const degrees = (metres / 111_195) * part;
        const north = latitude + degrees * Math.sin(turn);
        const east = longitude + (degrees * Math.cos(turn)) / Math.cos((north * Math.PI) / 180);
        const { rows } = await sql<{ holds: boolean }>`
          select directory.extent(${latitude}::float8, ${longitude}::float8, ${metres}::integer)
            @> box(point(${east}::float8, ${north}::float8), point(${east}::float8, ${north}::float8)) as holds
        `.execute(work.trx);
        assert.deepEqual(rows, [{ holds: true }]);
      }),
      { numRuns: 200 },
    );
  }));
