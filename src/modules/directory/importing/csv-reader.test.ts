import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

import { CsvFault, csvReader } from './csv-reader.ts';
import type { Line } from './csv-reader.ts';

const lenient = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true };

test('any text is read as a known reader of such files reads it, in whatever pieces it comes', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', ',', ',', '"', '"', '\n', '\n', '\r', '\r\n'),
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (all, size) => {
      assert.deepEqual(readIn(all, size), readByOther(all));
    }),
    { numRuns: 1000 },
  );
});

test('quotes hold commas, line ends and quotes; within a cell they are what they are', () => {
  assert.deepEqual(readIn('id,name\n1,"Tea, and\n""talk"""\n2,5" pipes\n3,"Mair" and Tom\n', 4), [
    ['id', 'name'],
    ['1', 'Tea, and\n"talk"'],
    ['2', '5" pipes'],
    ['3', '"Mair" and Tom'],
  ]);
});

test('a line that is longer than allowed is not read, whether it ends or not, with quotes or without', () => {
  for (const text of ['a\n12345\n', 'a\n12345', 'a\n"12"345\n', 'a\n"123456', '123456'])
    for (const size of [1, 100])
      assert.throws(
        () => {
          const reader = csvReader(4);
          for (let at = 0; at < text.length; at += size) reader.read(text.slice(at, at + size));
          reader.end();
        },
        { why: 'too-long' },
        `${text} by ${size}`,
      );
  assert.deepEqual(csvReader(5).read('a\n12345\n"12"3\n'), [['a'], ['12345'], ['"12"3']]);
});

function readIn(text: string, size: number): readonly Line[] | 'not closed' {
  const reader = csvReader(1000);
  const lines: Line[] = [];
  try {
    for (let at = 0; at < text.length; at += size) lines.push(...reader.read(text.slice(at, at + size)));
    return [...lines, ...reader.end()];
  } catch (error) {
    assert.ok(error instanceof CsvFault && error.why === 'not-closed');
    return 'not closed';
  }
}

function readByOther(text: string): readonly Line[] | 'not closed' {
  try {
    return parse(text, lenient);
  } catch (error) {
    assert.ok(error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED');
    return 'not closed';
  }
}
