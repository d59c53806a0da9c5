import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Work } from '#platform/work.ts';
import { inWork } from '#tests/support/database.ts';

import type { NewService } from '../adding/new-service.ts';
import { someServices } from '../directory.examples.ts';
import { searchServices } from './search-services.ts';
import { servicesOf } from './service-reads.ts';

const anyone = { permissions: ['directory.search'] } as const;

async function found(
  work: Work,
  words: string,
  more: { near?: string; limit?: number; after?: string | null } = {},
) {
  const { services } = await searchServices(work, { words, ...more });
  return services.map(({ name, has }) => (has === 'every' ? name : `(${name})`));
}

const groups: readonly NewService[] = [
  { name: 'Walking for Health', description: 'A gentle walk by the river with a cup of tea after it.' },
  { name: 'Tea and Talk', description: 'Somebody to talk to, and a biscuit.', organisation: 'Blue Door' },
  { name: 'Debt advice', description: 'Help with bills and money worries.', terms: ['Money'] },
  { name: 'Men’s Shed', description: 'Make things together. Walking distance from the bus.' },
  {
    name: 'Clwb Cerdded Tŷ Gwyn',
    description: 'Taith gerdded bob dydd Mawrth.',
    places: [{ city: 'Southmere', postcode: 'SM2 1AB' }],
  },
];

test('words are found as stems, in names first', () =>
  inWork(anyone, async (work) => {
    await someServices(work, groups);

    assert.deepEqual(await found(work, 'walk'), [
      'Walking for Health',
      // Editors say that it means the same, and it stands in a name.
      'Clwb Cerdded Tŷ Gwyn',
      'Men’s Shed',
    ]);
    assert.deepEqual(await found(work, 'worry'), ['Debt advice']);
    assert.deepEqual(await found(work, 'mens shed'), ['Men’s Shed']);
  }));

test('services with every word come before those with some of them', () =>
  inWork(anyone, async (work) => {
    await someServices(work, groups);

    assert.deepEqual(await found(work, 'walking tea'), [
      'Walking for Health',
      '(Clwb Cerdded Tŷ Gwyn)',
      '(Tea and Talk)',
      '(Men’s Shed)',
    ]);
  }));

test('the last word may be unfinished, words that everybody uses count for nothing', () =>
  inWork(anyone, async (work) => {
    await someServices(work, groups);

    assert.deepEqual(await found(work, 'debt adv'), ['Debt advice']);
    assert.deepEqual(await found(work, 'somewhere to drink with biscuit'), ['(Tea and Talk)']);
  }));

test('organisations, terms, towns and other languages are found; accents need not be typed', () =>
  inWork(anyone, async (work) => {
    await someServices(work, groups);

    assert.deepEqual(await found(work, 'blue door'), ['Tea and Talk']);
    assert.deepEqual(await found(work, 'money'), ['Debt advice']);
    assert.deepEqual(await found(work, 'southmere'), ['Clwb Cerdded Tŷ Gwyn']);
    assert.deepEqual(await found(work, 'taith ty'), ['Clwb Cerdded Tŷ Gwyn']);
  }));

test('quotes, minus and or mean what they say', () =>
  inWork(anyone, async (work) => {
    await someServices(work, groups);

    assert.deepEqual(await found(work, '"cup of tea"'), ['Walking for Health']);
    assert.deepEqual(await found(work, 'tea -river'), ['Tea and Talk']);
    assert.deepEqual((await found(work, 'debt or shed')).toSorted(), ['Debt advice', 'Men’s Shed']);
  }));

test('words that are in no listing are read as those that were meant, and it says so', () =>
  inWork(anyone, async (work) => {
    await someServices(work, groups);

    const answer = await searchServices(work, { words: 'wlaking healht' });

    assert.equal(answer.readAs, 'walking health');
    assert.deepEqual(
      answer.services.map(({ name }) => name),
      ['Walking for Health', 'Clwb Cerdded Tŷ Gwyn', 'Men’s Shed'],
    );
    assert.equal((await searchServices(work, { words: 'walking' })).readAs, null);
  }));

test('nothing typed, nothing near enough or only signs find nothing, and break nothing', () =>
  inWork(anyone, async (work) => {
    await someServices(work, groups);

    for (const words of ['', '   ', 'xyzzy plugh', '!!! & | :* \\ \'"', '((', '-', '"', '\u0000', '💚']) {
      assert.deepEqual(await found(work, words), [], words);
    }
  }));

test('a town or the beginning of a postcode narrows what is found', () =>
  inWork(anyone, async (work) => {
    await someServices(work, [
      { name: 'Chess North', places: [{ city: 'Northvale', postcode: 'NV1 2AB' }] },
      { name: 'Chess South', places: [{ city: 'Southmere', postcode: 'SM2 1AB' }] },
      { name: 'Chess Anywhere' },
    ]);

    assert.deepEqual(await found(work, 'chess', { near: 'northvale' }), ['Chess North']);
    assert.deepEqual(await found(work, 'chess', { near: 'sm2' }), ['Chess South']);
    assert.deepEqual(await found(work, 'chess', { near: 'SM21AB' }), ['Chess South']);
    assert.deepEqual(await found(work, 'chess', { near: '%' }), []);
    assert.equal((await found(work, 'chess', { near: ' ' })).length, 3);
  }));

test('pages follow one another without a gap and without showing anything twice, through both kinds of match', () =>
  inWork(anyone, async (work) => {
    await someServices(
      work,
      Array.from({ length: 23 }, (_, index) => ({
        name: index % 3 ? `Chess ${index}` : `Chess and tea ${index}`,
      })),
    );

    const pages: (readonly string[])[] = [];
    let after: string | null = null;
    do {
      const page = await searchServices(work, { words: 'chess tea', limit: 5, after });
      pages.push(page.services.map(({ name, has }) => `${has} ${name}`));
      after = page.next;
    } while (after !== null);

    const all = pages.flat();
    assert.deepEqual(
      pages.map(({ length }) => length),
      [5, 5, 5, 5, 3],
    );
    assert.equal(new Set(all).size, 23);
    assert.deepEqual(
      all.map((line) => line.split(' ')[0]),
      [...Array.from({ length: 8 }, () => 'every'), ...Array.from({ length: 15 }, () => 'some')],
    );
  }));

test('a cursor that is none of ours begins at the beginning; at most fifty are given at once', () =>
  inWork(anyone, async (work) => {
    await someServices(
      work,
      Array.from({ length: 60 }, (_, index) => ({ name: `Chess ${index}` })),
    );

    assert.equal((await found(work, 'chess', { after: 'rubbish', limit: 1000 })).length, 50);
    assert.equal((await searchServices(work, { words: 'chess' })).withEvery, 60);
  }));

test('services are given by id; one that does not exist is not among them', () =>
  inWork(anyone, async (work) => {
    const [id] = await someServices(work, [{ name: 'Chess' }]);
    assert.ok(id);

    const services = await servicesOf(work, [id, '00000000-0000-4000-8000-000000000001' as typeof id]);

    assert.deepEqual(
      [...services.values()].map(({ name }) => name),
      ['Chess'],
    );
  }));

test('the directory is for everybody, but nobody searches it without leave', () =>
  inWork({ permissions: [] }, async (work) => {
    await assert.rejects(searchServices(work, { words: 'tea' }), {
      name: 'Refusal',
      code: 'directory.search',
    });
    await assert.rejects(servicesOf(work, []), { name: 'Refusal', code: 'directory.search' });
  }));
