import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareArms } from './compare.ts';
import type { Came } from './pairs.ts';
import { evidenceAgainstNone } from './e-process.ts';
import { pairsToDecide } from './people-needed.ts';
import { seeded } from './seeded.ts';
import { simulated } from './simulated.examples.ts';
import { verdictOf } from './verdict.ts';

/** People who come with the rate of their arm, each arm in turn. */
function settledAt(rates: readonly number[], people: number, seed = 'verdict'): readonly Came[] {
  const chance = seeded(seed);
  return Array.from({ length: people }, (_, number) => {
    const arm = number % rates.length;
    return { stratum: Math.floor(number / rates.length) % 3, arm, came: chance() < (rates[arm] ?? 0) };
  });
}

function verdict(rates: readonly number[], people: number, usefulPoints = 5) {
  const settled = settledAt(rates, people);
  const comparisons = compareArms(settled, rates.length);
  const attended = settled.filter(({ came }) => came).length;
  return verdictOf({ comparisons, arms: rates.length, usefulPoints, attended, counted: people });
}

test('without anybody there are not enough people yet, and it says about how many there would have to be', () => {
  const early = verdict([0.8, 0.8], 0);

  assert.equal(early.kind, 'not-enough');
  assert.ok(
    early.kind === 'not-enough' && early.needed.fewest >= 1_000 && early.needed.most >= early.needed.fewest,
  );
  assert.equal(early.kind === 'not-enough' && early.needed.comeOfHundred, 80);
});

test('a wording that brings many more is kept', () => {
  assert.deepEqual(verdict([0.6, 0.85], 800), { kind: 'keep', arm: 1 });
  assert.deepEqual(verdict([0.85, 0.6], 800), { kind: 'keep', arm: 0 });
});

test('two that bring the same are stopped, when a useful difference is ruled out both ways', () => {
  assert.deepEqual(verdict([0.8, 0.8], 4_000, 10), { kind: 'stop', left: [0, 1] });
});

test('when one is certainly not usefully worse and may be better, it is worth carrying on', () => {
  const leaning = verdict([0.76, 0.84], 2_400);

  assert.equal(leaning.kind, 'carry-on');
  assert.ok(leaning.kind === 'carry-on' && leaning.needed.fewest > 0);
});

test('of three wordings one is kept when it beats both others', () => {
  assert.deepEqual(verdict([0.6, 0.9, 0.6], 1_500), { kind: 'keep', arm: 1 });
});

test('of three wordings two may be left: the third is out, and between them nothing useful differs', () => {
  assert.deepEqual(verdict([0.5, 0.85, 0.85], 6_000, 10), { kind: 'stop', left: [1, 2] });
});

test('three comparisons share the one chance in twenty: each must be three times as sure', () => {
  const settled = settledAt([0.7, 0.85, 0.7], 900);
  const [pair] = compareArms(settled, 3);
  const alone = compareArms(
    settled.filter(({ arm }) => arm !== 2),
    2,
  )[0];

  assert.ok(pair && alone);
  assert.ok(Math.abs(pair.p - Math.min(1, 3 * alone.p)) < 1e-12);
  assert.ok(pair.sequence.now.low < alone.sequence.now.low);
});

for (const [first, second] of [
  [0.7, 0.85],
  [0.75, 0.85],
  [0.5, 0.6],
] as const) {
  test(`half of the trials of ${first * 100} % against ${second * 100} % end about when it was said`, () => {
    const stops = Array.from({ length: 200 }, (_, number) => {
      const pairs = simulated({ seed: `needed ${first} ${number}`, pairs: 3_000, first, second });
      return evidenceAgainstNone(pairs, 20).reachedAt ?? 3_000;
    }).toSorted((a, b) => a - b);
    const said = pairsToDecide({ rate: (first + second) / 2, difference: second - first, threshold: 20 });

    assert.ok(Math.abs((stops[100] ?? 0) / said - 1) < 0.25, `${stops[100]} and ${said}`);
  });
}
