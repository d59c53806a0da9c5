import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

import { someServices } from '../directory.examples.ts';
import { searchWords } from '../domain/search-words.ts';
import { placeOf } from '../places/place-of.ts';
import { hitsIn } from '../store/search-store.ts';
import { findServices } from './find-services.ts';
import { narrowingOf } from './narrowing.ts';
import { query } from './query.ts';
import type { Query } from './query.ts';
import { readingOf } from './reading.ts';
import { at, chess, townsExist } from './search.examples.ts';

/** A Tuesday. */
const anyone = { permissions: ['directory.search'], now: new Date('2026-03-03T09:30:00Z') } as const;

/** What is found, however common the words are thought to be. */
async function foundBothWays(work: Work, asked: Partial<Query>) {
  const reading = await readingOf(work, searchWords('chess'), { synonyms: true });
  const narrowing = narrowingOf(query(asked), work.now);
  const ways = [];
  for (const isBroad of [false, true]) {
    const wanted = { narrowing, tier: 'every', from: null, backwards: false, limit: 50 } as const;
    const { hits } = await hitsIn(work, { ...wanted, reading: { ...reading, isBroad } });
    ways.push(
      hits.map(({ name, score, reach, distanceMetres, total, isAtLeast }) => [
        name,
        score,
        reach,
        distanceMetres,
        total,
        isAtLeast,
      ]),
    );
  }
  return ways;
}

test('at a place the same is found in the same order by common words as by rare ones', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);
    await someServices(work, chess);
    const near = await placeOf(work, 'Northvale');

    const asked: readonly Partial<Query>[] = [
      {},
      { withinMetres: 1_500 },
      { withinMetres: 160_000 },
      { days: ['TU'], times: ['morning'] },
      { cost: 'free', age: 12 },
      { openNow: true },
    ];
    const counts: number[] = [];
    for (const one of asked) {
      const [rare, common] = await foundBothWays(work, { near, ...one });
      assert.deepEqual(rare, common, JSON.stringify(one));
      counts.push(rare?.length ?? 0);
    }
    assert.deepEqual(counts, [17, 7, 17, 7, 5, 7]);
  }));

test('at a place, words in quotes are found only where they stand in a row', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);
    const here = { places: [at(52.4, -4.8)] };
    await someServices(work, [
      { name: 'Coffee morning', ...here },
      { name: 'Morning walk and coffee', ...here },
    ]);
    const near = await placeOf(work, 'Northvale');

    const inARow = await findServices(work, { words: '"coffee morning"', near });
    const all = await findServices(work, { words: 'coffee morning', near });

    assert.deepEqual(
      inARow.services.map(({ name }) => name),
      ['Coffee morning'],
    );
    assert.equal(all.withEvery?.count, 2);
  }));

test('at a place, what is open now is so by the hours of its own zone', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);
    const from = (opensAt: string, closesAt: string, timezone: string) => ({
      places: [at(52.4, -4.8)],
      schedules: [{ byDay: ['TU' as const], opensAt, closesAt, timezone }],
    });
    await someServices(work, [
      { name: 'Chess here', ...from('09:00', '10:00', 'Europe/London') },
      { name: 'Chess here later', ...from('10:00', '11:00', 'Europe/London') },
      { name: 'Chess in Paris', ...from('10:00', '11:00', 'Europe/Paris') },
      { name: 'Chess in Paris before', ...from('09:00', '10:00', 'Europe/Paris') },
    ]);
    const near = await placeOf(work, 'Northvale');

    const [rare, common] = await foundBothWays(work, { near, openNow: true });

    assert.deepEqual(rare?.map(([name]) => name).toSorted(), ['Chess here', 'Chess in Paris']);
    assert.deepEqual(rare, common);
  }));

test('a place of which nothing but its name is known has what covers it and what is everywhere', () =>
  inWork(anyone, async (work) => {
    await someServices(work, chess);
    const near = {
      name: 'Northvale',
      latitude: null,
      longitude: null,
      areas: ['northvale'],
      insteadOf: null,
    };

    const [rare, common] = await foundBothWays(work, { near });

    assert.deepEqual(rare, common);
    assert.deepEqual(rare?.map(([name, , reach]) => [name, reach]).toSorted(), [
      ['Chess by telephone', 'remote'],
      ['Chess for all from afar', 'national'],
      ['Chess for all', 'national'],
      ['Chess for the vale', 'covers'],
      ['Chess here, for the vale', 'covers'],
    ]);
  }));

test('where more is near than is put in order, it is the nearest', () =>
  inWork(anyone, async (work) => {
    await townsExist(work);
    const away = Array.from({ length: 130 }, (_, index) => (index * 37) % 130);
    await someServices(
      work,
      away.map((step) => ({ name: `Chess ${step}`, places: [at(52.4 + step / 2_000, -4.8)] })),
    );
    const near = await placeOf(work, 'Northvale');

    const steps: number[] = [];
    let after: string | null = null;
    do {
      const page = await findServices(work, { words: 'chess', near, limit: 50, after });
      assert.deepEqual(page.withEvery, { count: 120, isAtLeast: true });
      steps.push(...page.services.map(({ name }) => Number(name.slice('Chess '.length))));
      after = page.next;
    } while (after !== null);

    assert.deepEqual(
      steps,
      Array.from({ length: 121 }, (_, index) => index),
    );
  }));
