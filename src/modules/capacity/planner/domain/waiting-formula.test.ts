import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { waitByFormula, waitingAfter } from './waiting-formula.ts';

test('with one worker it is the textbook line: use 80 % means 3.2 waiting, and a wait of four services', () => {
  const wait = waitByFormula({ arrivalsPerWeek: 0.8, workers: 1, weeksEach: 1 });
  assert.ok(wait);
  assert.ok(Math.abs(wait.waiting - 3.2) < 1e-9);
  assert.ok(Math.abs(wait.meanWeeks - 4) < 1e-9);
});

test('ten workers at 80 % of use: two in five must wait (Erlang C 0.409)', () => {
  const wait = waitByFormula({ arrivalsPerWeek: 8, workers: 10, weeksEach: 1 });
  assert.ok(wait);
  assert.ok(Math.abs(wait.meanWeeks * 2 - 0.409) < 0.001);
  assert.equal(wait.medianWeeks, 0);
});

test('more people than workers can begin with have no settled wait', () => {
  assert.equal(waitByFormula({ arrivalsPerWeek: 10, workers: 10, weeksEach: 1 }), null);
  assert.equal(waitByFormula({ arrivalsPerWeek: 1, workers: 0, weeksEach: 1 }), null);
});

test('one more worker never makes anybody wait longer, and thousands of workers are no trouble', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4000 }),
      fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      (workers, use) => {
        const load = { arrivalsPerWeek: workers * use, workers, weeksEach: 1 };
        const now = waitByFormula(load);
        const more = waitByFormula({ ...load, workers: workers + 1 });
        assert.ok(now && more && more.meanWeeks <= now.meanWeeks + 1e-12);
        assert.ok(now.medianWeeks <= now.ninetiethWeeks);
      },
    ),
  );
});

test('six come and five are begun: twenty who wait become thirty-two in twelve weeks', () => {
  assert.equal(waitingAfter(20, { arrivals: 6, starts: 5 }, 12), 32);
  assert.equal(waitingAfter(20, { arrivals: 5, starts: 6 }, 12), 8);
  assert.equal(waitingAfter(5, { arrivals: 5, starts: 6 }, 12), 0);
});
