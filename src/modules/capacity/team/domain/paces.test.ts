import assert from 'node:assert/strict';
import { test } from 'node:test';

import { forecastIf } from '../../waiting-list/domain/forecast.ts';
import { pacesFor } from './paces.ts';

const began = [
  { isVolunteer: false, begun: 30 },
  { isVolunteer: false, begun: 10 },
  { isVolunteer: true, begun: 10 },
  { isVolunteer: false, begun: 0 },
];

test('one link worker’s share is what those who began with anybody did on average', () => {
  const paces = pacesFor(began);
  assert.equal(paces?.share, 40);
  assert.equal(paces?.oneMore(0), 1.4);
});

test('somebody who is away is back after four weeks', () => {
  const paces = pacesFor(began);
  assert.deepEqual(
    [3, 4].map((week) => paces?.oneAway(week)),
    [0.6, 1],
  );
});

test('where no link worker began with anybody nothing is said', () => {
  assert.equal(pacesFor([{ isVolunteer: true, begun: 4 }]), null);
});

test('with one more the turn comes sooner, with one away later', () => {
  const week = { left: 3, overtook: 0 };
  const weeks = Array.from({ length: 26 }, () => week);
  const paces = pacesFor(began);
  assert.ok(paces);
  const likely = (pace: (week: number) => number) => {
    let seed = 1;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const next = forecastIf(20, weeks, { random, pace }).at(-1);
    return next?.known ? next.likelyDays : 0;
  };
  const usual = likely(() => 1);
  assert.ok(likely(paces.oneMore) < usual, `${likely(paces.oneMore)} against ${usual}`);
  assert.ok(likely(paces.oneAway) > usual, `${likely(paces.oneAway)} against ${usual}`);
});
