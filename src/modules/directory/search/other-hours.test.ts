import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inWork } from '#tests/support/database.ts';
import type { Work } from '#platform/work.ts';

import { someServices } from '../directory.examples.ts';
import { searchWords } from '../domain/search-words.ts';
import { placeOf } from '../places/place-of.ts';
import { hitsIn } from '../store/search-store.ts';
import type { Hit } from '../store/search-store.ts';
import { findServices } from './find-services.ts';
import { narrowingOf } from './narrowing.ts';
import { query } from './query.ts';
import type { Query } from './query.ts';
import { readingOf } from './reading.ts';
import { at, chess, townsExist } from './search.examples.ts';

/** A Tuesday. */
const anyone = { permissions: ['directory.search'], now: new Date('2026-03-03T09:30:00Z') } as const;

const never = { days: ['SU'], times: ['night'] } as const;
const evenings = { times: ['evening'] } as const;

async function northvale(work: Work) {
  await townsExist(work);
  return placeOf(work, 'Northvale');
}

async function hitsOf(work: Work, words: string, asked: Partial<Query>) {
  const reading = await readingOf(work, searchWords(words), { synonyms: true });
  const narrowing = narrowingOf(query(asked), work.now);
  return hitsIn(work, { reading, narrowing, tier: 'every', from: null, backwards: false, limit: 8 });
}

function told(hits: readonly Hit[] | null) {
  return hits?.map(({ id, score, total, isAtLeast, distanceMetres, reach }) => [
    id,
    score,
    total,
    isAtLeast,
    distanceMetres,
    reach,
  ]);
}

test('where nothing is there at the hours asked for, what is there at others comes with it', () =>
  inWork(anyone, async (work) => {
    const near = await northvale(work);
    await someServices(work, chess);

    for (const less of [{}, { cost: 'free' }, { age: 12 }, { withinMetres: 1_500 }] as const) {
      const atNone = await hitsOf(work, 'chess', { near, ...less, ...never });
      const atAny = await hitsOf(work, 'chess', { near, ...less });
      assert.deepEqual([atNone.hits, atNone.mark], [[], atAny.mark]);
      assert.deepEqual(told(atNone.atOtherHours), told(atAny.hits));
      assert.notEqual(atAny.hits.length, 0);
    }
  }));

test('where something is there at those hours, or nothing at any, nothing comes with it', () =>
  inWork(anyone, async (work) => {
    const near = await northvale(work);
    await someServices(work, chess);

    const some = await hitsOf(work, 'chess', { near, days: ['TU'], times: ['morning'] });
    const atAny = await hitsOf(work, 'chess', { near });
    const nothing = await hitsOf(work, 'chess', { near, ...never, cost: 'free', access: ['hearing-loop'] });

    assert.equal(some.hits.length, 7);
    assert.deepEqual([some.atOtherHours, atAny.atOtherHours], [null, null]);
    assert.deepEqual([nothing.hits, nothing.atOtherHours], [[], []]);
  }));

test('hours are given up where nothing is found at them, and the same is found as if they had not been asked for', () =>
  inWork(anyone, async (work) => {
    const near = await northvale(work);
    await someServices(work, [
      ...chess,
      { name: 'Chess club', places: [at(52.41, -4.8)] },
      { name: 'Book club', places: [at(52.42, -4.8)] },
    ]);

    for (const words of ['chess', 'chess club', 'ches clubb']) {
      const asked = { words, near, limit: 6 };
      const less = await findServices(work, { ...asked, ...evenings });
      const whole = await findServices(work, asked);
      assert.deepEqual(less, { ...whole, relaxed: ['hours'], next: null, previous: null }, words);
    }
  }));

test('hours are kept where anything is open then: elsewhere, or with some of the words', () =>
  inWork(anyone, async (work) => {
    const near = await northvale(work);
    const schedules = [{ byDay: ['TU' as const], opensAt: '18:00', closesAt: '20:00' }];
    await someServices(work, [
      ...chess,
      { name: 'Draughts club', places: [at(52.41, -4.8)], schedules },
      { name: 'Chess online', places: [{ type: 'virtual', name: 'Online' }], schedules },
    ]);

    for (const words of ['chess', 'chess club']) {
      const { services, relaxed } = await findServices(work, { words, near, ...evenings });
      assert.deepEqual(relaxed, []);
      assert.deepEqual(
        services.map(({ name }) => name).toSorted(),
        words === 'chess' ? ['Chess online'] : ['Chess online', 'Draughts club'],
      );
    }
  }));
