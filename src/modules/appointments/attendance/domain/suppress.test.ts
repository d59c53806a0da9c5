import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { isSmall, suppressed } from './suppress.ts';
import type { Cell, Row } from './suppress.ts';

/** Each appointment is somebody else's, unless a test says otherwise. */
function rowsOf(counts: readonly (readonly [attended: number, missed: number])[]): readonly Row<number>[] {
  return counts.map(([attended, missed], key) => ({
    key,
    cell: { attended, missed, people: attended + missed },
  }));
}

function publish(rows: readonly Row<number>[]) {
  const united = (keys: readonly number[]) =>
    keys.reduce((sum, key) => sum + (rows[key]?.cell.people ?? 0), 0);
  return suppressed(rows, united)?.map(({ cell }) => cell) ?? null;
}

const counts = fc.array(fc.tuple(fc.nat(30), fc.nat(14)), { minLength: 1, maxLength: 5 });

test('what is small is never shown', () => {
  fc.assert(
    fc.property(counts, (given) => {
      for (const cell of publish(rowsOf(given)) ?? []) assert.ok(cell === null || !isSmall(cell));
    }),
  );
});

test('never is one row hidden alone, and what is hidden together is large itself', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const shown = publish(rowsOf(given));
      if (shown === null) return;
      const hidden = given.filter((_, key) => shown[key] === null);
      assert.notEqual(hidden.length, 1);
      if (hidden.length === 0) return;
      const sum = (place: 0 | 1) => hidden.reduce((all, one) => all + one[place], 0);
      assert.ok(sum(0) >= 5 && sum(1) >= 5);
    }),
  );
});

/** Every way to share a sum out between some rows, up to a bound. */
function shares(sum: number, rows: number): readonly (readonly number[])[] {
  if (rows === 1) return [[sum]];
  return Array.from({ length: sum + 1 }, (_, first) => first).flatMap((first) =>
    shares(sum - first, rows - 1).map((rest) => [first, ...rest]),
  );
}

test('no hidden number can be worked out, even by somebody who knows the totals and how rows are hidden', () => {
  let looked = 0;
  const few = fc.array(fc.tuple(fc.nat(9), fc.nat(7)), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(few, (given) => {
      const shown = publish(rowsOf(given));
      const hidden = given.flatMap((_, key) => (shown?.[key] === null ? [key] : []));
      if (shown === null || hidden.length === 0) return;
      fc.pre(hidden.length <= 3);
      looked += 1;
      const possible = hidden.map(() => ({ attended: new Set<number>(), missed: new Set<number>() }));
      const sum = (place: 0 | 1) => hidden.reduce((all, key) => all + (given[key]?.[place] ?? 0), 0);
      for (const came of shares(sum(0), hidden.length))
        for (const missed of shares(sum(1), hidden.length)) {
          const other = given.map((one, key): readonly [number, number] => {
            const place = hidden.indexOf(key);
            return place < 0 ? one : [came[place] ?? 0, missed[place] ?? 0];
          });
          if (JSON.stringify(publish(rowsOf(other))) !== JSON.stringify(shown)) continue;
          possible.forEach((sets, place) => {
            sets.attended.add(came[place] ?? 0);
            sets.missed.add(missed[place] ?? 0);
          });
        }
      for (const { attended, missed } of possible) {
        assert.ok(attended.size >= 2, `attended ${[...attended].join()} of ${JSON.stringify(given)}`);
        assert.ok(missed.size >= 2, `missed ${[...missed].join()} of ${JSON.stringify(given)}`);
      }
    }),
    { numRuns: 150 },
  );
  assert.ok(looked > 15, `only ${looked} tables hid anything`);
});

test('numbers of few people are hidden, however many appointments they had', () => {
  const cell = (attended: number, missed: number, people: number): Cell => ({ attended, missed, people });
  const rows = [
    { key: 'one person', cell: cell(12, 8, 1) },
    { key: 'few', cell: cell(9, 6, 9) },
    { key: 'many', cell: cell(40, 10, 31) },
  ];
  const shown = suppressed(rows, (keys) =>
    rows.filter(({ key }) => keys.includes(key)).reduce((all, row) => all + row.cell.people, 0),
  );

  assert.deepEqual(
    shown?.map(({ cell: left }) => left !== null),
    [false, false, true],
  );
});

test('a breakdown of which only the total is left is not shown at all', () => {
  assert.equal(
    publish(
      rowsOf([
        [20, 3],
        [30, 6],
      ]),
    ),
    null,
  );
  assert.equal(publish(rowsOf([[4, 0]])), null);
});

test('what is large enough is all shown', () => {
  assert.deepEqual(
    publish(
      rowsOf([
        [20, 5],
        [30, 6],
      ]),
    ),
    [
      { attended: 20, missed: 5, people: 25 },
      { attended: 30, missed: 6, people: 36 },
    ],
  );
});
