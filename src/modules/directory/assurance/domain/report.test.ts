import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import fc from 'fast-check';

import { doubtOf, doubtedFrom, reporterWeights, reportKinds, weightOf } from './report.ts';
import type { Reported, Reporter } from './report.ts';

const reporters = Object.keys(reporterWeights) as Reporter[];
const anyReport: fc.Arbitrary<Reported> = fc.record({
  kind: fc.constantFrom(...reportKinds),
  reporter: fc.constantFrom(...reporters),
  at: fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true }),
});
const moved = (reporter: Reporter, at = 0): Reported => ({ kind: 'moved', reporter, at: new Date(at) });

suite('when a listing is doubted in public', () => {
  test('of people without an account one is not enough, nor are two; three are, each on a day of their own', () => {
    const saidOn = (...days: readonly number[]) =>
      doubtOf(days.map((day) => moved('anyone', day * 24 * 3_600_000)))?.people ?? null;
    assert.equal(saidOn(1), null);
    assert.equal(saidOn(1, 2), null);
    assert.equal(saidOn(1, 2, 9), 3);
    assert.equal(saidOn(1, 1, 1, 2), null, 'somebody who presses again is one person');
    assert.equal(saidOn(1, 1, 2, 3, 3), 3);
  });

  test('link workers count each, also on one day', () => {
    assert.equal(doubtOf([moved('frontline'), moved('frontline', 5)])?.people, 2);
  });

  test('one link worker is enough, and so is whoever runs it', () => {
    assert.equal(doubtOf([moved('frontline')])?.kind, 'moved');
    assert.equal(doubtOf([moved('owner')])?.kind, 'moved');
  });

  test('different things that are said do not add up to one', () => {
    const said = reportKinds.slice(0, 3).map((kind) => ({ ...moved('anyone'), kind }));
    assert.equal(doubtOf(said), null);
  });

  test('it is what most weight is behind, since the first who said so', () => {
    const said = [
      moved('anyone', 3),
      moved('referrer', 2),
      { ...moved('owner', 5), kind: 'closed' as const },
    ];
    assert.deepEqual(doubtOf(said), { kind: 'closed', people: 1, since: new Date(5) });
  });

  test('another report never takes a doubt away', () => {
    fc.assert(
      fc.property(fc.array(anyReport), anyReport, (reports, another) => {
        if (doubtOf(reports)) assert.ok(doubtOf([...reports, another]));
      }),
    );
  });

  test('there is a doubt exactly where one kind weighs enough', () => {
    fc.assert(
      fc.property(fc.array(anyReport), (reports) => {
        const kinds = [...Map.groupBy(reports, ({ kind }) => kind).values()];
        assert.equal(
          doubtOf(reports) !== null,
          kinds.some((same) => weightOf(same) >= doubtedFrom),
        );
      }),
    );
  });
});
