import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { answeringHere } from './answering-here.ts';
import type { HourTally } from './answering-here.ts';
import { dayParts } from './day-parts.ts';

const hours = [9, 10, 11, 12, 13, 14, 15, 16, 17];

const aTally = fc
  .constantFrom(...hours)
  .chain((hour) =>
    fc.nat(400).chain((tried) => fc.nat(tried).map((answered): HourTally => ({ hour, tried, answered }))),
  );
const someTallies = fc.uniqueArray(aTally, { selector: ({ hour }) => hour });

/** Calls that are answered by chance alone, from a generator that gives the same every time. */
function byChance(seed: number, share: (hour: number) => number, callsAnHour: number): readonly HourTally[] {
  let state = seed * 2_654_435_761 + 1;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  return hours.map((hour) => {
    const answered = Array.from({ length: callsAnHour }, next).filter((x) => x < share(hour)).length;
    return { hour, tried: callsAnHour, answered };
  });
}

test('before anything is counted late morning is best, as link workers found, and nothing is claimed', () => {
  const { shares, best } = answeringHere([]);
  assert.equal(best, null);
  assert.deepEqual(
    dayParts.toSorted((a, b) => shares[b] - shares[a]),
    [...dayParts],
  );
});

test('what is counted outweighs what was found elsewhere', () => {
  const { shares, best } = answeringHere([
    { hour: 10, tried: 100, answered: 20 },
    { hour: 15, tried: 100, answered: 70 },
  ]);
  assert.ok(shares.afternoon > shares['late-morning']);
  assert.deepEqual(best, { hour: 15, tried: 100, answered: 70 });
});

test('a few calls move it a little: four of four is not certainty', () => {
  const { shares, best } = answeringHere([{ hour: 15, tried: 4, answered: 4 }]);
  assert.ok(shares.afternoon > 0.5 && shares.afternoon < 0.65);
  assert.equal(best, null);
});

test('a share is never certain, and never further from what was found than what was counted', () => {
  fc.assert(
    fc.property(someTallies, (tallies) => {
      for (const share of Object.values(answeringHere(tallies).shares)) assert.ok(share > 0 && share < 1);
    }),
  );
});

test('the best hour is one that was counted, and no other has a larger share', () => {
  fc.assert(
    fc.property(someTallies, (tallies) => {
      const { best } = answeringHere(tallies);
      if (!best) return;
      assert.ok(tallies.includes(best));
      for (const { tried, answered } of tallies.filter((one) => one.tried >= 20))
        assert.ok(best.answered / best.tried >= answered / tried);
    }),
  );
});

test('where all hours are alike, a best one is claimed in at most one service of twenty', () => {
  const services = Array.from({ length: 600 }, (_, seed) => byChance(seed, () => 0.5, 60));
  const claims = services.filter((tallies) => answeringHere(tallies).best !== null).length;
  assert.ok(claims / services.length <= 0.05, `${claims} of ${services.length}`);
});

test('where late morning is truly best, enough calls find it', () => {
  const services = Array.from({ length: 50 }, (_, seed) =>
    byChance(seed, (hour) => (hour === 11 ? 0.7 : 0.45), 150),
  );
  const found = services.filter((tallies) => answeringHere(tallies).best?.hour === 11).length;
  assert.ok(found >= 48, `${found} of 50`);
});
