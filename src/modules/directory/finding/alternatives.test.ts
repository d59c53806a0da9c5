import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

import { someServices } from '../directory.examples.ts';
import type { ServiceId } from '../domain/listing.ts';
import { at } from '../search/search.examples.ts';
import { serviceWith } from '../store/service-store.ts';
import { termsOfService } from '../store/term-names.ts';
import { alternativesTo } from './alternatives.ts';

const anyone = { permissions: ['directory.search'] } as const;

/** Kilometres to the north. */
const north = (kilometres: number) => [at(52.4 + kilometres / 111.195, -4.8)];

async function namesLike(work: Work, id: ServiceId | undefined): Promise<readonly string[]> {
  const service = id && (await serviceWith(work, id));
  assert.ok(service);
  const found = await alternativesTo(work, { service, terms: await termsOfService(work, service.id) });
  return found.map(({ name }) => name);
}

test('something like it is of its kind and near to it, the nearest first, and is not itself', () =>
  inWork(anyone, async (work) => {
    const terms = ['Befriending'];
    const [here] = await someServices(work, [
      { name: 'Kettle', places: north(0), terms },
      { name: 'Further', places: north(6), terms },
      { name: 'Near', places: north(1), terms },
      { name: 'Something else', places: north(0.5), terms: ['Football'] },
      { name: 'Another town', places: north(200), terms },
    ]);

    assert.deepEqual(await namesLike(work, here), ['Near', 'Further']);
  }));

test('where very many are near, three of the nearest are shown', () =>
  inWork(anyone, async (work) => {
    const terms = ['Befriending'];
    const others = Array.from({ length: 120 }, (_, index) => ({
      name: `Group ${index}`,
      places: north(0.05 * (index + 1)),
      terms,
    }));
    // The furthest were written first, so that it matters that the nearest are looked for.
    const kettle = { name: 'Kettle', places: north(0), terms };
    const [here] = await someServices(work, [kettle, ...others.toReversed()]);

    assert.deepEqual(await namesLike(work, here), ['Group 0', 'Group 1', 'Group 2']);
  }));

test('what is nowhere has others that are nowhere in particular, and what is of no kind has none', () =>
  inWork(anyone, async (work) => {
    const places = [{ type: 'virtual' as const, name: 'By telephone' }];
    const [line, plain] = await someServices(work, [
      { name: 'Listening line', places, terms: ['Listening'] },
      { name: 'Plain', places: north(0) },
      { name: 'Another line', places, terms: ['Listening'] },
    ]);

    assert.deepEqual(await namesLike(work, line), ['Another line']);
    assert.deepEqual(await namesLike(work, plain), []);
  }));
