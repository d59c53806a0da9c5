import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { place, question } from '../slots.examples.ts';
import { rankedOffers } from './rank.ts';
import type { Stretch } from './free-time.ts';
import { packingWith } from './packing.ts';
import { minutesSince1970 } from './wall-clock.ts';

const lengths = { short: 20, long: 45 };

/** Books a mix into one session, each time by the offer that ranks first. @returns What was taken, or null. */
function bookInOrder(mix: readonly ('short' | 'long')[], sessionMinutes: number): readonly Stretch[] | null {
  const taken: Stretch[] = [];
  for (const length of mix) {
    const { offers } = rankedOffers(
      question({ places: [place({ minutes: sessionMinutes }, taken)], wishes: { length, limit: 1 } }),
    );
    const [best] = offers;
    if (!best) return null;
    taken.push({ from: minutesSince1970(best.from), to: minutesSince1970(best.to) });
  }
  return taken;
}

test('a half day of 210 minutes holds two long and six short appointments exactly, in whatever order they are booked', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['long', 'long', 'short', 'short', 'short', 'short', 'short', 'short'] as const, {
        minLength: 8,
      }),
      (mix) => {
        const taken = bookInOrder(mix, 210);

        assert.ok(taken, mix.join(' '));
        assert.equal(
          taken.reduce((all, { from, to }) => all + to - from, 0),
          210,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('any mix that fits a session can be booked by the best offers, in any order, and nothing overlaps', () => {
  const mixes = fc.record({
    mix: fc.array(fc.constantFrom('short' as const, 'long' as const), { minLength: 1, maxLength: 10 }),
    spare: fc.integer({ min: 0, max: 12 }),
  });
  fc.assert(
    fc.property(mixes, ({ mix, spare }) => {
      const sum = mix.reduce((all, length) => all + lengths[length], 0);

      const taken = bookInOrder(mix, sum + spare * 5);

      assert.ok(taken, `${mix.join(' ')} and ${spare * 5} minutes to spare`);
      const inOrder = taken.toSorted((a, b) => a.from - b.from);
      for (const [index, { to }] of inOrder.entries()) {
        const next = inOrder[index + 1];
        assert.ok(!next || to <= next.from);
      }
    }),
    { numRuns: 150 },
  );
});

test('what is taken at an edge costs nothing; in the middle it costs the choices that it takes away', () => {
  const cost = packingWith({ short: 4, long: 9 });

  assert.equal(cost(42, 0, 9), 0);
  assert.equal(cost(42, 33, 9), 0);
  assert.ok(cost(42, 3, 9) > 0, 'a quarter of an hour before it is good for nothing');
  assert.equal(cost(42, 9, 9), 0, 'after exactly one long one every mix is still there');
});

test('no cost is ever below nothing: a gap in two never holds more than the gap as a whole', () => {
  const cost = packingWith({ short: 4, long: 9 });
  fc.assert(
    fc.property(
      fc.integer({ min: 9, max: 144 }),
      fc.nat(144),
      fc.constantFrom(4, 9),
      (gap, before, taken) => {
        fc.pre(before + taken <= gap);
        assert.ok(cost(gap, before, taken) >= 0);
      },
    ),
  );
});
