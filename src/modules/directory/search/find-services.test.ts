import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import type { NewService } from '../adding/new-service.ts';
import { someServices } from '../directory.examples.ts';
import { townsExist } from './search.examples.ts';
import { findServices } from './find-services.ts';
import { placeOf } from '../places/place-of.ts';
import type { Query } from './query.ts';

const anyone = { permissions: ['directory.search'] } as const;

async function names(work: Work, query: Partial<Query>): Promise<readonly string[]> {
  const { services, relaxed } = await findServices(work, query);
  return relaxed.length > 0 ? [`(without ${relaxed.join(', ')})`] : services.map(({ name }) => name);
}

const at = (latitude: number, longitude: number, more = {}) => ({
  position: { latitude, longitude },
  ...more,
});

const chess: readonly NewService[] = [
  { name: 'Chess by the river', places: [at(52.401, -4.8)] },
  { name: 'Chess on the hill', places: [at(52.45, -4.8)] },
  { name: 'Chess far away', places: [at(53.9, -1.5)] },
  { name: 'Chess for the vale', places: [at(53.9, -1.6)], areas: ['Northvale'] },
  { name: 'Chess by telephone', places: [{ type: 'virtual', name: 'By telephone' }] },
  { name: 'Chess for all', areas: ['United Kingdom'] },
  {
    name: 'Chess by video in Southmere',
    places: [{ type: 'virtual', url: 'https://example.org' }],
    areas: ['Southmere'],
  },
];

test('near, covering, national and remote services are found together, the nearest first', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);
    await someServices(work, chess);

    const near = await placeOf(work, 'Northvale');
    const { services } = await findServices(work, { words: 'chess', near });

    assert.deepEqual(
      services.map(({ name, reach }) => [name, reach]),
      [
        ['Chess by the river', 'near'],
        ['Chess for the vale', 'covers'],
        ['Chess on the hill', 'near'],
        ['Chess for all', 'national'],
        ['Chess by telephone', 'remote'],
      ],
    );
    const [first] = services;
    assert.ok(
      first?.distanceMetres && Math.abs(first.distanceMetres - 111) < 5,
      `${first?.distanceMetres} m`,
    );
    assert.deepEqual(await names(work, { words: 'chess', near, withinMetres: 1000 }), [
      'Chess by the river',
      'Chess for the vale',
      'Chess for all',
      'Chess by telephone',
    ]);
  }));

test('a service with several places is as near as the nearest of them', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);
    await someServices(work, [{ name: 'Chess', places: [at(53.9, -1.5), at(52.4, -4.801)] }]);

    const { services } = await findServices(work, { near: await placeOf(work, 'NV1 1AB') });

    assert.ok((services[0]?.distanceMetres ?? Infinity) < 200);
  }));

test('every filter keeps what fits and drops what does not', () =>
  inWork(anyone, async (work) => {
    await someServices(work, [
      {
        name: 'Morning',
        costs: [{ amount: 0 }],
        schedules: [{ byDay: ['TU'], opensAt: '09:00', closesAt: '11:00' }],
        places: [at(52, -4, { accessibility: ['Wheelchair ramp, hearing loop'] })],
        languages: [{ name: 'Welsh', code: 'cy' }],
        minimumAge: 18,
        terms: ['Games'],
      },
      {
        name: 'Evening',
        costs: [{ amount: 4 }],
        schedules: [{ byDay: ['FR'], opensAt: '19:00', closesAt: '21:00' }],
        places: [{ type: 'virtual', url: 'https://example.org' }],
        maximumAge: 17,
      },
    ]);

    const kept = async (query: Partial<Query>) => {
      const { services, relaxed } = await findServices(work, query);
      return [services.map(({ name }) => name).join(), relaxed.length];
    };
    assert.deepEqual(await kept({ cost: 'free' }), ['Morning', 0]);
    assert.deepEqual((await kept({ cost: 'low' }))[0]?.toString().split(',').length, 2);
    assert.deepEqual(await kept({ days: ['FR'] }), ['Evening', 0]);
    assert.deepEqual(await kept({ times: ['morning'] }), ['Morning', 0]);
    assert.deepEqual(await kept({ access: ['step-free', 'hearing-loop'] }), ['Morning', 0]);
    assert.deepEqual(await kept({ languages: ['cy', 'pl'] }), ['Morning', 0]);
    assert.deepEqual(await kept({ age: 12 }), ['Evening', 0]);
    assert.deepEqual(await kept({ mode: 'online' }), ['Evening', 0]);
    assert.deepEqual(await kept({ mode: 'in-person' }), ['Morning', 0]);
    // A day and a time belong to one opening: nothing is on Tuesday evenings.
    assert.equal((await kept({ days: ['TU'], times: ['evening'] }))[1], 1);
  }));

