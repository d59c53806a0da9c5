import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import fc from 'fast-check';

import { addDays } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';

import { freshDays, freshnessOf, sourceWeight, staleDays } from './freshness.ts';

const day = '2026-03-02' as LocalDate;
const daysOff = fc.integer({ min: 0, max: 2000 });
const maybeDay = fc.option(daysOff.map((days) => addDays(day, -days)));

suite('how fresh a listing is', () => {
  test('assured within three months it is fresh, within half a year ageing, then stale', () => {
    const after = (days: number) =>
      freshnessOf({ assuredOn: day, sourceReadOn: null }, addDays(day, days)).state;
    assert.equal(after(0), 'fresh');
    assert.equal(after(freshDays), 'fresh');
    assert.equal(after(freshDays + 1), 'ageing');
    assert.equal(after(staleDays), 'ageing');
    assert.equal(after(staleDays + 1), 'stale');
  });

  test('what nobody ever assured and no source has is stale and weighs nothing', () => {
    assert.deepEqual(freshnessOf({ assuredOn: null, sourceReadOn: null }, day), {
      state: 'stale',
      since: null,
      days: null,
      weight: 0,
    });
  });

  test('that its source still has it makes a listing no more than ageing', () => {
    const read = freshnessOf({ assuredOn: null, sourceReadOn: day }, day);
    assert.equal(read.state, 'ageing');
    assert.equal(read.weight, sourceWeight);
  });

  test('an old assurance counts less than its source that was read today', () => {
    const known = { assuredOn: addDays(day, -400), sourceReadOn: day };
    assert.deepEqual([freshnessOf(known, day).since, freshnessOf(known, day).days], ['source', 0]);
  });

  test('a day that is still to come counts as today', () => {
    const known = { assuredOn: addDays(day, 3), sourceReadOn: null };
    assert.equal(freshnessOf(known, day).days, 0);
  });

  test('its weight is from 0 to 1 and never rises as days go by', () => {
    fc.assert(
      fc.property(maybeDay, maybeDay, daysOff, daysOff, (assuredOn, sourceReadOn, sooner, more) => {
        const known = { assuredOn, sourceReadOn };
        const before = freshnessOf(known, addDays(day, sooner));
        const later = freshnessOf(known, addDays(day, sooner + more));
        assert.ok(before.weight >= 0 && before.weight <= 1);
        assert.ok(later.weight <= before.weight);
      }),
    );
  });

  test('nothing gets fresher by waiting', () => {
    const rank = { fresh: 0, ageing: 1, stale: 2 };
    fc.assert(
      fc.property(maybeDay, maybeDay, daysOff, daysOff, (assuredOn, sourceReadOn, sooner, more) => {
        const known = { assuredOn, sourceReadOn };
        const before = freshnessOf(known, addDays(day, sooner));
        const later = freshnessOf(known, addDays(day, sooner + more));
        assert.ok(rank[later.state] >= rank[before.state]);
      }),
    );
  });

  test('assuring it never makes it less fresh', () => {
    fc.assert(
      fc.property(maybeDay, maybeDay, (assuredOn, sourceReadOn) => {
        const weight = (on: LocalDate | null) => freshnessOf({ assuredOn: on, sourceReadOn }, day).weight;
        assert.ok(weight(day) >= weight(assuredOn));
      }),
    );
  });
});
