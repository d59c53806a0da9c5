import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';
import { sql } from 'kysely';

import { inWork } from '#tests/support/database.ts';

import { both, either, withoutRows } from './text-queries.ts';

test('a word that is looked for alone makes rows with it superfluous', () => {
  assert.equal(either(["'food' <-> 'bank'", "'food'", "'meal' <2> 'hot'"]), "('food') | ('meal' <2> 'hot')");
  assert.equal(either(["('food') & ('bank')", "'bank'"]), "'bank'");
  assert.equal(either(["'it''s' <-> 'me'", "'it'"]), "('it') | ('it''s' <-> 'me')");
});

test('nothing is left out that says something else', () => {
  assert.equal(either(["'foo':*", "'food'"]), "('food') | ('foo':*)");
  assert.equal(either(["('food') | ('foods')", "'food'"]), "('food') | (('food') | ('foods'))");
  assert.equal(either(['', '']), '');
  assert.equal(both(["'food'", '', "'bank'"]), "('food') & ('bank')");
});

test('words in a row are words that are there, but for what must not be', () => {
  assert.equal(
    withoutRows("('food' <-> 'bank') | 'a <-> b' <2> 'it''s'"),
    "('food' & 'bank') | 'a <-> b' & 'it''s'",
  );
  assert.equal(withoutRows("'walk' & !('food' <-> 'bank')"), "'walk' & !('food' <-> 'bank')");
});

const word = fc.constantFrom('food', 'bank', 'meal', 'hot');
const row = fc
  .tuple(word, fc.constantFrom('<->', '<2>', '&'), word)
  .map(([first, sign, second]) => `'${first}' ${sign} '${second}'`);
const alternatives = fc.array(
  fc.oneof(
    word.map((one) => `'${one}'`),
    row,
  ),
  { minLength: 1, maxLength: 6 },
);
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));

test('any of some finds what all of them together find', () =>
  inWork({ permissions: [] }, async (work) => {
    await fc.assert(
      fc.asyncProperty(alternatives, text, async (queries, said) => {
        const { rows } = await sql<{ ours: boolean; theirs: boolean }>`
          select v @@ ${either(queries)}::tsquery as ours, v @@ ${queries.map((one) => `(${one})`).join(' | ')}::tsquery as theirs
          from to_tsvector('simple', ${said}) v`.execute(work.trx);
        assert.equal(rows[0]?.ours, rows[0]?.theirs, `${queries.join(' | ')} in “${said}”`);
      }),
      { numRuns: 100 },
    );
  }));

test('whatever has words in a row is found by them in any order', () =>
  inWork({ permissions: [] }, async (work) => {
    await fc.assert(
      fc.asyncProperty(alternatives, text, async (queries, said) => {
        const query = queries.map((one) => `(${one})`).join(' | ');
        const { rows } = await sql<{ missing: boolean }>`
          select v @@ ${query}::tsquery and not v @@ ${withoutRows(query)}::tsquery as missing
          from to_tsvector('simple', ${said}) v`.execute(work.trx);
        assert.equal(rows[0]?.missing, false, `${query} in “${said}”`);
      }),
      { numRuns: 100 },
    );
  }));
