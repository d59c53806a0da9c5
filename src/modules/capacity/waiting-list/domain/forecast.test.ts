import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { forecastWait } from './forecast.ts';
import type { WeekOfFlow } from './forecast.ts';
import { calibrationOn, seeded } from './made-list.examples.ts';

const steady = (left: number, weeks = 26): readonly WeekOfFlow[] =>
  Array.from({ length: weeks }, () => ({ left, overtook: 0 }));

test('five begun with every week and nineteen ahead: a turn in the fourth week', () => {
  const wait = forecastWait(19, steady(5), seeded(1));
  assert.ok(wait.known);
  assert.ok(wait.fromDays >= 21 && wait.toDays <= 28);
});

test('too little history says so, and so does a list with which nobody begins', () => {
  assert.deepEqual(forecastWait(3, steady(5, 7), seeded(1)), { known: false, why: 'too-little-history' });
  assert.deepEqual(forecastWait(3, steady(0), seeded(1)), { known: false, why: 'nobody-is-begun-with' });
});

test('whoever stands further back, or is overtaken, waits no shorter; uneven weeks make the range wider', () => {
  const near = forecastWait(10, steady(5), seeded(1));
  const far = forecastWait(30, steady(5), seeded(1));
  const overtaken = forecastWait(
    10,
    steady(5).map(({ left }) => ({ left, overtook: 2 })),
    seeded(1),
  );
  const uneven = forecastWait(
    30,
    Array.from({ length: 26 }, (_, week) => ({ left: week % 2 ? 10 : 0, overtook: 0 })),
    seeded(1),
  );
  assert.ok(near.known && far.known && overtaken.known && uneven.known);
  assert.ok(far.likelyDays > near.likelyDays);
  assert.ok(overtaken.likelyDays > near.likelyDays);
  assert.ok(uneven.toDays - uneven.fromDays > far.toDays - far.fromDays);
});

test('whatever happened, the range is in order and no longer than two years', () => {
  const week = fc.record({ left: fc.nat(30), overtook: fc.nat(10) });
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.array(week, { minLength: 8, maxLength: 40 }),
      fc.integer(),
      (ahead, weeks, seed) => {
        const wait = forecastWait(ahead, weeks, seeded(seed));
        if (!wait.known) return;
        assert.ok(0 <= wait.fromDays && wait.fromDays <= wait.likelyDays && wait.likelyDays <= wait.toDays);
        assert.ok(wait.toDays <= 728);
      },
    ),
    { numRuns: 20 },
  );
});

test('checked against what then happened: four in five turns come inside the range', (t) => {
  const { inside, of } = calibrationOn({ seeds: [1, 160], weeks: [30, 52, 74] });
  t.diagnostic(`inside the 80 % range: ${inside} of ${of} (${((100 * inside) / of).toFixed(1)} %)`);
  assert.ok(of > 1000);
  assert.ok(inside / of >= 0.75 && inside / of <= 0.85, `${inside} of ${of}`);
});
