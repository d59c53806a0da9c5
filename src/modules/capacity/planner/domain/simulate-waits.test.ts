import assert from 'node:assert/strict';
import { test } from 'node:test';

import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import { simulatedWait } from './simulate-waits.ts';
import { waitByFormula } from './waiting-formula.ts';

function seeded(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 2 ** 32;
}

for (const [workers, use] of [
  [1, 0.8],
  [10, 0.9],
  [40, 0.95],
] as const) {
  test(`where the formula is exact the simulation agrees: ${workers} workers, ${use * 100} % used`, () => {
    const load = { arrivalsPerWeek: workers * use, workers, weeksEach: 1 };
    const exact = waitByFormula(load);
    const played = simulatedWait({ ...load, weeks: 60_000, spread: 1 }, seeded(7));
    assert.ok(exact);
    const near = (a: number, b: number, share: number) => Math.abs(a - b) <= share * Math.max(b, 0.02);
    assert.ok(near(played.use, exact.use, 0.02), `use ${played.use} and ${exact.use}`);
    assert.ok(near(played.meanWeeks, exact.meanWeeks, 0.08), `${played.meanWeeks} and ${exact.meanWeeks}`);
    assert.ok(
      near(played.ninetiethWeeks, exact.ninetiethWeeks, 0.08),
      `${played.ninetiethWeeks} and ${exact.ninetiethWeeks}`,
    );
    assert.ok(near(played.waiting, exact.waiting, 0.1));
  });
}

test('when everybody takes the same time people wait half as long (Pollaczek and Khinchine)', () => {
  const load = { arrivalsPerWeek: 0.8, workers: 1, weeksEach: 1, weeks: 80_000 };
  const { meanWeeks } = simulatedWait({ ...load, spread: 0 }, seeded(3));
  assert.ok(Math.abs(meanWeeks - 2) < 0.15, String(meanWeeks));
  const { meanWeeks: between } = simulatedWait({ ...load, spread: 0.5 }, seeded(3));
  assert.ok(Math.abs(between - 2.5) < 0.2, String(between));
  const { meanWeeks: wide } = simulatedWait({ ...load, spread: 2 }, seeded(3));
  assert.ok(Math.abs(wide - 10) < 1.2, String(wide));
});

test('a worker who is away begins with nobody: waits are longer', () => {
  const load = { arrivalsPerWeek: 5, workers: 60, weeksEach: 10, weeks: 5_000, spread: 1 };
  const always = simulatedWait(load, seeded(1));
  const awayUntil = (worker: number, at: number) => (worker < 30 && at % 10 < 4 ? at - (at % 10) + 4 : at);
  assert.ok(simulatedWait({ ...load, awayUntil }, seeded(1)).meanWeeks > always.meanWeeks);
});

test('the same seed gives the same answer, another seed another', () => {
  const load = { arrivalsPerWeek: 9, workers: 10, weeksEach: 1, weeks: 500, spread: 0.7 };
  assert.deepEqual(simulatedWait(load, seeded(5)), simulatedWait(load, seeded(5)));
  assert.notDeepEqual(simulatedWait(load, seeded(5)), simulatedWait(load, seeded(6)));
});
