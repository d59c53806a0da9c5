import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { awayFor } from './leave.ts';

test('somebody who works every week is never away', () => {
  assert.equal(awayFor(52)(3, 17.5), 17.5);
});

test('over a year a worker is away for as long as they do not work, and back when they said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 52 }), fc.integer({ min: 0, max: 200 }), (weeksWorked, worker) => {
      const awayUntil = awayFor(weeksWorked);
      const moments = Array.from({ length: 5200 }, (_, step) => step / 100);
      const away = moments.filter((at) => awayUntil(worker, at) > at);
      assert.ok(Math.abs(away.length / 100 - (52 - weeksWorked)) < 0.6);
      for (const at of away) {
        const back = awayUntil(worker, at);
        assert.ok(back - at <= 2.01);
        assert.ok(awayUntil(worker, back + 1e-6) <= back + 1e-6);
      }
    }),
  );
});

test('not everybody is away at once', () => {
  const awayUntil = awayFor(46);
  for (let at = 0; at < 52; at += 0.5) {
    const away = Array.from({ length: 10 }, (_, worker) => worker).filter(
      (worker) => awayUntil(worker, at) > at,
    );
    assert.ok(away.length <= 4);
  }
});