test('typing what no listing has is mended and said so, unless it is refused', () =>
  inWork(anyone, async (work) => {
    await someServices(work, [{ name: 'Befriending' }, { name: 'A long walk' }]);

    const mended = await findServices(work, { words: 'lonley' });
    assert.deepEqual([mended.readAs, mended.services[0]?.name], ['lonely', 'Befriending']);
    assert.ok(mended.also.includes('lunch club'));
    assert.deepEqual(await names(work, { words: 'lonley', exact: true }), []);
    assert.deepEqual((await findServices(work, { words: 'longwalk' })).readAs, 'long walk');
  }));

test('every mistyped word is mended, whatever else is asked for and then given up', () =>
  inWork(anyone, async (work) => {
    await someServices(work, [{ name: 'Gardening for lonely people' }, { name: 'Gardening' }]);

    const mended = await findServices(work, { words: 'gardning lonley' });
    assert.deepEqual([mended.readAs, mended.withEvery?.count, mended.relaxed], ['gardening lonely', 1, []]);
    const relaxed = await findServices(work, { words: 'gardning lonley', cost: 'free', age: 9 });
    assert.deepEqual([relaxed.readAs, relaxed.relaxed], ['gardening lonely', ['cost']]);
  }));

test('words for the same are found; words for what helps do not lead back', () =>
  inWork(anyone, async (work) => {
    await someServices(work, [
      { name: 'Food Bank' },
      { name: 'Isolated no more' },
      { name: 'Lunch Club' },
      { name: 'CAB surgery' },
      { name: 'Parking' },
    ]);

    assert.deepEqual(await names(work, { words: 'foodbank' }), ['Food Bank']);
    assert.deepEqual(await names(work, { words: 'lonely' }), ['Isolated no more', 'Lunch Club']);
    assert.deepEqual(await names(work, { words: 'lunch club' }), ['Lunch Club']);
    assert.deepEqual(await names(work, { words: 'citizens advice' }), ['CAB surgery']);
  }));

test('what was checked lately comes before what nobody looked at; what is closed is not found', () =>
  inWork(anyone, async (work) => {
    await someServices(work, [
      { name: 'Chess A', assured: { on: '2024-01-01', by: 'Ada' } },
      { name: 'Chess B', assured: { on: '2026-02-20', by: 'Ada' } },
      { name: 'Chess C', status: 'defunct' },
    ]);

    assert.deepEqual(await names(work, { words: 'chess' }), ['Chess B', 'Chess A']);
    assert.deepEqual(await names(work, {}), ['Chess B', 'Chess A']);
  }));

test('pages can be turned forwards and back, with words, with a place, and through everything', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);
    await someServices(
      work,
      Array.from({ length: 23 }, (_, index) => ({
        name: index % 3 ? `Chess ${index}` : `Chess and tea ${index}`,
        places: [at(52.4 + index / 1000, -4.8)],
      })),
    );

    const near = await placeOf(work, 'Northvale');
    for (const query of [{ words: 'chess tea' }, { near }, {}, { words: 'chess', near }]) {
      const forwards: string[][] = [];
      let page = await findServices(work, { ...query, limit: 5 });
      forwards.push(page.services.map(({ id }) => id));
      while (page.next !== null) {
        page = await findServices(work, { ...query, limit: 5, after: page.next });
        forwards.push(page.services.map(({ id }) => id));
      }
      const back: string[][] = [page.services.map(({ id }) => id)];
      while (page.previous !== null) {
        page = await findServices(work, { ...query, limit: 5, before: page.previous });
        back.unshift(page.services.map(({ id }) => id));
      }
      assert.equal(new Set(forwards.flat()).size, 23);
      assert.deepEqual(back.slice(1), forwards.slice(1));
    }
  }));

test('who may not search finds nothing', () =>
  inWork({ permissions: [] }, async (work) => {
    await assert.rejects(findServices(work, { words: 'tea' }), { name: 'Refusal', code: 'directory.search' });
    await assert.rejects(placeOf(work, 'NV1'), { name: 'Refusal', code: 'directory.search' });
  }));
