import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { armAt } from './blocks.ts';
import { seeded } from './seeded.ts';

const trial = fc.record({ stratum: fc.uuid(), arms: fc.integer({ min: 2, max: 4 }) });

test('at no time do two arms of one worker differ by more than two people', () => {
  fc.assert(
    fc.property(trial, fc.integer({ min: 1, max: 60 }), ({ stratum, arms }, people) => {
      const given = Array.from({ length: people }, (_, place) => armAt({ stratum, place, arms }));
      const counts = Array.from({ length: arms }, (_, arm) => given.filter((one) => one === arm).length);

      assert.ok(Math.max(...counts) - Math.min(...counts) <= 2);
    }),
  );
});

test('the same place of the same worker is always the same arm; other workers have an order of their own', () => {
  fc.assert(
    fc.property(trial, fc.nat(40), ({ stratum, arms }, place) => {
      assert.equal(armAt({ stratum, place, arms }), armAt({ stratum, place, arms }));
    }),
  );
  const orderOf = (stratum: string) =>
    Array.from({ length: 24 }, (_, place) => armAt({ stratum, place, arms: 2 })).join('');
  const orders = new Set(Array.from({ length: 50 }, (_, number) => orderOf(`worker ${number}`)));
  assert.ok(orders.size > 45);
});

test('every arm is as likely as any other at every place', () => {
  const strata = 4_000;
  for (const place of [0, 1, 5]) {
    const first = Array.from({ length: strata }, (_, number) =>
      armAt({ stratum: `worker ${number}`, place, arms: 2 }),
    ).filter((arm) => arm === 0).length;

    assert.ok(Math.abs(first / strata - 0.5) < 0.035, `place ${place}: ${first} of ${strata}`);
  }
});

test('the last place of a block is not told by the others: blocks are of two lengths', () => {
  const afterTwoAlike = Array.from({ length: 2_000 }, (_, number) => `worker ${number}`).filter(
    (stratum) => armAt({ stratum, place: 0, arms: 2 }) === armAt({ stratum, place: 1, arms: 2 }),
  ).length;

  assert.ok(afterTwoAlike > 200);
});

test('chance from a seed is even, and the same again', () => {
  const chance = seeded('a seed');
  const numbers = Array.from({ length: 10_000 }, chance);

  assert.deepEqual(numbers.slice(0, 5), Array.from({ length: 5 }, seeded('a seed')));
  assert.ok(numbers.every((number) => number >= 0 && number < 1));
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const within = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
    assert.ok(Math.abs(within - 1_000) < 120, `${tenth}: ${within}`);
  }
});
