import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { hoursFor, loadOf } from './load.ts';
import { waitsWithThoseWaiting } from './waits.ts';

const known = {
  active: 40,
  limit: 45,
  begun: 26,
  ended: 13,
  begunInYear: 104,
  weeksWorked: 52,
  hoursNeeded: null,
  hoursAvailable: null,
};

test('two a week begin and one ends: in six weeks there are six more, and the pace is 104 a year', () => {
  const { inSixWeeks, pace } = loadOf(known);
  assert.deepEqual([inSixWeeks, pace], [46, 104]);
});

test('somebody new has no pace yet, and whoever ends more than they begin never carries fewer than none', () => {
  assert.equal(loadOf({ ...known, weeksWorked: 7 }).pace, null);
  assert.equal(loadOf({ ...known, active: 3, begun: 0, ended: 26 }).inSixWeeks, 0);
});

test('beginning takes more than holding, and complex more than not', () => {
  const one = (stage: string, complex: boolean) => hoursFor([{ stage, complex, people: 1 }]);
  assert.ok(
    one('beginning', false) > one('supporting', false) && one('supporting', false) > one('holding', false),
  );
  assert.ok(one('holding', true) > one('holding', false));
  assert.equal(hoursFor([]), 0);
});

test('everybody begun with: the median and the ninetieth are those of the list', () => {
  const waits = Array.from({ length: 10 }, (_, index) => ({ days: index + 1, begun: true, people: 1 }));
  assert.deepEqual(waitsWithThoseWaiting(waits), {
    people: 10,
    stillWaiting: 0,
    medianDays: 5,
    ninetiethDays: 9,
  });
});

test('those who still wait make it longer, and what is not known yet is not said (a worked table of Kaplan and Meier)', () => {
  const begun = (days: number, people = 1) => ({ days, begun: true, people });
  const waiting = (days: number, people = 1) => ({ days, begun: false, people });
  const waits = [
    begun(6, 3),
    ...[7, 10, 13, 16, 22, 23].map((days) => begun(days)),
    ...[6, 9, 10, 11, 17, 19, 20, 25, 34, 35].map((days) => waiting(days)),
    waiting(32, 2),
  ];
  // Freireich's trial of 1963, as every textbook has it: survival 0.857 at 6, 0.807 at 7, … 0.448 at 23.
  assert.deepEqual(waitsWithThoseWaiting(waits), {
    people: 21,
    stillWaiting: 12,
    medianDays: 23,
    ninetiethDays: null,
  });
});

test('whoever waits still never shortens the wait', () => {
  const wait = fc.record({
    days: fc.nat(100),
    begun: fc.constant(true),
    people: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(wait, { minLength: 1, maxLength: 20 }), fc.nat(100), (waits, days) => {
      const before = waitsWithThoseWaiting(waits).medianDays ?? 0;
      const after = waitsWithThoseWaiting([...waits, { days, begun: false, people: 3 }]).medianDays;
      assert.ok(after === null || after >= before);
    }),
  );
});
