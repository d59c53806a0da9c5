import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { inWork } from '#tests/support/database.ts';

import { fullService, someServices } from '../directory.examples.ts';
import { weekdays } from '../domain/schedule.ts';
import { addressOf, askedFrom } from './asked.ts';
import { cursorFor } from './cursor.ts';
import { findServices } from './find-services.ts';
import { accessNeeds, costs, modes, timesOfDay } from './query.ts';
import type { Query } from './query.ts';
import { townsExist } from './search.examples.ts';

const names = [
  'q',
  'near',
  'within',
  'cost',
  'day',
  'time',
  'open',
  'age',
  'access',
  'language',
  'term',
  'mode',
  'exact',
  'after',
  'before',
];

const nasty = fc.constantFrom(
  '\0',
  "'",
  '"',
  '\\',
  ':*',
  '& | !',
  '<->',
  '%',
  '()',
  "');--",
  '\uD800',
  '💚',
  'ŵ',
  ' or ',
  '-x',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof(nasty, fc.constantFrom('tea', 'lonely', 'group', 'x')), { maxLength: 14 })
    .map((parts) => parts.join(' ')),
);

test('any address at all is read as a search, and what is read is written back the same', () => {
  const address = fc.array(
    fc.tuple(
      fc.constantFrom(...names, 'other'),
      fc.oneof(text, fc.constantFrom('MO', '5', 'free', 'now', '1', 'cy')),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(address, (pairs) => {
      const asked = askedFrom(
        new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])),
      );
      assert.deepEqual(askedFrom(addressOf(asked)), asked);
      assert.ok(asked.words.length <= 200 && asked.near.length <= 80 && asked.terms.length <= 12);
    }),
    { numRuns: 500 },
  );
});

test('an address says what is asked for and nothing else', () => {
  assert.equal(
    addressOf({ words: 'tea', days: ['MO', 'TU'], near: '', openNow: false }).toString(),
    'q=tea&day=MO&day=TU',
  );
  const asked = askedFrom(new URLSearchParams('q=tea&within=900000&age=900&day=XX&term=1&language=CY'));
  assert.deepEqual(
    [asked.words, asked.withinMetres, asked.age, asked.days, asked.terms, asked.languages],
    ['tea', 160_000, 120, [], [], ['cy']],
  );
});

const position = fc
  .tuple(
    fc.constantFrom('every' as const, 'some' as const),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    text,
    fc.uuid(),
  )
  .map(([tier, score, name, id]) => cursorFor({ tier, score, name: name.slice(0, 60), id: id as never }));
const cursor = fc.oneof(fc.constant(null), text, position);

const query: fc.Arbitrary<Partial<Query>> = fc.record(
  {
    words: text,
    near: fc.option(
      fc.record({
        name: text,
        latitude: fc.double({ min: -90, max: 90, noNaN: true }),
        longitude: fc.double({ min: -180, max: 180, noNaN: true }),
        areas: fc.array(
          text.map((area) => area.replaceAll('\0', '').toWellFormed()),
          { maxLength: 3 },
        ),
        insteadOf: fc.constant(null),
      }),
    ),
    withinMetres: fc.option(fc.integer({ min: 100, max: 160_000 })),
    cost: fc.option(fc.constantFrom(...costs)),
    days: fc.subarray([...weekdays]),
    times: fc.subarray([...timesOfDay]),
    openNow: fc.boolean(),
    age: fc.option(fc.integer({ min: 0, max: 120 })),
    access: fc.subarray([...accessNeeds]),
    languages: fc.subarray(['cy', 'en', 'zzz']),
    terms: fc.array(fc.uuid(), { maxLength: 3 }),
    mode: fc.option(fc.constantFrom(...modes)),
    exact: fc.boolean(),
    after: cursor,
    before: cursor,
    limit: fc.oneof(fc.integer(), fc.double()),
  },
  { requiredKeys: [] },
);

test('any search at all is answered, within bounds', () =>
  inWork({ permissions: ['directory.search'] }, async (work) => {
    await townsExist(work);
    await someServices(work, [fullService, { name: 'Tea' }, { name: 'Lonely group' }]);
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const found = await findServices(work, asked);
        assert.ok(found.services.length <= 50);
      }),
      { numRuns: 60 },
    );
  }));
